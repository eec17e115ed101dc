// Is the section cited about what it is cited for? A fault needs three things: the sentence speaks of another provision's subject,
// of nothing that belongs to the one cited, and does not cite the right one too.
import type { Citation } from '../model/citation.js';
import type { Instrument } from '../model/registers.js';
import type { SubjectHit, SubjectIndex } from '../text/citation-subjects.js';
import { subjectsOf } from '../text/citations.js';
import type { Check, CheckContext } from './check.js';
import { beginningIn, citationsOf, type PlacedFault, resultOfFaults, surroundings } from './citations.js';
import {
  PLAIN_SUBJECTS_SCHEMA,
  type PlainSubject,
  plainSubjectKeys,
  plainSubjectOf,
} from './plain-subjects.js';

interface Options {
  readonly plain?: readonly PlainSubject[];
}

const SURE_WORDS = 3;
const SURE_DISTANCE = 3;
const NOTHING = { stems: [], at: 0 };

export const citationSubjects: Check = {
  kind: 'citation-subjects',
  schema: { type: 'object', additionalProperties: false, properties: { plain: PLAIN_SUBJECTS_SCHEMA } },
  keys: (options) => plainSubjectKeys((options as Options).plain ?? []),
  run: (context, options) => {
    const { plain = [] } = options as Options;
    const subjects = subjectsOf(context.registers);
    const faults = citationsOf(context).citations.flatMap((citation): PlacedFault[] => {
      const { instrument, provision, by } = citation;
      if (!instrument || !provision || by === 'section') return [];
      const right = rightElsewhere(context, citation, subjects, plain);
      if (right === null) return [];
      const number = provision.ranges[0]?.from.number ?? '';
      const about = subjects.gist(instrument, number)?.gist ?? subjects.heading(instrument, number);
      const cited = `${instrument.provisionWord} ${provision.text}`;
      return [
        {
          start: citation.start,
          end: citation.end,
          token: citation.firstToken,
          suggestion: right,
          message:
            about === undefined
              ? `The sentence is not about what ${cited} of the ${instrument.title} deals with.`
              : `${cited[0]?.toUpperCase() ?? ''}${cited.slice(1)} is about ${about}; the sentence is about something else.`,
        },
      ];
    });
    return resultOfFaults(context, faults);
  },
};

function rightElsewhere(
  context: CheckContext,
  citation: Citation,
  subjects: SubjectIndex,
  plain: readonly PlainSubject[],
): string | null {
  const { instrument, provision } = citation;
  if (
    !instrument ||
    !provision ||
    provision.ranges.length !== 1 ||
    provision.word !== instrument.provisionWord
  )
    return null;
  const [range] = provision.ranges;
  if (!range || (range.to !== null && range.to.number !== range.from.number)) return null;
  const gist = subjects.gist(instrument, range.from.number);
  if (
    gist?.mark === 'from-knowledge' ||
    (!gist && subjects.heading(instrument, range.from.number) === undefined)
  )
    return null;
  const others = gist?.not ?? [];
  const inPlain = (sure: boolean): string | null => {
    const found = plainSubjectOf(context, citation, range.from.number, plain, sure);
    const isCited = found !== null && citedWith(context, citation).has(`${instrument.id}/${found}`);
    return found === null || isCited ? null : `${instrument.provisionWord} ${found}`;
  };
  const surely = inPlain(true);
  if (surely !== null) return surely;
  const { stems: beside, at } =
    others.length === 0 ? NOTHING : wordsAround(context, citation, subjects, true);
  for (const { subject, instrument: home, provision: place } of others) {
    const spoken = subjects.placeOf(subject, beside);
    const cited = citedWith(context, citation);
    if (!spoken || cited.has(`${home}/${place ?? ''}`)) continue;
    // Whatever of another instrument is cited there, its subject is what that is cited for.
    if (home !== instrument.id && cited.has(`${home}/`)) continue;
    // A subject told in several words right before the citation leaves no doubt.
    if (spoken.size >= SURE_WORDS && spoken.end <= at && at - spoken.end <= SURE_DISTANCE)
      return placeText(context, instrument, home, place);
    const own = subjects
      .hits(instrument, beside)
      .filter(
        (hit) =>
          hit.provision === range.from.number && !subjects.holds(subject, beside.slice(hit.start, hit.end)),
      );
    if (own.length === 0) return placeText(context, instrument, home, place);
  }
  const { stems: said } = wordsAround(context, citation, subjects, false);
  const inRow = context.reading.passageAt(citation.firstToken).kind === 'row';
  const hits = subjects.hits(instrument, said);
  // In a table a subject that two provisions share belongs to the one that it is the main subject of.
  const isOwn = (hit: SubjectHit): boolean =>
    hit.provision === range.from.number &&
    !(
      inRow &&
      !hit.main &&
      hits.some((other) => other.main && other.start === hit.start && other.end === hit.end)
    );
  if (hits.some(isOwn) || subjects.namesHeading(instrument, range.from.number, said)) return null;
  const other = subjectElsewhere(context, citation, subjects);
  return other === null ? inPlain(false) : `${instrument.provisionWord} ${other}`;
}

/** The provision of the same instrument that the sentence speaks of in telling words, and that is not cited there; null for none. */
export function subjectElsewhere(
  context: CheckContext,
  citation: Citation,
  subjects: SubjectIndex,
): string | null {
  const { instrument } = citation;
  if (!instrument) return null;
  const hits = subjects
    .hits(instrument, wordsAround(context, citation, subjects, true).stems)
    .filter((hit) => hit.telling);
  if (hits.length === 0) return null;
  const cited = citedWith(context, citation);
  const weights = new Map<string, number>();
  for (const hit of hits) {
    const rivals = hits.filter((other) => other.start === hit.start && other.end === hit.end);
    if (rivals.some((other) => cited.has(`${instrument.id}/${other.provision}`))) continue;
    weights.set(hit.provision, (weights.get(hit.provision) ?? 0) + hit.end - hit.start);
  }
  let best: string | null = null;
  for (const [provision, weight] of weights)
    if (best === null || weight > (weights.get(best) ?? 0)) best = provision;
  return best;
}

/** The stems of the sentence, or of the row, that the citation stands in; `beside` leaves out what lies beyond the next citations. */
function wordsAround(
  context: CheckContext,
  citation: Citation,
  subjects: SubjectIndex,
  beside: boolean,
): { stems: string[]; at: number } {
  const { citations, mentions } = citationsOf(context);
  let { firstToken, endToken } = surroundings(context, citation);
  if (beside) {
    for (const other of beginningIn(citations, firstToken, endToken)) {
      if (other.provision === null) continue;
      if (other.endToken <= citation.firstToken)
        firstToken = afterSemicolon(context, other.endToken, citation.firstToken) ?? other.endToken;
      else if (other.firstToken >= citation.endToken) {
        endToken = afterSemicolon(context, citation.endToken, other.firstToken) ?? other.firstToken;
        break;
      }
    }
  }
  const stems = subjects.stemsIn(context.reading.plan.tokens, firstToken, endToken);
  // The instrument's own title is no subject.
  for (const title of beginningIn(mentions, firstToken, endToken))
    stems.fill('|', title.firstToken - firstToken, title.endToken - firstToken);
  return { stems, at: citation.firstToken - firstToken };
}

/** The first of tokens [from, to) that stands behind a semicolon, which parts what two citations are cited for; null for none. */
function afterSemicolon({ reading }: CheckContext, from: number, to: number): number | null {
  const { source, tokens } = reading.plan;
  for (let i = from; i < to; i++)
    if (source.slice(tokens.ends[i - 1] ?? 0, tokens.starts[i] ?? 0).includes(';')) return i;
  return null;
}

/** Other provisions cited in the sentence or row, as `instrument/number`, and their instruments, as `instrument/`. */
function citedWith(context: CheckContext, citation: Citation): Set<string> {
  const { firstToken, endToken } = surroundings(context, citation);
  const cited = new Set<string>();
  for (const other of beginningIn(citationsOf(context).citations, firstToken, endToken)) {
    if (other === citation || !other.instrument) continue;
    if (other.provision) cited.add(`${other.instrument.id}/`);
    for (const range of other.provision?.ranges ?? []) {
      const last = Math.min(
        Number.parseInt(range.to?.number ?? range.from.number, 10),
        Number.parseInt(range.from.number, 10) + 200,
      );
      for (let number = Number.parseInt(range.from.number, 10); number <= last; number++)
        cited.add(`${other.instrument.id}/${String(number)}`);
      cited.add(`${other.instrument.id}/${range.from.number}`);
    }
  }
  return cited;
}

function placeText(
  context: CheckContext,
  home: Instrument,
  instrument: string,
  provision: string | undefined,
): string {
  const other = context.registers.instrumentById[instrument];
  if (!other) return '';
  if (provision === undefined) return other.title;
  return other === home
    ? `${other.provisionWord} ${provision}`
    : `${other.provisionWord} ${provision} of the ${other.title}`;
}
