// Links in a terminal (the escape sequence OSC 8): words that lead to the law or to a line of the plan. For terminals that show them.
import type { ReportOptions } from './options.js';

/** The words alone where there is no address. An address with a character that steers a terminal is none. */
export function linkTo(url: string | undefined, words: string): string {
  if (url === undefined || !/^[\x21-\x7e]+$/.test(url)) return words;
  return `\u001b]8;;${url}\u001b\\${words}\u001b]8;;\u001b\\`;
}

/** Where the first law behind a requirement can be read. */
export function lawUrl(id: string, { rules, basisUrl }: ReportOptions): string | undefined {
  const urls = rules.get(id)?.basis.map((basis) => basisUrl(basis)) ?? [];
  return urls.find((url) => url !== null) ?? undefined;
}
