// The table of authorities of a plan: what it cites, in the order of the text, with what each citation resolves to. Pure; no words of its own.
import type { Citation, ResolvedBy } from '../model/citation.js';
import type { Registers } from '../model/registers.js';
import type { Position } from '../model/span.js';
import { readPlan } from '../parse/read-plan.js';
import { provisionUrl } from '../rules/basis-url.js';
import { findCitations } from '../text/citations.js';
import { Reading } from '../text/reading.js';

export interface ListedCitation {
  readonly start: Position;
  readonly end: Position;
  /** As the plan says it, white space folded. */
  readonly quote: string;
  /** Id and title in the register; null where the instrument is open or not in it. */
  readonly instrument: { readonly id: string; readonly title: string } | null;
  /** "section 29(2)(a)", "sections 29-33, 37", "Part 3"; null where the instrument alone is cited. */
  readonly provision: string | null;
  /** Heading of the provision, where one is cited and the register has it. */
  readonly heading: string | null;
  readonly url: string | null;
  readonly resolvedBy: ResolvedBy;
  /** False where a title or number is wrong. */
  readonly right: boolean;
}

/** Throws what reading a plan throws: a ToolError for a text that cannot be read in a sensible time. */
export function listCitations(source: string, registers: Registers): ListedCitation[] {
  const plan = readPlan(source);
  const { citations } = findCitations(new Reading(plan, new Map()), registers);
  return citations.map((citation) => ({
    start: plan.lines.positionOf(citation.start),
    end: plan.lines.positionOf(citation.end),
    quote: source.slice(citation.start, citation.end).replace(/\s+/g, ' ').trim(),
    instrument: citation.instrument && { id: citation.instrument.id, title: citation.instrument.title },
    provision: provisionOf(citation),
    heading: headingOf(citation),
    url: citation.instrument && provisionUrl(citation.instrument, singleNumber(citation)),
    resolvedBy: citation.by,
    right: citation.mention?.form !== 'slip' && (citation.mention?.clash ?? null) === null,
  }));
}

function provisionOf({ provision }: Citation): string | null {
  if (!provision || !/^\d/.test(provision.text)) return provision?.text ?? null;
  const [first, more] = provision.ranges;
  return `${provision.word}${more || (first?.to && first.to.number !== first.from.number) ? 's' : ''} ${provision.text}`;
}

/** The one provision cited, by the word of its instrument. */
function singleNumber({ instrument, provision }: Citation): string | null {
  const [range, more] = provision?.ranges ?? [];
  if (!instrument || !range || more || (range.to && range.to.number !== range.from.number)) return null;
  return provision?.word === instrument.provisionWord ? range.from.number : null;
}

function headingOf(citation: Citation): string | null {
  const number = singleNumber(citation);
  return number === null ? null : (citation.instrument?.provisions[number] ?? null);
}
