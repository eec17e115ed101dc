// The end of a text. A pattern that is anchored there alone is tried anew from each place of a long run of marks, in time that grows with its square.

/** The text without the marks at its end; `marks` is tried on one character each. */
export function withoutTail(text: string, marks: RegExp): string {
  let to = text.length;
  while (to > 0 && marks.test(text.charAt(to - 1))) to--;
  return text.slice(0, to);
}
