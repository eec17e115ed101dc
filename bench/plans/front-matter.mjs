// The front matter of a generated plan: most have much of it, some little, some none, as published plans do.
import { LINKED_PLANS } from './vocabulary.mjs';

/**
 * @param {import('./random.mjs').Random} random
 * @param {import('./vocabulary.mjs').Authority} authority
 * @param {number} start
 * @param {string} title
 * @returns {string} with both fences and a newline at its end, or nothing
 */
export function makeFrontMatter(random, authority, start, title) {
  const fullness = random.next();
  if (fullness < 0.15) return '';
  const date = (/** @type {number} */ year, /** @type {number} */ least, /** @type {number} */ most) =>
    `${year}-${String(random.between(least, most)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
  const lines = [
    `title: "${title}"`,
    `authority: ${authority.slug}`,
    `local_authorities: [${authority.area}]`,
    `health_board: ${authority.board}`,
    `status: ${random.pick(['published', 'published', 'final', 'consultation', 'draft'])}`,
  ];
  if (fullness > 0.35) {
    lines.push(
      `plan_start: ${start}-04-01`,
      `plan_end: ${start + 3}-03-31`,
      `previous_plan: {title: "Strategic Plan ${start - 3}-${start}"}`,
      'localities:',
      ...authority.localities.map(
        (name) => `  - {name: "${name}", population: ${random.between(40, 990)}00}`,
      ),
    );
  }
  if (fullness > 0.6) {
    lines.push(
      `preparation:`,
      `  proposals: ${date(start - 1, 3, 4)}`,
      `  first_draft: ${date(start - 1, 5, 6)}`,
      `  second_draft_sent: ${date(start - 1, 8, 9)}`,
      `approved_date: ${start}-02-${random.between(10, 28)}`,
      'impact_assessments:',
      `  - {type: equality, title: Equality impact assessment, date: ${date(start - 1, 10, 11)}}`,
      `  - {type: fairer-scotland, title: Fairer Scotland assessment, date: ${date(start - 1, 10, 11)}}`,
      'linked_plans:',
      `  - {type: local-housing-strategy, title: ${LINKED_PLANS[0]}, period: ${start - 1}-${String(start + 4).slice(2)}}`,
      `  - {type: local-carer-strategy, title: ${LINKED_PLANS[1]}, period: ${start}-${String(start + 3).slice(2)}}`,
    );
  }
  return `---\n${lines.join('\n')}\n---\n\n`;
}
