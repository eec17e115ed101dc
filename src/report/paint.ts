// Colours by meaning, so that a format says what a thing is and not how it looks.
import type { Verdict } from '../model/verdict.js';

type Style = (text: string) => string;

export interface Paint {
  readonly verdict: Readonly<Record<Verdict, Style>>;
  readonly strong: Style;
  readonly faint: Style;
  readonly good: Style;
  readonly bad: Style;
  readonly warn: Style;
}

/** What begins a style on a terminal, and what ends it (ECMA-48, SGR). */
const STYLES = {
  bold: [1, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  magenta: [35, 39],
  grey: [90, 39],
} as const;

export function paintFor(colour: boolean): Paint {
  const one = (name: keyof typeof STYLES): Style => {
    const [begin, end] = STYLES[name];
    return colour ? (text) => (text === '' ? '' : `\u001b[${begin}m${text}\u001b[${end}m`) : (text) => text;
  };
  const bold = one('bold');
  const strongly = (name: keyof typeof STYLES): Style => {
    const coloured = one(name);
    return (text) => coloured(bold(text));
  };
  return {
    verdict: {
      met: one('green'),
      partial: one('magenta'),
      review: one('yellow'),
      gap: one('red'),
      'not-applicable': one('grey'),
    },
    strong: bold,
    faint: one('grey'),
    good: strongly('green'),
    bad: strongly('red'),
    warn: strongly('yellow'),
  };
}
