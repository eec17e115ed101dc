// Does every picture have a text for people who cannot see it? What the text says is judged only where it plainly says nothing.
import type { Image } from '../model/plan.js';
import type { Check } from './check.js';
import { resultOfFindings } from './findings.js';
import { tokenise } from '../text/tokens.js';

interface Options {
  /** Texts that say nothing of the picture. */
  readonly empty: readonly string[];
}

const FILE = /^\S+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)$/i;

export const imageText: Check = {
  kind: 'image-text',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['empty'],
    properties: { empty: { type: 'array', items: { type: 'string', minLength: 1 } } },
  },
  keys: () => [],
  run: ({ reading }, options) => {
    const { images } = reading.plan;
    const empty = new Set((options as unknown as Options).empty);
    const findings = images.flatMap((image) => {
      const message = faultOf(image, empty);
      return message === null
        ? []
        : [
            {
              start: image.start,
              end: image.end,
              message,
              suggestion: 'Say in a few words what the picture shows.',
            },
          ];
    });
    return resultOfFindings(findings, images.length === 0 ? null : images);
  },
};

function faultOf({ alt, url }: Image, empty: ReadonlySet<string>): string | null {
  const said = alt.trim();
  if (said === '')
    return `The picture ${url === '' ? '' : `“${lastPart(url)}” `}has no text for people who cannot see it.`;
  const words = tokenise(said)
    .map((token) => token.word)
    .filter((word) => !/^\d/.test(word));
  return FILE.test(said) || empty.has(words.join(' '))
    ? `“${said}” does not tell people who cannot see the picture what it shows.`
    : null;
}

function lastPart(url: string): string {
  const name = url.split(/[/\\]/).at(-1) ?? url;
  return name.length > 60 ? `${name.slice(0, 57)}...` : name;
}
