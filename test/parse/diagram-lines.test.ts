import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

function passagesOf(source: string): [string, string, string[]][] {
  const { passages } = readPlan(source);
  return passages.map((p) => [p.kind, p.text, p.intro.map((i) => passages[i]?.text ?? '')]);
}

describe('fenced blocks', () => {
  it('are read line by line, each under the lines that are set in less', () => {
    const tree = '```\nBoard\n  ├── Audit Committee\n  │     └── Risk group\n  └── Care Committee\n```';
    expect(passagesOf(tree)).toEqual([
      ['item', 'Board', []],
      ['item', 'Audit Committee', ['Board']],
      ['item', 'Risk group', ['Board', 'Audit Committee']],
      ['item', 'Care Committee', ['Board']],
    ]);
  });

  it('of running text stay one passage', () => {
    const text = '```\nWe asked carers what\nthey wanted from\nthe plan.\n```';
    expect(passagesOf(text).map(([kind]) => kind)).toEqual(['paragraph']);
  });

  it('of one line stay one passage, and lines without words are left out', () => {
    expect(passagesOf('```\nBoard\n```').map(([kind]) => kind)).toEqual(['paragraph']);
    expect(passagesOf('```\nBoard\n|\nCommittee\n```').map(([, text]) => text)).toEqual([
      'Board',
      'Committee',
    ]);
  });

  it('that are marked as code are no text of the plan', () => {
    for (const name of ['js', ' YAML', 'json title="A sample"'])
      expect(
        passagesOf(`Before.\n\n~~~${name}\nBoard: audit\n~~~\n\nAfter.`).map(([, text]) => text),
      ).toEqual(['Before.', 'After.']);
    for (const name of ['text', 'markdown', 'mermaid', '{note}', '{r}'])
      expect(passagesOf(`~~~${name}\nBoard\n~~~`).map(([, text]) => text)).toEqual(['Board']);
  });

  it('tell where each line stands', () => {
    const source = 'Text.\r\n\r\n```\r\nBoard\r\n  └ Audit\r\n```\r\n';
    const plan = readPlan(source);
    expect(plan.passages.slice(1).map(({ start, end }) => source.slice(start, end))).toEqual([
      'Board',
      'Audit',
    ]);
  });
});

describe('lines parted by strokes', () => {
  it('are rows of a table without a head', () => {
    const source = 'A1 | Falls clinic | May\nA2 | Carer breaks | June';
    const { passages, sentences } = readPlan(source);
    expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['row', 'A1 | Falls clinic | May'],
      ['row', 'A2 | Carer breaks | June'],
    ]);
    expect(sentences.map(({ cell }) => cell)).toEqual([0, 1, 2, 0, 1, 2]);
    expect(passages.map(({ start, end }) => source.slice(start, end))).toEqual(source.split('\n'));
  });

  it('are none where their number differs, or there are but two parts', () => {
    expect(readPlan('One | two | three\nFour | five').passages.map(({ kind }) => kind)).toEqual([
      'paragraph',
    ]);
    expect(readPlan('Home | About\nPlans | News').passages.map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});
