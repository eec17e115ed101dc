// `planlint cache`: where the reports of plans that were judged before are kept, and how to be rid of them.
import { readdirSync } from 'node:fs';
import { ToolError } from '../model/errors.js';
import { writeOutput } from '../run/open-output.js';
import { ReportCache } from '../run/report-cache.js';
import { Command } from './command.js';
import { readConfiguration } from './configuration.js';
import { locate } from './open-cache.js';

const LOCATION = ['--cache-location <folder>', 'folder of the cache, where it is not the usual one'] as const;

export function cacheCommand() {
  return new Command('cache')
    .description('reports of plans that were judged before: where they are kept, and how to remove them')
    .addCommand(
      new Command('clean')
        .description('remove all kept reports; the next check judges every plan again')
        .option(...LOCATION)
        .action(({ cacheLocation }) => {
          clear(folderFor(cacheLocation));
        }),
    )
    .addCommand(
      new Command('folder')
        .description('print the folder')
        .option(...LOCATION)
        .action(({ cacheLocation }) => {
          writeOutput(`${folderFor(cacheLocation)}\n`);
        }),
    );
}

/** That of a check that is started here. */
function folderFor(cacheLocation: string | undefined): string {
  if (cacheLocation !== undefined) return locate({ cacheLocation }, undefined);
  return locate({}, readConfiguration({}, process.cwd()).run.cache?.value);
}

function clear(folder: string): void {
  let cleared;
  try {
    cleared = ReportCache.clear(folder) || isEmpty(folder);
  } catch (cause) {
    throw new ToolError('cache', `cannot remove the cache in ${folder}`, {
      hint: 'Check who may write there, or remove the folder by hand.',
      cause,
    });
  }
  if (!cleared)
    throw new ToolError('cache', `${folder} is no cache of planlint; nothing was removed`, {
      hint: 'Give --cache-location the folder that check was given.',
    });
}

/** Also where it is not there. */
function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return true;
    throw error;
  }
}
