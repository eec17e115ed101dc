// Where to look in a list of rising numbers, such as the places of words.

/** The first place from `from` on, at most `to`, whose number is not below `limit`. */
export function firstFrom(numbers: ArrayLike<number>, limit: number, from = 0, to = numbers.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
