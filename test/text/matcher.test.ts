import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tokens } from '../../src/model/plan.js';
import { Matcher } from '../../src/text/matcher.js';
import { TokenList } from '../../src/text/token-list.js';
import { readTokens } from '../../src/text/tokens.js';

function tokensOf(...sentences: string[]): Tokens {
  const list = new TokenList();
  sentences.forEach((text, sentence) => readTokens(text, 0, text.length, 0, sentence, list));
  return list.finish();
}

type Finding = readonly [phrase: number, start: number, end: number];

/** Each once, in the order found. */
function scan(phrases: readonly string[], tokens: Tokens): Finding[] {
  const { length, numbers, starts, ends } = new Matcher(phrases).scan(tokens);
  const seen = new Map<string, Finding>();
  for (let i = 0; i < length; i++) {
    const finding: Finding = [numbers[i] ?? -1, starts[i] ?? -1, ends[i] ?? -1];
    seen.set(finding.join(), finding);
  }
  return [...seen.values()];
}

/** The words of every hit, longest forms too, by where they begin, the longest first. */
function found(phrase: string, ...sentences: string[]): string[] {
  const tokens = tokensOf(...sentences);
  return scan([phrase], tokens)
    .sort(([, start, end], [, otherStart, otherEnd]) => start - otherStart || otherEnd - end)
    .map(([, start, end]) => tokens.words.slice(start, end).join(' '));
}

describe('the phrase language', () => {
  it.each([
    ['^success', ['success']],
    ['^(our|key) success', ['our success']],
    // What may be missing leaves the head to what follows it.
    ['^(our|key)? success', ['our success', 'success']],
    ['^(our|key)? (best|great)? success', ['our success', 'success']],
    ['^our? success', ['our success', 'success']],
  ])('%s stands at the head of a sentence only', (phrase, expected) => {
    const sentences = ['Our success grew.', 'Success came.', 'We told of our success and key success.'];
    expect(found(phrase, ...sentences).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['carer', 'A carer met two carers and a career adviser.', ['carer', 'carers']],
    ['~ask', 'We asked, we ask, she asks, they are asking for a task.', ['asked', 'ask', 'asks', 'asking']],
    ['consult*', 'The consultation consulted an insult.', ['consultation', 'consulted']],
    ['=may', 'It may; the mays do not.', ['may']],
    ['(carer|young person)', 'Each carer and young person.', ['carer', 'young person']],
    ['~(run|hold) event', 'We held events and ran an event.', ['held events']],
    ['unpaid? carer', 'Unpaid carers.', ['unpaid carers', 'carers']],
    [
      'views .. plan',
      'Views on this draft plan; views on each and every last plan.',
      ['views on this draft plan'],
    ],
    ['views ..8 plan', 'Views on each and every last plan.', ['views on each and every last plan']],
    [
      '#number response',
      'There were 412 responses and twelve responses.',
      ['412 responses', 'twelve responses'],
    ],
    ['in #month', 'In May we may march in march.', ['in may']],
    ['person centred', 'Person-centred care.', ['person centred']],
    ['plans? made', 'Plans made, a plan made, well made.', ['plans made', 'plan made']],
    ['build(ing)? on', 'We build on it, building on that.', ['build on', 'building on']],
    ['their stor(y|ies)', 'Their story and their stories.', ['their story', 'their stories']],
    ['(re)?admission', 'An admission and readmissions.', ['admission', 'readmissions']],
    ['avoidable (re)?admissions?', 'An avoidable admission, avoidable waits.', ['avoidable admission']],
    [
      'we met',
      'The Board met, the Health and Social Care Partnership met, Moray IJB met, the health board met, every IJB met.',
      ['board met', 'partnership met', 'ijb met'],
    ],
    ['our plan', "The Partnership's plan, another IJB's plan.", ['partnership plan']],
    ['guidance', 'The guid- ance is new; short- and long- term care.', ['guidance']],
    ['long term', 'The guid- ance is new; short- and long- term care.', ['long term']],
    ['carers', "The carers' centre, the carer’s view.", ['carers']],
  ])('%s in "%s"', (phrase, text, hits) => {
    expect(found(phrase, text)).toEqual(hits);
  });

  it('never crosses a sentence', () => {
    expect(found('health board', 'Good health.', 'Board members met.')).toEqual([]);
    expect(found('views ..8 plan', 'They gave views.', 'The plan changed.')).toEqual([]);
  });

  it.each(['', '..', 'a ..', '(a', 'a)', 'a | b', '#nothing', 'a $ b'])('refuses "%s"', (phrase) => {
    expect(() => new Matcher([phrase])).toThrow(SyntaxError);
  });

  it.each([
    ['too long', `${'x'.repeat(60_000)}(`],
    ['of too many words', '(a)'.repeat(3000)],
    ['with too many wordings', '(a|b c) '.repeat(24)],
  ])('refuses at once a phrase %s, and repeats little of it', (_, phrase) => {
    const started = performance.now();
    expect(() => new Matcher([phrase])).toThrow(/^.{20,400}$/);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('the automaton', () => {
  const word = fc.constantFrom('plan', 'board', 'view', 'care', 'need', 'fund');
  const phrase = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((words) => words.map((w) => `=${w}`).join(' '));

  it('finds just what looking for each phrase at each place finds', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 12 }),
        fc.array(word, { maxLength: 30 }),
        (phrases, words) => {
          const tokens = tokensOf(words.join(' '));
          const fast = new Set(
            scan(phrases, tokens).map(([number, start, end]) => `${number}:${start}-${end}`),
          );
          const slow = new Set<string>();
          phrases.forEach((text, number) => {
            const parts = text.split(' ').map((p) => p.slice(1));
            for (let start = 0; start + parts.length <= words.length; start++)
              if (parts.every((part, i) => words[start + i] === part))
                slow.add(`${number}:${start}-${start + parts.length}`);
          });
          expect(fast).toEqual(slow);
        },
      ),
    );
  });

  it('gives a phrase the same hits whatever stands beside it', () => {
    fc.assert(
      fc.property(
        phrase,
        fc.array(phrase, { maxLength: 8 }),
        fc.array(word, { maxLength: 20 }),
        (one, others, words) => {
          const tokens = tokensOf(words.join(' '));
          const placesOf = (phrases: readonly string[]): string[] =>
            scan(phrases, tokens)
              .filter(([number]) => number === 0)
              .map(([, start, end]) => `${start}-${end}`)
              .sort();
          expect(placesOf([one, ...others])).toEqual(placesOf([one]));
        },
      ),
    );
  });
});

describe('a matcher that is used again', () => {
  it('keeps no text, though it keeps the words that it has met', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const matcher = new Matcher(['carer']);
    const letters = 'abcdefghijklmnopqrst';
    collect();
    const before = process.memoryUsage().heapUsed;
    for (const letter of letters) {
      const filling = Buffer.alloc(1_000_000, '. ').toString();
      matcher.scan(tokensOf(`extraordinarily${letter} long ${filling}`));
    }
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan((letters.length * 1_000_000) / 2);
  });
});
