// docs/clauses.md: every option of a clause, from the schema that rule files are checked against.
import { CLAUSE_SCHEMA } from '../dist/checks/clause.js';

const HEAD = `<!-- Made from src/checks/clause.ts by \`npm run generate\`. Change that, not this page. -->

# What a clause of a rule may ask

${CLAUSE_SCHEMA.description} Rules list clauses under \`met\`, \`review\`, \`draft\` and \`denied\`; the phrases in them are those of [ADR 0003](adr/0003-phrases-in-one-matcher.md),
and \`schema/rule.schema.json\` tells an editor the same.

\`\`\`yaml
met:
  - all: [<unpaid-carers>, <consulted>!]   # somebody named, and an act of this authority
    about: [<this-plan>]                   # said of the plan, in the sentence or around it
    none: [<cue-wish>]
\`\`\`

| option | takes | meaning |
| --- | --- | --- |
`;

export function formatClausePage() {
  const rows = Object.entries(CLAUSE_SCHEMA.properties).map(
    ([name, schema]) => `| \`${name}\` | ${takes(schema)} | ${schema.description} |`,
  );
  return `${HEAD}${rows.join('\n')}\n`;
}

function takes(schema) {
  const { type, enum: values, items } = schema;
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (items?.enum) return `list of ${takes(items)}`;
  if (type === 'array') return items.anyOf ? 'list of phrases, or of lists of which one is enough' : 'list of phrases';
  return { boolean: 'yes or no', integer: 'number', string: 'text' }[type];
}
