// Verbs as phrases: an act told as a verb (imperative, promised, under way, done), never the noun of the same form ("a fund", "the offer").

/** Phrases for a list of verbs in their base form; a verb may have a particle ("set up"). */
export function verbPhrases(verbs: readonly string[]): string[] {
  const [single, particled] = [
    verbs.filter((verb) => !verb.includes(' ')),
    verbs.filter((verb) => verb.includes(' ')),
  ];
  return [single, particled].filter((group) => group.length > 0).flatMap(phrasesOf);
}

// Single words are kept apart since a choice of them is one step of the matcher.
function phrasesOf(verbs: readonly string[]): string[] {
  const base = `=(${verbs.join('|')})`;
  const any = `~(${verbs.join('|')})`;
  const doing = `=(${verbs.map(progressive).join('|')})`;
  return [
    `^${base}`,
    `=(will|shall|we'll|must|should|can|would|may) =(not|also|then|now|each|all|further|jointly|continue|continue to)? ${base}`,
    `=(will|shall|can|would|should|may) =(now|also|all|each|then|not)? =(be|have) =(fully|being|been|jointly)? ${any}`,
    `=(plan|plans|planned|intend|intends|propose|proposes|agreed|agree|proposed|resolved|determined|intended|scheduled|undertake|undertakes|pledge|pledges|promise|promises|mean|means|set|tasked|committed|commit|aim|aims|hope|hopes|want|wants|going|due|expect|continue|continuing|decided|able|asked|directed|need|needs) to =(also|further|now)? ${base}`,
    `=(we|we've|have|has|had|was|were|been) =(also|already|now|since|recently|jointly|all|just|each|not)? ${any}`,
    `=(is|are|we're|being) =(also|already|now|all|each|not|currently|jointly)? ${any}`,
    `^${doing}`,
    `=(by|and|of|with) ${doing}`,
    `=and =to ${base}`,
  ];
}

function progressive(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  const stem = first.endsWith('e') && !first.endsWith('ee') ? first.slice(0, -1) : first;
  const doubled = /^(?:set|put|run|begin|get|cut|stop|plan|fit)$/.test(first)
    ? first + first.slice(-1)
    : stem;
  return [`${doubled}ing`, ...rest].join(' ');
}
