// Names for an instrument that are explained apart from where they stand: in the note that their mark leads to, in the line below them
// in a list of definitions.
import type { Mention } from '../model/citation.js';
import { firstFrom, type Term } from './citation-terms.js';
import type { CitationWords } from './citation-words.js';

/** After a name: a footnote, a raised number, an asterisk. */
const MARK =
  /^["”’')\]]*[.,;:]?["”’')\]]?\s?(?:\[\^([^\]\s]{1,40})\]|<sup>\s*\[?(\w{1,3}|\*+)\]?\s*<\/sup>|([¹²³⁰⁴-⁹]{1,3})|\\?([*†‡]{1,3}))/;
/** Before a note: the footnote's label, which is no part of its passage. */
const LABEL = /\[\^([^\]\s]{1,40})\]:\s*$/;
const LONGEST_LABEL = 48;
/** Between a mark at the beginning of a passage and the title. */
const OPENING =
  /^\s*(?:(?:<sup>)?\s*\[?(\w{1,3}|\*+)\]?\s*<\/sup>|([¹²³⁰⁴-⁹]{1,3})|\\?([*†‡]{1,3}))[\s.:)]*(?:(?:see\s+)?(?:the\s+)?)$/i;
const BEFORE_TITLE = /^["“(*_]*(?:see\s+)?(?:the\s+)?["“(*_]*$/i;
const DEFINES = /\n[ \t]*:[ \t]+$/;

export class Explanations {
  private readonly words: CitationWords;
  private readonly mentions: readonly Mention[];
  private marked: ReadonlyMap<string, Mention> | undefined;

  constructor(words: CitationWords, mentions: readonly Mention[]) {
    this.words = words;
    this.mentions = mentions;
  }

  /** The instrument that a term is explained with. */
  of(term: Term): Mention | undefined {
    const mention = this.inNote(term) ?? this.below(term);
    const year = mention?.instrument?.year ?? mention?.year ?? null;
    return mention?.noun === term.noun && (term.year === null || year === null || term.year === year)
      ? mention
      : undefined;
  }

  private inNote({ firstToken, endToken }: Term): Mention | undefined {
    const { end } = this.words.span(firstToken, endToken);
    const [mark, note, raised, number, sign] =
      MARK.exec(this.words.plan.source.slice(end, end + LONGEST_LABEL)) ?? [];
    if (mark === undefined) return undefined;
    this.marked ??= this.findMarked();
    return this.marked.get(note === undefined ? (raised ?? plainDigits(number) ?? sign ?? '') : `^${note}`);
  }

  /** A term alone in its passage, and below it what it means: `: TITLE`. */
  private below({ firstToken, endToken }: Term): Mention | undefined {
    const { passages, source } = this.words.plan;
    const passage = passages[this.words.passage(firstToken)];
    if (passage?.firstToken !== firstToken || passage.endToken !== endToken) return undefined;
    const next = passages[passage.index + 1];
    if (!next || !DEFINES.test(source.slice(passage.end, next.start))) return undefined;
    const mention = this.mentions[firstFrom(this.mentions, next.firstToken)];
    return mention && BEFORE_TITLE.test(source.slice(next.start, mention.start)) ? mention : undefined;
  }

  /** The instruments that notes begin with, by the mark of the note. */
  private findMarked(): Map<string, Mention> {
    const { passages, source } = this.words.plan;
    const marked = new Map<string, Mention>();
    for (const mention of this.mentions) {
      const passage = passages[this.words.passage(mention.firstToken)];
      if (!passage || mention.start - passage.start > LONGEST_LABEL) continue;
      const opening = source.slice(passage.start, mention.start);
      const label = LABEL.exec(source.slice(Math.max(0, passage.start - LONGEST_LABEL), passage.start))?.[1];
      const [, raised, number, sign] = OPENING.exec(opening) ?? [];
      const mark =
        label !== undefined && BEFORE_TITLE.test(opening)
          ? `^${label}`
          : (raised ?? plainDigits(number) ?? sign);
      if (mark !== undefined && !marked.has(mark)) marked.set(mark, mention);
    }
    return marked;
  }
}

function plainDigits(raised: string | undefined): string | undefined {
  return raised?.normalize('NFKC');
}
