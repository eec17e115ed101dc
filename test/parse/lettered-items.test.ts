import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

function passagesOf(source: string): [string, string, string | null][] {
  const { passages } = readPlan(source);
  return passages.map((p) => [p.kind, p.text, passages[p.intro[0] ?? -1]?.text ?? null]);
}

describe('lists that Markdown does not see', () => {
  it('reads lettered paragraphs as items of the line that opens them', () => {
    expect(passagesOf('We consulted:\n\n(a) carers;\n\n(b) staff.')).toEqual([
      ['paragraph', 'We consulted:', null],
      ['item', 'carers;', 'We consulted:'],
      ['item', 'staff.', 'We consulted:'],
    ]);
  });

  it('reads lettered lines of one paragraph so too', () => {
    expect(passagesOf('We consulted:\n(a) carers;\n(b) staff.').map(([kind]) => kind)).toEqual([
      'paragraph',
      'item',
      'item',
    ]);
  });

  it('leaves a provision that begins a line alone', () => {
    expect(passagesOf('as required by section 29(3)\n(a) of the Act.').map(([kind]) => kind)).toEqual([
      'paragraph',
    ]);
  });

  it('begins a list anew after other text', () => {
    const { passages } = readPlan('One:\n\n• a cat\n\nTwo:\n\n• a dog');
    expect(passages.filter((p) => p.kind === 'item').map((p) => p.block)).toEqual([0, 1]);
  });
});
