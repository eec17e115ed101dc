// `planlint cache`: where the reports of plans that were judged before are kept, and how to be rid of them.
import { ToolError } from '../model/errors.js';
import { cacheFolder } from '../run/cache-folder.js';
import { writeOutput } from '../run/open-output.js';
import { ReportCache } from '../run/report-cache.js';
import { Command } from './command.js';

const LOCATION = ['--cache-location <folder>', 'folder of the cache, where it is not the usual one'] as const;

export function cacheCommand() {
  return new Command('cache')
    .description('reports of plans that were judged before: where they are kept, and how to remove them')
    .addCommand(
      new Command('clean')
        .description('remove all kept reports; the next check judges every plan again')
        .option(...LOCATION)
        .action(({ cacheLocation }) => {
          clear(cacheFolder(cacheLocation));
        }),
    )
    .addCommand(
      new Command('folder')
        .description('print the folder')
        .option(...LOCATION)
        .action(({ cacheLocation }) => {
          writeOutput(`${cacheFolder(cacheLocation)}\n`);
        }),
    );
}

function clear(folder: string): void {
  try {
    ReportCache.clear(folder);
  } catch (cause) {
    throw new ToolError('cache', `cannot remove the cache in ${folder}`, {
      hint: 'Check who may write there, or remove the folder by hand.',
      cause,
    });
  }
}
