// Tables, lists and boxes that a word processor leaves as HTML among the Markdown.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';

function passagesOf(source: string): string[] {
  return readPlan(source).passages.map(({ kind, text }) => `${kind}: ${text}`);
}

describe('HTML among Markdown', () => {
  it('gives a table its rows, each with its header', () => {
    const source = [
      '<table>',
      '<thead><tr><th>Job</th><th>By</th></tr></thead>',
      '<tbody>',
      '<tr><td><p>Open the hub</p></td><td>May 2026</td></tr>',
      '<tr><td>Hire a nurse &amp; a cook</td><td>June&nbsp;2026</td></tr>',
      '</tbody></table>',
    ].join('\n');
    expect(passagesOf(source)).toEqual([
      'header-row: Job | By',
      'row: Open the hub | May 2026',
      'row: Hire a nurse & a cook | June 2026'.replace('June ', 'June\u00a0'),
    ]);
    const { passages, sentences, tokens } = readPlan(source);
    expect(passages[2]?.intro).toEqual([0]);
    expect(sentences.map(({ cell }) => cell)).toEqual([0, 1, 0, 1, 0, 1]);
    const at = tokens.words.indexOf('cook');
    expect(source.slice(tokens.starts[at], tokens.ends[at])).toBe('cook');
  });

  it('keeps the items of a cell apart, in one column', () => {
    const source =
      '<table><tr><th>Locality</th><th>Plans</th></tr><tr><td>North</td><td><ul><li>a clinic</li><li>a van</li></ul></td></tr></table>';
    const { sentences } = readPlan(source);
    expect(sentences.map(({ text, cell }) => [text, cell])).toEqual([
      ['Locality', 0],
      ['Plans', 1],
      ['North', 0],
      ['a clinic', 1],
      ['a van', 1],
    ]);
  });

  it('counts the columns that a cell reaches into, across and down', () => {
    const source = [
      '<table><tr><th>Place</th><th>What</th><th>When</th></tr>',
      '<tr><td rowspan="2">Yell</td><td>a bus</td><td>2026</td></tr>',
      '<tr><td>a nurse</td><td>2027</td></tr>',
      '<tr><td colspan="2">All isles</td><td>2028</td></tr></table>',
    ].join('\n');
    const { sentences, passages } = readPlan(source);
    expect(sentences.slice(6).map(({ text, cell }) => [text, cell])).toEqual([
      ['a nurse', 1],
      ['2027', 2],
      ['All isles', 0],
      ['2028', 2],
    ]);
    expect(passages[2]?.intro).toEqual([0, 1]);
  });

  it('takes a first row in bold as the header, and one in ordinary letters as a row', () => {
    const table = (a: string, b: string): string =>
      `<table><tr><td>${a}</td><td>${b}</td></tr><tr><td>It is a long way to go.</td><td>A bus is laid on.</td></tr></table>`;
    expect(passagesOf(table('<b>We heard</b>', '<b>We did</b>'))[0]).toBe('header-row: We heard | We did');
    expect(passagesOf(table('It is cold.', 'We lit a fire.'))[0]).toBe('row: It is cold. | We lit a fire.');
  });

  it('reads headings, paragraphs, lists and links, and leaves out what was struck out', () => {
    const source =
      '<div><h2>Money</h2><p>We have &pound;3m:</p><ul><li>beds</li><li><p>see <a href="https://x.example">the list</a></p></li></ul><p>Yes <del>no</del></p></div>';
    const { sections, links } = readPlan(source);
    expect(passagesOf(source)).toEqual([
      'heading: Money',
      'paragraph: We have £3m:',
      'item: beds',
      'item: see the list',
      'paragraph: Yes',
    ]);
    expect(sections.map(({ title }) => title)).toEqual(['', 'Money']);
    expect(links).toMatchObject([{ text: 'the list', url: 'https://x.example', passage: 3 }]);
  });

  it('reads a table that is never closed to its end, in time that grows with its length', () => {
    expect(passagesOf('<table><tr><td>One<td>Two<tr><td>Three')).toEqual(['row: One | Two', 'row: Three']);
    const many = `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(20_000)}`;
    expect(readPlan(many).passages.length).toBe(20_000);
    expect(readPlan(`<p>${'<td '.repeat(20_000)}`).passages.length).toBeLessThan(2);
  });
});

describe('paragraphs of HTML', () => {
  const shown = (source: string): string[] =>
    readPlan(source).passages.map(({ kind, region, text }) => `${kind} ${region}: ${text}`);

  it('are read as those of Markdown: quotations, contents, bold titles, points', () => {
    const source = [
      '<h1>Plan</h1>',
      '<p>Annex A Housing statement ........ 32</p>',
      '<p><strong>2.1 Our workforce</strong></p>',
      '<p>&quot;Nobody ever asked me what I thought of it.&quot; - carer, Duns</p>',
      '<blockquote><p>They listened to us.</p></blockquote>',
      '<p>We asked:</p><ul><li>carers</li></ul>',
      '<p>• nurses</p>',
    ].join('\n');
    expect(shown(source)).toEqual([
      'heading body: Plan',
      'paragraph contents: Annex A Housing statement ........ 32',
      'heading body: 2.1 Our workforce',
      'paragraph quotation: "Nobody ever asked me what I thought of it." - carer, Duns',
      'quote body: They listened to us.',
      'paragraph body: We asked:',
      'item body: carers',
      'item body: nurses',
    ]);
    expect(readPlan(source).passages[6]?.intro).toEqual([5]);
  });
});
