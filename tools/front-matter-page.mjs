// docs/front-matter.md: every field of a plan's front matter, from the schema that plans are checked against.
const HEAD = `<!-- Made from schema/plan-front-matter.schema.json by \`npm run generate\`. Change that, not this page. -->

# What the front matter of a plan may say

`;

const EXAMPLE = `

\`\`\`yaml
---
title: Nearer Home
authority: moray
status: published
plan_start: 2026-04-01
localities: [Forres and Lossiemouth, Buckie, Elgin, Keith and Speyside]
linked_plans:
  - type: local-housing-strategy
    title: Local Housing Strategy 2025-30
---
\`\`\`

A name after a dot is a field of that field, and \`[]\` a list, each entry of which takes the fields that follow. What does not fit is told by \`planlint check\`, with its
line. For editors and programs the same is in \`schema/plan-front-matter.schema.json\`.

| field | takes | meaning |
| --- | --- | --- |
`;

export function formatFrontMatterPage(schema) {
  const rows = rowsOf(schema.properties, '').map(
    ([name, takes, meaning]) => `| \`${name}\` | ${takes} | ${meaning} |`,
  );
  return `${HEAD}${schema.description}${EXAMPLE}${rows.join('\n')}\n`;
}

function rowsOf(properties, prefix) {
  return Object.entries(properties).flatMap(([key, field]) => {
    const name = prefix + key + (field.type === 'array' ? '[]' : '');
    const inner = [field, field.items, ...(field.items?.anyOf ?? [])].find((part) => part?.properties);
    return [[name, takes(field), field.description], ...rowsOf(inner?.properties ?? {}, `${name}.`)];
  });
}

function takes({ $ref: ref, type, enum: values, items, anyOf }) {
  if (ref) return { text: 'text', date: 'a day' }[ref.split('/').pop()];
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (anyOf) return [...new Set(anyOf.map(takes))].join(' or ');
  if (type === 'array') return `list: ${takes(items)}`;
  return { boolean: '`true` or `false`', integer: 'number', number: 'number', string: 'text', object: 'fields' }[type];
}
