// What values of options mean, for whoever reads the arguments.

/** A whole number from 1 to 9999; null for anything else. */
export function readCount(value: string): number | null {
  return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null;
}
