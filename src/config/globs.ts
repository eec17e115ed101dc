// Globs of a configuration: what is wrong with one, and which paths it fits. The only door to the glob matcher.
import picomatch from 'picomatch/posix.js';

/** Null where it can be used, else what is wrong with it, as the end of a sentence. */
export function globFault(glob: string): string | null {
  if (glob.startsWith('!')) return 'begins with !; name what is meant instead, or put it under ignore';
  if (glob.includes('\\')) return 'holds \\; write / between folders';
  if (/^\.?\//.test(glob) || /^[a-z]:/i.test(glob)) return 'is not relative; begin with a folder or *';
  if (glob.split('/').includes('..')) return 'leaves the folder of the configuration';
  for (const [open = '', close = ''] of ['[]', '{}', '()'])
    if (glob.split(open).length !== glob.split(close).length)
      return `has ${open} and ${close} that do not pair`;
  return null;
}

const MADE = new WeakMap<readonly string[], (path: string) => boolean>();

/** A glob without / fits at any depth, and one that fits a folder fits all in it. Paths are relative, with /. */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const made = MADE.get(globs) ?? makeMatcher(globs);
  MADE.set(globs, made);
  return made;
}

function makeMatcher(globs: readonly string[]): (path: string) => boolean {
  const spelt = globs.flatMap((glob) => {
    const bare = glob.replace(/\/+$/, '');
    const anywhere = bare.includes('/') ? bare : `**/${bare}`;
    return [anywhere, `${anywhere}/**`];
  });
  return picomatch(spelt, { dot: true });
}
