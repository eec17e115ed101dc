// Slips of the pen: letters and figures that changed places, are missing or too many.

/** Two figures of a year that changed places. */
export function isSwapped(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  return x !== y && x.slice(0, 2) === y.slice(0, 2) && x[2] === y[3] && x[3] === y[2];
}

/** One letter wrong, missing or too many; two in a long word. */
export function isMisspelling(a: string, b: string): boolean {
  const most = a.length >= 8 ? 2 : 1;
  if (Math.abs(a.length - b.length) > most || a[0] !== b[0]) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++)
      next[k] = Math.min(
        (row[k] ?? 0) + 1,
        (next[k - 1] ?? 0) + 1,
        (row[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1),
      );
    row = next;
  }
  return (row[b.length] ?? 99) <= most;
}
