// A summary in Markdown, fit for a pull request or a job summary: how the plans stand, what is open with law and line, what is met folded away.
// Never longer than a comment on GitHub may be: what matters least is left out first, and said to be.
import type { PlanReport, Summary } from '../model/report.js';
import { VERDICTS } from '../model/verdict.js';
import type { ReportFormat } from './format.js';
import { MARKDOWN_MARK } from './markdown-mark.js';
import { planHeading, planSections, planSentence, type Section } from './markdown-plan.js';
import { escapeMarkdown } from './markdown-text.js';
import { standingOf } from './standing.js';
import { stoppedSentence, WORDS } from './wording.js';
import { MARKDOWN } from './wording-formats.js';

/** Characters. GitHub takes 65,536 in a comment. */
const LIMIT = 60_000;
/** Of these, what the table of plans may take. */
const TABLE_LIMIT = 20_000;
/** The least that is worth telling of one plan. */
const SHARE = 2000;

interface Told {
  readonly heading: string;
  readonly sentence: string;
  readonly row: string;
  readonly sections: readonly Section[];
}

export const formatMarkdown: ReportFormat = (_head, options) => {
  const told: Told[] = [];
  const counts = { plans: 0, failing: 0, unjudged: 0 };
  let rows = 0;
  let kept: number[] = [];
  /** Nothing is kept that there would be no room for. */
  const keep = (section: Section, kind: number): Section => {
    const entries = section.entries.filter((entry) => {
      kept[kind] = (kept[kind] ?? 0) + entry.length;
      return (kept[kind] ?? 0) <= LIMIT;
    });
    return entries.length === section.entries.length ? section : { ...section, entries };
  };
  return {
    plan: (document) => {
      counts.plans++;
      const { failing, gaps } = standingOf(document);
      if (document.error !== null) counts.unjudged++;
      else if (failing > 0 || gaps.must > 0) counts.failing++;
      const row = rowOf(document);
      rows += row.length;
      if (rows > TABLE_LIMIT) return '';
      told.push({
        heading: planHeading(document, '###'),
        sentence: planSentence(document),
        row,
        sections: planSections(document, options).map(keep),
      });
      if (told.length === 1) kept = [];
      return '';
    },
    end: ({ summary, stopped }) => {
      const [only] = told;
      const warning = stopped ? `**${stoppedSentence(stopped)}**\n\n` : '';
      if (counts.plans === 1 && only)
        return assemble(`${only.heading.slice(1)}\n${warning}${only.sentence}\n${totals(summary)}`, [
          { ...only, heading: '', sentence: '' },
        ]);
      return assemble(severalHead(told, counts, summary, warning), told);
    },
  };
};

/** Sections go in kind by kind, so that every plan's gaps come before any plan's details. */
function assemble(head: string, told: readonly Told[]): string {
  const begin = `${MARKDOWN_MARK}\n\n${head}`;
  const blocks = told.map(({ heading, sentence }) => ({
    intro: heading === '' ? '' : `\n${heading}\n${sentence}`,
    parts: [] as string[],
  }));
  let room = LIMIT - begin.length;
  let left = 0;
  const kinds = Math.max(0, ...told.map(({ sections }) => sections.length));
  for (let kind = 0; kind < kinds; kind++) {
    for (const [i, { sections }] of told.entries()) {
      const section = sections[kind];
      const block = blocks[i];
      if (!section || !block || section.entries.length === 0) continue;
      const intro = block.parts.length === 0 ? block.intro.length : 0;
      // No plan takes the room of those after it, unless there are too many for that.
      const share = Math.min(room, Math.max(SHARE, room / (told.length - i)));
      const { text, out } = fill(section, share - intro);
      left += out;
      if (text === '') continue;
      room -= intro + text.length;
      block.parts.push(text);
    }
  }
  const bodies = blocks.map(({ intro, parts }) => (parts.length === 0 ? '' : intro + parts.join('')));
  return `${begin}${bodies.join('')}${left === 0 ? '' : `\n_${MARKDOWN.leftOut(left)}_\n`}`;
}

/** As many entries as there is room for, and how many there is none for. */
function fill({ open, entries, close }: Section, most: number): { text: string; out: number } {
  let room = most - open.length - close.length;
  const fitting: string[] = [];
  for (const entry of entries) {
    if (entry.length > room) break;
    room -= entry.length;
    fitting.push(entry);
  }
  const text = fitting.length === 0 ? '' : `${open}${fitting.join('')}${close}`;
  return { text, out: entries.length - fitting.length };
}

function severalHead(
  told: readonly Told[],
  { plans, failing, unjudged }: { plans: number; failing: number; unjudged: number },
  summary: Summary,
  warning: string,
): string {
  const head = `## ${MARKDOWN.plans(plans)}\n\n${warning}**${MARKDOWN.standing(plans, failing, unjudged)}**\n\n`;
  const table = [
    `| ${WORDS.plan} | ${MARKDOWN.columns.join(' | ')} |`,
    `|---|${'---:|'.repeat(VERDICTS.length)}`,
  ];
  const out = plans - told.length;
  const more = out > 0 ? [`| ${MARKDOWN.morePlans(out)} |${' |'.repeat(VERDICTS.length)}`] : [];
  return `${head}${[...table, ...told.map(({ row }) => row), ...more, `| **${WORDS.total}** | ${cells(summary)} |`].join('\n')}\n`;
}

function rowOf({ path, error, summary }: PlanReport): string {
  const told = error === null ? cells(summary) : [WORDS.notJudged, '', '', '', ''].join(' | ');
  return `| ${escapeMarkdown(path)} | ${told} |`;
}

function totals(summary: Summary): string {
  return `| ${MARKDOWN.columns.join(' | ')} |\n|${'---:|'.repeat(VERDICTS.length)}\n| ${cells(summary)} |\n`;
}

function cells(summary: Summary): string {
  return VERDICTS.map((verdict) => summary[verdict]).join(' | ');
}
