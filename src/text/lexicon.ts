// Finds the phrases of all concepts and rules in a plan.
import type { HitIndex } from './hit-index.js';
import { Matcher } from './matcher.js';
import { PARTS, type PhraseBook } from './phrase-book.js';
import { type HitNames, PlanHits, type ReadPlan } from './plan-hits.js';

export class Lexicon {
  private readonly matcher: Matcher;
  private readonly names: HitNames;
  private readonly lists: number;

  constructor({ automaton, concepts, inline }: PhraseBook) {
    this.matcher = new Matcher(automaton);
    const ofConcepts = concepts.length * PARTS.length;
    this.lists = ofConcepts + inline.length;
    this.names = {
      concepts,
      conceptNumbers: new Map(concepts.map(({ id }, number) => [id, number])),
      inlineLists: new Map(inline.map((phrase, i) => [phrase, ofConcepts + i])),
    };
  }

  scan(plan: ReadPlan): HitIndex {
    return new PlanHits(plan, this.names, this.matcher.scan(plan.tokens), this.lists);
  }
}
