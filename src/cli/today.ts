// The day that plans are judged as on where none is given. The one clock of the commands.

/** Today where the clock of this machine stands. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
