// Do authority, councils, health board, model and islands in the front matter belong together, as the register has them?
// What the register is not sure of is never grounds for a fault.
import type { Authority } from '../model/registers.js';
import type { Finding } from '../model/report.js';
import { suggest } from '../text/suggest.js';
import { tokenise } from '../text/tokens.js';
import { type Check, type CheckContext, resultOf } from './check.js';
import { resultOfFindings } from './findings.js';

interface Options {
  /** Fields of the front matter. */
  readonly authority: string;
  readonly councils: string;
  readonly board: string;
  readonly model: string;
  readonly islands: string;
}

export const authorityRegister: Check = {
  kind: 'authority-register',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['authority', 'councils', 'board', 'model', 'islands'],
    properties: {
      authority: { type: 'string', minLength: 1 },
      councils: { type: 'string', minLength: 1 },
      board: { type: 'string', minLength: 1 },
      model: { type: 'string', minLength: 1 },
      islands: { type: 'string', minLength: 1 },
    },
  },
  keys: () => [],
  run: (context, options) => {
    const fields = options as unknown as Options;
    const { data, places } = context.reading.plan.frontMatter;
    const given = [fields.authority, fields.councils, fields.board, fields.model].filter(
      (field) => textsOf(data?.[field]).length > 0,
    );
    if (given.length === 0) return resultOf('not-applicable');
    return resultOfFindings(
      findFaults(context, fields),
      given.flatMap((field) => places.get(field) ?? []),
    );
  },
};

function findFaults(context: CheckContext, fields: Options): Finding[] {
  const { authorities } = context.registers;
  const { data, places } = context.reading.plan.frontMatter;
  const fault = (field: string, message: string, suggestion: string): Finding => {
    const { start, end } = places.get(field) ?? { start: 0, end: 1 };
    return { start, end, message, suggestion };
  };
  const [slug] = textsOf(data?.[fields.authority]);
  const councils = textsOf(data?.[fields.councils]);
  const [board] = textsOf(data?.[fields.board]);
  const [model] = textsOf(data?.[fields.model]);
  const named =
    slug === undefined ? undefined : authorities.find((a) => a.slug === slug || a.accepts.includes(slug));
  const findings: Finding[] = [];
  if (slug !== undefined && !named) {
    const [best] = suggest(
      slug,
      authorities.map((a) => a.slug),
      1,
    );
    findings.push(
      fault(
        fields.authority,
        `There is no integration authority “${slug}”.`,
        best === undefined ? 'Write the authority’s name in small letters and hyphens.' : best,
      ),
    );
  }
  const authority = named ?? authorities.find((a) => councils.some((c) => holdsCouncil(a, c)));
  if (!authority) {
    const unknown = councils.filter((c) => !authorities.some((a) => holdsCouncil(a, c)));
    if (unknown.length > 0 && slug === undefined)
      findings.push(
        fault(fields.councils, `There is no council for ${unknown.join(', ')}.`, 'Write the council’s area.'),
      );
    return findings;
  }
  const areas = authority.localAuthorities.map((l) => l.area).join(', ');
  const foreign = councils.filter((council) => !holdsCouncil(authority, council));
  const missing = authority.localAuthorities.filter(
    (local) => councils.length > 0 && !councils.some((council) => isOneOf(council, namesOf(local))),
  );
  if (foreign.length > 0)
    findings.push(
      fault(
        fields.councils,
        `${foreign.join(', ')} ${foreign.length === 1 ? 'is' : 'are'} not in the area of ${authority.name}.`,
        areas,
      ),
    );
  else if (missing.length > 0)
    findings.push(
      fault(
        fields.councils,
        `${missing.map((l) => l.area).join(', ')} also belongs to ${authority.name}.`,
        areas,
      ),
    );
  const { healthBoard, mark } = authority;
  const boards = [healthBoard.name, healthBoard.legalName, ...healthBoard.shortForms];
  if (board !== undefined && mark.healthBoard === 'confirmed' && !isOneOf(board, boards))
    findings.push(
      fault(fields.board, `“${board}” is not the health board of ${authority.name}.`, healthBoard.name),
    );
  if (model !== undefined && mark.model === 'confirmed' && !authority.modelsAccepted.includes(model))
    findings.push(
      fault(fields.model, `${authority.name} does not work by the model “${model}”.`, authority.model),
    );
  // Only the denial: it would take a duty away.
  if (authority.islands && data?.[fields.islands] === false)
    findings.push(
      fault(
        fields.islands,
        `${authority.name} has island communities, but ${fields.islands} is false.`,
        `Write ${fields.islands}: true, or leave it out.`,
      ),
    );
  return findings;
}

function namesOf(local: Authority['localAuthorities'][number]): string[] {
  return [local.area, local.council, ...local.also];
}

function holdsCouncil(authority: Authority, council: string): boolean {
  return authority.localAuthorities.some((local) => isOneOf(council, namesOf(local)));
}

const SMALL = new Set(['the', 'and', 'council', 'nhs', 'health', 'board']);

/** The same name, whatever its capitals, "and", "the" and kind of body. */
function isOneOf(name: string, names: readonly string[]): boolean {
  const key = keyOfName(name);
  return names.some((other) => keyOfName(other) === key);
}

function keyOfName(name: string): string {
  return tokenise(name)
    .map((token) => token.word)
    .filter((word) => !SMALL.has(word))
    .join(' ');
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is string => typeof entry === 'string' && entry.trim() !== '',
  );
}
