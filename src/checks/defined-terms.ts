// Are names such as "the Act" defined once, before they are used, and with one meaning?
import type { Definition, Mention } from '../model/citation.js';
import { type Check, type CheckContext } from './check.js';
import { citationsOf, type PlacedFault, resultOfFaults } from './citations.js';

/** Characters on either side of a term in which a quotation is looked for. */
const LONGEST_QUOTED = 400;

export const definedTerms: Check = {
  kind: 'defined-terms',
  schema: { type: 'object', additionalProperties: false, properties: {} },
  keys: () => [],
  run: (context) => {
    const { mentions, definitions } = citationsOf(context);
    const terms = new Set([...mentions.flatMap((m) => m.term ?? []), ...definitions.map((d) => d.term)]);
    return resultOfFaults(context, [
      ...misgivenNames(context),
      ...misgivenYears(context),
      ...[...terms].flatMap((term) => faultsOf(context, term)),
    ]);
  },
};

function faultsOf(context: CheckContext, term: string): PlacedFault[] {
  const { mentions, definitions } = citationsOf(context);
  const defined = definitions.filter((d) => d.term === term);
  const places = new Set(defined.map((d) => d.token));
  const uses = mentions.filter(
    (m) =>
      m.term === term &&
      !places.has(m.firstToken) &&
      context.reading.passageAt(m.firstToken).kind !== 'heading' &&
      !isInQuotedWords(context, m),
  );
  const faults = [...secondMeanings(context, defined), ...otherMeanings(defined, uses)];
  const [first] = uses;
  if (!first) return faults;
  const [definition] = defined;
  if (!definition) {
    const reason = whyUnclear(context, first);
    if (reason !== null)
      faults.push(
        faultAt(
          first,
          reason,
          `Write the title in full at its first place, with (${nameOf(first).replace(/^The\b/, 'the')}) after it.`,
        ),
      );
  } else if (!defined.some((d) => d.reference || d.token < first.firstToken)) {
    faults.push(
      faultAt(
        first,
        `“${nameOf(first)}” is used before it is defined.`,
        'Move the definition to the first place where the term is used.',
      ),
    );
  }
  return faults;
}

/** Usual short names of an instrument that the plan gives to another. */
function misgivenNames(context: CheckContext): PlacedFault[] {
  const { mentions, definitions } = citationsOf(context);
  const given = new Map(definitions.map((d) => [d.token, d.instrument]));
  return mentions.flatMap((mention) => {
    const to = given.get(mention.firstToken);
    if (mention.form !== 'alias' || !mention.instrument || !to || to === mention.instrument) return [];
    const message = `“${nameOf(mention)}” is the usual name of the ${mention.instrument.title}; here it is given to the ${to.title}.`;
    return [faultAt(mention, message, `Give the ${to.title} another name.`)];
  });
}

/** Names with a year, in brackets of their own, that is not the year of the instrument before them. */
function misgivenYears(context: CheckContext): PlacedFault[] {
  const { source } = context.reading.plan;
  return citationsOf(context).definitions.flatMap((definition) => {
    const { term, instrument, token, endToken } = definition;
    const year = /^\d{4}(?= )/.exec(term)?.[0];
    const span = context.reading.spanOf({ start: token, end: endToken });
    if (!instrument || year === undefined || Number(year) === instrument.year) return [];
    if (
      !/[([]["“'‘]?$/.test(source.slice(Math.max(0, span.start - 2), span.start)) ||
      !/^["”'’]?[)\]]/.test(source.slice(span.end, span.end + 2))
    )
      return [];
    const name = nameOfTerm(context, definition);
    const message = `“${name}” is given to the ${instrument.title}, which is of another year.`;
    return [{ ...span, token, message, suggestion: name.replace(year, String(instrument.year)) }];
  });
}

/** Definitions that give the term another instrument than the first one does. */
function secondMeanings({ reading }: CheckContext, defined: readonly Definition[]): PlacedFault[] {
  const [first] = defined;
  if (!first) return [];
  return defined
    .filter(
      (d) =>
        d.until === null &&
        d.instrument !== null &&
        first.instrument !== null &&
        d.instrument !== first.instrument,
    )
    .map((d) => ({
      ...reading.spanOf({ start: d.token, end: d.endToken }),
      token: d.token,
      message: `The term is defined a second time: first for the ${first.instrument?.title ?? ''}, here for the ${d.instrument?.title ?? ''}.`,
      suggestion: 'Give one of the two another name.',
    }));
}

/** Places where the sentence speaks of another instrument than the one that the term was defined for. */
function otherMeanings(defined: readonly Definition[], uses: readonly Mention[]): PlacedFault[] {
  return uses.flatMap((use) => {
    const definition = defined
      .filter((d) => d.token < use.firstToken && (d.until === null || use.firstToken < d.until))
      .at(-1);
    if (!definition?.instrument || !use.instrument || definition.instrument === use.instrument) return [];
    return [
      faultAt(
        use,
        `“${nameOf(use)}” was defined for the ${definition.instrument.title}; here the ${use.instrument.title} seems to be meant.`,
        use.instrument.title,
      ),
    ];
  });
}

/** Why a term that is never defined leaves the reader guessing; null where what was named before makes it plain. */
function whyUnclear(context: CheckContext, use: Mention): string | null {
  const { mentions } = citationsOf(context);
  const before = mentions.filter(
    (m) => m.firstToken < use.firstToken && m.term === null && m.form !== 'anaphor' && m.noun === use.noun,
  );
  const fitting = before.filter(
    (m) => use.year === null || m.year === use.year || m.instrument?.year === use.year,
  );
  const said = `“${nameOf(use)}”`;
  // An order may be a court's, rules a club's: only an Act is sure to be law.
  if (fitting.length === 0)
    return use.noun === 'act' || use.year !== null ? `${said} is used and nowhere defined.` : null;
  const meanings = new Set(fitting.map((m) => m.instrument ?? m.said));
  const other = citationsOf(context).definitions.find(
    (d) => d.instrument !== null && meanings.has(d.instrument) && d.token < use.firstToken,
  );
  if (meanings.size === 1)
    return other && use.year !== null
      ? `${said} is nowhere defined; the name that was defined is “${nameOfTerm(context, other)}”.`
      : null;
  if (use.year !== null)
    return `${said} is nowhere defined and may mean more than one of those named before.`;
  const { section, index } = context.reading.passageAt(use.firstToken);
  const close = fitting.filter((m) => context.reading.passageAt(m.firstToken).section === section);
  const same = new Set(
    close
      .filter((m) => context.reading.passageAt(m.firstToken).index === index)
      .map((m) => m.instrument ?? m.said),
  );
  if (same.size === 1 || (same.size === 0 && close.length > 0)) return null;
  const last = new Set(
    close
      .filter(
        (m) =>
          context.reading.sentenceAt(m.firstToken).index >=
          context.reading.sentenceAt(use.firstToken).index - 1,
      )
      .map((m) => m.instrument ?? m.said),
  );
  return last.size === 1
    ? null
    : `${said} is nowhere defined and may mean more than one of those named before.`;
}

/** Within words that somebody else said: a quotation that began before the term and goes on after it. */
function isInQuotedWords({ reading }: CheckContext, { start, end, firstToken }: Mention): boolean {
  const { source } = reading.plan;
  const sentence = reading.sentenceAt(firstToken);
  const before = source.slice(Math.max(sentence.start, start - LONGEST_QUOTED), start);
  const opens = Math.max(before.lastIndexOf('“'), lastOpenStraight(before));
  if (opens < 0 || before.includes('”', opens + 1)) return false;
  const after = source.slice(end, Math.min(sentence.end, end + LONGEST_QUOTED));
  const next = after.search(/["“”]/);
  return next >= 0 && after.charAt(next) !== '“' && /\w/.test(after.slice(0, next));
}

/** Where the last straight quotation mark that is not closed stands; -1 for none. */
function lastOpenStraight(text: string): number {
  return text.split('"').length % 2 === 0 ? text.lastIndexOf('"') : -1;
}

function nameOfTerm({ reading }: CheckContext, definition: Definition): string {
  const { start, end } = reading.spanOf({ start: definition.token, end: definition.endToken });
  return withoutMarks(reading.plan.source.slice(start, end));
}

/** As the plan writes it, without a possessive. */
function nameOf(mention: Mention): string {
  return withoutMarks(mention.said).replace(/['’]s$/, '');
}

/** Without one half of quotation marks or of a link. */
function withoutMarks(said: string): string {
  return said.replace(/[*_"“”[\]]|(?<!\w)['‘’]/g, '');
}

function faultAt(mention: Mention, message: string, suggestion: string): PlacedFault {
  return { start: mention.start, end: mention.end, token: mention.firstToken, message, suggestion };
}
