// Text of pages that came without blank lines: what paragraphs, titles and lists are told by the lengths of the lines.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

let pages = 0;
/** No two pages share a line, or it would be one that runs through them. */
function prose(): string {
  const who = ['Ann', 'Bob', 'Cas', 'Dan', 'Eve', 'Flo', 'Gus', 'Hal', 'Ian', 'Jan'][pages++ % 10] ?? '';
  return [
    `The nurses of ${who} and the home carers work in one team and share one list of all`,
    `visits, so that nobody in ${who} is called on twice in a day and nobody is forgotten.`,
    `The teams of ${who} meet every week in the health centre, with a doctor and a social`,
    `worker. Where ${who} cannot make a visit on its day the person is told at once, and a`,
    `new day is agreed with them and with whoever looks after them in ${who}.`,
  ].join('\n');
}
const page = (text: string, number: number): string =>
  `${prose()}\n${text}${text && '\n'}${prose()}\nPlan of Moray HSCP\nPage ${String(number)} of 5\n`;

function shownOf(texts: readonly string[]): string[] {
  const source = texts.map((text, i) => page(text, i + 1)).join('\n');
  return readPlan(source)
    .passages.filter(({ region, text }) => region !== 'running' && !/^The nurses.* in \w+\.$/.test(text))
    .map(({ kind, text, start, end }) => {
      // Each stands where its words do.
      expect(source.slice(start, end)).toContain(text.slice(-12));
      return `${kind}: ${text}`;
    });
}
const others = ['', '', ''];

describe('text of pages without blank lines', () => {
  it('parts where a line ends before the next word would have had to go over', () => {
    expect(shownOf(['We ask again in May.\nThe Board decides.', ...others])).toEqual([
      'paragraph: We ask again in May.',
      'paragraph: The Board decides.',
    ]);
  });

  it('has titles where short lines stand over prose', () => {
    expect(shownOf(['Who works in them?', 'Money for the next years', ...others])).toEqual([
      'heading: Who works in them?',
      'heading: Money for the next years',
    ]);
  });

  it('keeps more short lines together', () => {
    expect(
      shownOf(['We buy these:\nMeals at home\nDay care\nShort breaks\nNight sitting', ...others]),
    ).toEqual([
      'paragraph: We buy these:',
      'item: Meals at home',
      'item: Day care',
      'item: Short breaks',
      'item: Night sitting',
    ]);
  });

  it('has a glossary and a contents list under their titles, which are no text of the plan', () => {
    const source = [
      'Plan of Moray\nContents\nWho we are\nHow we asked',
      'Glossary\nCore suite: a set of measures\nScan: a look at what is there',
      '',
      '',
    ].map((text, i) => page(text, i + 1));
    const { passages } = readPlan(source.join('\n'));
    const shown = passages.filter(({ text }) => /^(?:Contents|Who|Glossary|Core)/.test(text));
    expect(shown.map(({ kind, region, text }) => `${kind} ${region}: ${text.slice(0, 10)}`)).toEqual([
      'heading contents: Contents',
      'paragraph contents: Who we are',
      'heading glossary: Glossary',
      'paragraph glossary: Core suite',
    ]);
  });

  it('ends the last item of a numbered list where prose begins', () => {
    expect(shownOf(['1. Healthier living\n2. Quality of life', ...others])).toEqual([
      'item: Healthier living',
      'item: Quality of life',
    ]);
  });

  it('has numbered titles where prose stands under each', () => {
    expect(shownOf([`1. Where we live`, '2. What we do', ...others])).toEqual([
      'heading: 1. Where we live',
      'heading: 2. What we do',
    ]);
  });

  it('goes on over the foot of a page, in the midst of a sentence or of a list', () => {
    const foot = (number: number): string => `Plan of Moray HSCP\nPage ${String(number)} of 5\n`;
    const source = `${prose()}\nThe doctors of all three towns have been asked for what they would most like to\n${foot(1)}\nchange.\n1. Healthier living\n${foot(2)}2. Quality of life\n${page('', 3)}${page('', 4)}${page('', 5)}`;
    const texts = readPlan(source).passages.map(({ text }) => text);
    expect(texts).toContain(
      'The doctors of all three towns have been asked for what they would most like to change.',
    );
    expect(texts).toContain('Healthier living');
  });

  it('has titles also where nothing runs through the pages', () => {
    const source = `${prose()}\nWho works in them?\n${prose()}\n${prose()}\n${prose()}\n${prose()}\n${prose()}`;
    expect(readPlan(source).sections.map(({ title }) => title)).toEqual(['', 'Who works in them?']);
  });

  it('is left as it is where headings are marked, or where lines are not of a width', () => {
    const marked = readPlan(`# Plan\n\n${page('We ask again.\nMoney\n', 1)}${page('', 2)}${page('', 3)}`);
    expect(marked.passages.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'Plan',
    ]);
    const short = readPlan('A nurse.\nA carer who was asked for her views.\nMoney\nA doctor.');
    expect(short.passages).toHaveLength(1);
  });
});

describe('a name of a word or two alone on a line', () => {
  it('is a title among the others, whose sections do not lie in its own', () => {
    const { sections } = readPlan(
      `Foreword\n${page('Where we live now', 1)}${page('', 2)}${page('', 3)}${page('', 4)}`,
    );
    expect(sections.map(({ title, region }) => [title, region])).toEqual([
      ['', 'body'],
      ['Foreword', 'foreword'],
      ['Where we live now', 'body'],
    ]);
  });
});
