// Finds the phrases of all concepts and rules in a plan.
import { FoundPhrases } from './found-phrases.js';
import type { HitIndex } from './hit-index.js';
import { Matcher } from './matcher.js';
import { PARTS, type PhraseBook } from './phrase-book.js';
import { type HitNames, PlanHits, type ReadPlan } from './plan-hits.js';

export class Lexicon {
  private readonly matcher: Matcher;
  private readonly further: Matcher | null;
  private readonly names: HitNames;
  private readonly lists: number;

  constructor({ automaton, concepts, inline, further }: PhraseBook) {
    this.matcher = new Matcher(automaton);
    this.further = further ? new Matcher(further.automaton) : null;
    const ofConcepts = concepts.length * PARTS.length;
    const alone = further ? [...inline, ...further.inline] : inline;
    this.lists = ofConcepts + alone.length;
    this.names = {
      concepts,
      conceptNumbers: new Map(concepts.map(({ id }, number) => [id, number])),
      inlineLists: new Map(alone.map((phrase, i) => [phrase, ofConcepts + i])),
    };
  }

  scan(plan: ReadPlan): HitIndex {
    const found = this.matcher.scan(plan.tokens);
    const all = this.further ? FoundPhrases.merge(found, this.further.scan(plan.tokens)) : found;
    return new PlanHits(plan, this.names, all, this.lists);
  }
}
