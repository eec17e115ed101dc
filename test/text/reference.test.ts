import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';
import { Lexicon } from '../../src/text/lexicon.js';
import { compilePhraseBook } from '../../src/text/phrase-book.js';

const lexicon = new Lexicon(
  compilePhraseBook(
    [
      {
        id: 'spg',
        phrases: ['strategic planning group'],
        includes: [],
        unless: [],
        later: ['=the group', '=it'],
        rivals: ['carers group'],
      },
    ],
    [],
  ),
);

function found(source: string): string[] {
  const plan = readPlan(source);
  return (lexicon.scan(plan).get('spg') ?? []).map((hit) =>
    plan.tokens.words.slice(hit.start, hit.end).join(' '),
  );
}

describe('short forms of a name', () => {
  it('count once the thing has been named in the section', () => {
    expect(found('## Making the plan\n\nThe strategic planning group met.\n\nThe group agreed.')).toEqual([
      'strategic planning group',
      'the group',
    ]);
  });
  it('count below a heading that names it, in sub-sections too', () => {
    expect(found('## Strategic planning group\n\n### Role\n\nThe group met.')).toEqual([
      'strategic planning group',
      'the group',
    ]);
  });
  it('count in the section right after', () => {
    expect(found('## One\n\nThe strategic planning group met.\n\n## Two\n\nThe group met.')).toHaveLength(2);
  });
  it('do not count before it is named, or in a section further on', () => {
    expect(found('The group met.\n\nThe strategic planning group met.')).toEqual([
      'strategic planning group',
    ]);
    expect(
      found('## One\n\nThe strategic planning group met.\n\n## Two\n\nWe met.\n\n## Three\n\nThe group met.'),
    ).toEqual(['strategic planning group']);
  });
  it('do not count after something else of the kind', () => {
    expect(found('The strategic planning group met. The carers group met. The group agreed.')).toEqual([
      'strategic planning group',
    ]);
  });
  it('count as a pronoun in the next sentence alone', () => {
    expect(found('The strategic planning group met. It agreed.')).toEqual(['strategic planning group', 'it']);
    expect(found('The strategic planning group met. Rain fell. It was cold.')).toEqual([
      'strategic planning group',
    ]);
  });
  it('count as a pronoun right below a heading that names it', () => {
    expect(found('## Strategic planning group\n\nIt met twice.')).toEqual(['strategic planning group', 'it']);
    expect(found('## Strategic planning group\n\nRain fell.\n\nIt met twice.')).toEqual([
      'strategic planning group',
    ]);
  });
  it('count as a pronoun after a short form', () => {
    expect(found('## Strategic planning group\n\nThe group met. It agreed. Rain fell. It was cold.')).toEqual(
      ['strategic planning group', 'the group', 'it'],
    );
  });
});
