import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

function textsOf(source: string): string[] {
  return readPlan(source).passages.map((p) => p.text);
}

describe('text that is struck out', () => {
  it.each([
    ['We ~~asked carers~~ met them.', 'We  met them.'],
    ['We ~~asked **all** carers and~~ met them.', 'We  met them.'],
    ['We <del>asked</del> met <s>no</s> carers.', 'We  met  carers.'],
    ['~~One.~~ Two. ~~Three.~~', 'Two.'],
    ['~~[Old plan](https://example.org)~~ [New plan](https://example.org/new)', 'New plan'],
  ])('is left out: %s', (source, text) => {
    expect(textsOf(source)).toEqual([text]);
  });

  it.each([
    'It costs ~5m to ~6m.',
    'A mark ~~ that ends nowhere.',
    'Between ~~ blanks ~~ nothing is struck.',
    'Four ~~~~ of them ~~~~ are no mark.',
    'A <del>tag that ends nowhere.',
  ])('is only what is marked: %s', (source) => {
    expect(textsOf(source)).toEqual([source.replace('<del>', '')]);
  });

  it('is kept where the mark is escaped', () => {
    expect(textsOf('We \\~~asked\\~~ carers.')).toEqual(['We ~~asked~~ carers.']);
  });

  it('leaves every word that is kept at its place', () => {
    const source = 'First ~~then~~ [the ~~old~~ new plan](https://example.org), <s>never</s> and last.';
    const { tokens, links } = readPlan(source);
    tokens.words.forEach((word, i) => {
      expect(source.slice(tokens.starts[i], tokens.ends[i]).toLowerCase()).toBe(word);
    });
    expect(tokens.words).toEqual(['first', 'the', 'new', 'plan', 'and', 'last']);
    expect(links.map((link) => link.text)).toEqual(['the  new plan']);
  });

  it('leaves no link behind that was struck out whole', () => {
    expect(readPlan('We ~~read [this](https://example.org)~~ wrote.').links).toEqual([]);
  });

  it('may be a whole paragraph, heading, item or cell', () => {
    const source =
      '# ~~Old~~\n\n~~Gone.~~\n\n- ~~Gone too.~~\n- Kept.\n\n| A | B |\n|---|---|\n| ~~x~~ | y |\n';
    expect(readPlan(source).tokens.words).toEqual(['kept', 'a', 'b', 'y']);
  });
});
