import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, describe, expect, it } from 'vitest';
import { webUrlFrom } from '../../src/cli/web-url.js';
import { formatMarkdown } from '../../src/report/markdown.js';
import { findUnsafe, makeHostileFolder, REAL_PLAN, reportsOn } from '../support/hostile.js';
import { runCli } from '../support/run-cli.js';
import { samplePlan, writeSample } from '../support/sample-report.js';

const folder = makeHostileFolder();
afterAll(folder.remove);

function parse(text: string): Root {
  const tables = { micromarkExtensions: [gfmTable()], fromMarkdownExtensions: [gfmTableFromMarkdown()] };
  return unified().use(remarkParse).data(tables).parse(text);
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

/** All HTML in a text, but for what folds and the mark of a report. */
const htmlIn = (nodes: readonly Nodes[]): string[] =>
  nodes
    .flatMap((node) =>
      node.type === 'html'
        ? [node.value.replace(/<\/?(?:details|summary)>|^<!-- planlint report -->$/g, '')]
        : [],
    )
    .filter((text) => /[<>]/.test(text));

describe('markdown', () => {
  const text = reportsOn(folder.path, ['markdown']).markdown.toString();
  const nodes = nodesOf(parse(text));
  const one = runCli(['check', REAL_PLAN, '--format', 'markdown', '--today', '2026-11-21']).out;

  it('lets no plan make HTML, pictures, headings, tables, links or mentions of its own', () => {
    expect(htmlIn(nodes)).toEqual([]);
    const count = (type: string) => nodes.filter((node) => node.type === type).length;
    expect([count('image'), count('table'), count('heading'), count('code')]).toEqual([0, 1, 6, 0]);
    const urls = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
    for (const url of urls) expect(url).toMatch(/^https:\/\/www\.legislation\.gov\.uk\/|#L\d+$/);
    const words = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : []));
    for (const word of words) expect(word).not.toMatch(/[@#]\w|:\/\/|^::/);
    expect(findUnsafe(text)).toEqual([]);
  });

  it('shows what plans say as they say it', () => {
    const shown = nodes
      .map((node) => ('value' in node ? node.value : ''))
      .join('')
      .replaceAll('\u200b', '');
    expect(shown).toContain(
      ']]> --> <script>alert(1)</script> %0A::error::x | "q" \'q\' & @octocat #1 =cmd|x',
    );
  });

  it('says of one plan how it stands, what fails with law and line, and folds the rest', () => {
    expect(one).toMatch(
      /^<!-- planlint report -->\n\n## Living Well, Closer to Home: Strategic Plan 2024-2027\n/,
    );
    expect(one).toMatch(/^\*\*Not ready: 9 duties are not shown/m);
    expect(one).toMatch(/^\| 50 \| 2 \| 50 \| 26 \| 5 \|$/m);
    expect(one).toMatch(
      /\*\*9 gaps that fail\*\*\n\n- \*\*[^\n]+\*\* \(\[2014 Act s\.30\(3\)\]\(https:[^)]+\)\)\n {2}\S/,
    );
    expect(one).toMatch(
      /<details><summary>50 met, and where<\/summary>\n\n- [^\n]+\[line \d+\]\([^)]+typical\.md#L\d+\)/,
    );
    expect(htmlIn(nodesOf(parse(one)))).toEqual([]);
  });

  it('is never longer than a comment may be, and says what it left out', async () => {
    const long = 'Words of a plan. '.repeat(50);
    const plans = Array.from({ length: 400 }, (_, i) =>
      samplePlan({ path: `plan-${i}.md`, verdict: i % 2 ? 'gap' : 'review', times: 20, message: long }),
    );
    for (const some of [plans, plans.slice(0, 1), [samplePlan({ times: 500, message: long })]]) {
      const summary = await writeSample(formatMarkdown, some);
      expect(summary.length).toBeLessThan(65_536);
      expect(summary.match(/<details>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
    }
    expect(await writeSample(formatMarkdown, plans)).toMatch(/more entries left out for length/);
    expect(await writeSample(formatMarkdown, plans)).toMatch(/^\| plan-0\.md \|/m);
  });

  it('tells of plans that could not be judged', () => {
    expect(text).toMatch(/^\*\*\d of 6 plans not ready\. 1 plan could not be judged\.\*\*$/m);
  });

  it('links to the line on the site of the CI job', () => {
    const github = webUrlFrom({
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'ijb/plans',
      GITHUB_SHA: 'abc',
    });
    expect(github('./a b.md', 3)).toBe('https://github.com/ijb/plans/blob/abc/a%20b.md?plain=1#L3');
    expect(github('/elsewhere/a.md', 3)).toBeNull();
    const gitlab = webUrlFrom({ CI_PROJECT_URL: 'https://gitlab.com/ijb/plans', CI_COMMIT_SHA: 'abc' });
    expect(gitlab('a.md', 3)).toBe('https://gitlab.com/ijb/plans/-/blob/abc/a.md?plain=1#L3');
    expect(webUrlFrom({})('a.md', 3)).toBeNull();
  });
});
