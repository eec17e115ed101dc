// The page as text: what is said of each requirement, the policy that names its style and script, and hostile plans made harmless.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatHtml } from '../../src/report/html.js';
import { judgeFixture, judgeText, writeReport } from '../support/make-report.js';

const plan = judgeFixture('typical');
const html = await writeReport(formatHtml, [plan]);

function article(page: string, id: string): string {
  const from = page.indexOf(`<article id="${id}"`);
  expect(from).toBeGreaterThan(0);
  return page.slice(from, page.indexOf('</article>', from));
}

function between(page: string, start: RegExp, end: string): string {
  const found = start.exec(page);
  const from = (found?.index ?? 0) + (found?.[0].length ?? 0);
  return page.slice(from, page.indexOf(end, from));
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe('the page of one plan', () => {
  it('has each requirement once, with its verdict in words', () => {
    const ids = [...html.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual(plan.requirements.map((r) => r.id).sort());
    for (const { id, verdict } of plan.requirements) {
      const word = verdict === 'not-applicable' ? 'does not apply' : verdict;
      expect(article(html, id)).toContain(`tag">${word}</span>`);
    }
  });

  it('tells what was met and where, as well as what is missing', () => {
    const met = article(html, 'plan-period-stated');
    expect(met).toContain('<b>Line 44</b>');
    expect(met).toContain('It covers April 2024 to March 2027.');
    expect(met).not.toContain('What to write');
    const gap = article(html, 'proposals-spg-views');
    expect(gap).toContain('What to write');
    expect(gap).toContain('href="https://www.legislation.gov.uk/asp/2014/9/section/33"');
  });

  it('marks a quotation within its paragraph, under its heading, where the text can be had', async () => {
    const text = '# P\n\n## Period\n\nWe planned. It covers April 2024 to March 2027. It is long.\n';
    const page = await writeReport(formatHtml, [judgeText(text)], { sourceOf: () => text });
    const shown = article(page, 'plan-period-stated');
    expect(shown).toContain('<b>Line 5</b>, under “Period”');
    expect(shown).toContain('We planned. </span><mark>It covers April 2024 to March 2027.</mark><span');
  });

  it('judges items one by one', () => {
    const partial = article(html, 'consultees-covered');
    expect(partial).toContain('Users of health care: <b>met</b>');
    expect(partial).toContain('Social care professionals: <b>gap</b>');
  });

  it('shows faults with their line and what to write instead', () => {
    const fault = article(html, 'act-title-correct');
    expect(fault).toContain('“Equalities Act 2010” is not the right title.');
    expect(fault).toContain('<b>Line 299</b>');
    expect(fault).toContain('Equality Act 2010');
  });

  it('tells who vouches for what the text does not show', async () => {
    const text =
      '---\ntitle: P\nattestations:\n  - requirement: proposals-spg-views\n    verdict: met\n    by: chief officer\n    date: 2026-05-01\n---\n\n# P\n';
    const attested = await writeReport(formatHtml, [judgeText(text)]);
    expect(article(attested, 'proposals-spg-views')).toContain('Vouched for by chief officer on 2026-05-01');
  });

  it('shows what is suppressed with its reason, the verdict as it is', async () => {
    const suppression = {
      by: 'plan',
      reason: 'agreed with the board',
      line: 12,
      until: '2027-01-31',
    } as const;
    const requirements = plan.requirements.map((r) =>
      r.id === 'proposals-spg-views' ? { ...r, suppression } : r,
    );
    const page = await writeReport(formatHtml, [{ ...plan, requirements }]);
    const shown = article(page, 'proposals-spg-views');
    expect(shown).toContain('tag">gap</span>');
    expect(shown).toContain('Suppressed in the plan (line 12): agreed with the board. Until 2027-01-31.');
  });

  it('does not count as lacking what is suppressed, on a page of several', async () => {
    const suppression = { by: 'baseline', reason: 'Known in the baseline.' } as const;
    const requirements = plan.requirements.map((r) => ({ ...r, suppression }));
    const plans = ['a.md', 'b.md'].map((path) => ({ ...plan, path, requirements }));
    expect(await writeReport(formatHtml, plans)).not.toContain('lack at least one duty');
  });

  it('names plans apart whose files have the same name, by as much of their folders as it takes', async () => {
    const paths = ['a/1/plan.md', 'a/2/plan.md', 'b/1/plan.md', 'a/1/other.md'];
    const page = await writeReport(
      formatHtml,
      paths.map((path) => ({ ...plan, path, authority: 'fife' })),
    );
    const names = [...page.matchAll(/"name":"Fife: ([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['a/1/plan', '2/plan', 'b/1/plan', 'other']);
  });

  it('says why a plan could not be judged', async () => {
    const error = { code: 'input', message: 'not UTF-8 <b>', hint: 'Save it as UTF-8.', line: 3 };
    const page = await writeReport(formatHtml, [{ ...plan, error, requirements: [] }]);
    expect(page).toContain('not UTF-8 &#x3C;b>');
    expect(page).toContain('Save it as UTF-8.');
  });
});

describe('the policy of the page', () => {
  const policy = between(html, /http-equiv="Content-Security-Policy" content="/, '"').replaceAll(
    '&#x27;',
    "'",
  );

  it('allows the one style and the one script, by their hashes, and nothing else', () => {
    const style = hashOf(between(html, /<style>/, '</style>'));
    const script = hashOf(between(html, /<script>/, '</script>'));
    expect(policy).toBe(
      `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has no style of single elements, no handlers, and no address but links', () => {
    expect(html).not.toMatch(/<[^>]+ (?:style|on\w+)=/);
    const rest = html.replace(/<a href="https:\/\/[^"]*"/g, '').replace('http://www.w3.org/2000/svg', '');
    expect(rest).not.toMatch(/https?:|url\(|@import/);
  });
});

const EVIL =
  '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'\u202egnp.exe\u2066\u0000\u001b[31m';

/** The same data with the evil words at the end of every text that a plan, a path or a person can bring. */
function poison<T>(value: T): T {
  const free = new Set([
    'path',
    'title',
    'authority',
    'message',
    'hint',
    'quote',
    'note',
    'name',
    'suggestion',
    'reason',
  ]);
  return JSON.parse(JSON.stringify(value), (key, v: unknown) =>
    free.has(key) && typeof v === 'string' ? `${v} ${EVIL}` : v,
  ) as T;
}

describe('a hostile plan', async () => {
  const suppressions = [
    { by: 'plan', requirement: null, reason: 'x', used: false, fault: { message: 'y' } },
  ] as const;
  const hostile = poison({ ...plan, suppressions });
  const page = await writeReport(formatHtml, [hostile]);
  const failed = await writeReport(formatHtml, [
    { ...hostile, requirements: [], error: poison({ code: 'input', message: 'm', hint: 'h' }) },
  ]);

  it.each([
    ['judged', page],
    ['not judged', failed],
  ])('adds no element when %s', (_, text) => {
    expect([...text.matchAll(/<script/g)]).toHaveLength(1);
    expect([...text.matchAll(/<img/g)]).toHaveLength(0);
    expect(text.includes('&#x3C;script>alert(1)')).toBe(true);
  });

  it('loses what steers a screen', () => {
    expect([
      ...page.matchAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g),
    ]).toEqual([]);
    expect(page.includes('gnp.exe')).toBe(true);
  });
});
