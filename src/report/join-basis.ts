// The provisions behind a requirement in one line.

/** The name of an instrument is said once where the next citation has the same: "... s.32(1), s.32(2)". */
export function joinBasis(basis: readonly string[]): string {
  let last = '';
  return basis
    .map((text) => {
      const [, name, place] = /^(.+) ((?:ss?\.|regs?\.? |arts?\.? )\d.*)$/.exec(text) ?? [];
      const same = name !== undefined && name === last;
      last = name ?? '';
      return same ? (place ?? text) : text;
    })
    .join(', ');
}
