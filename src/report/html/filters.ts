// The form by which a reader chooses what is shown. It is the script's: hidden until it runs.
import { FAMILIES, FORCES, type Family, type Force, type Verdict } from '../../model/verdict.js';
import { FAMILY_TITLES, FORCE_NAMES, VERDICT_NAMES } from '../wording.js';
import { PAGE } from '../wording-html.js';
import { type Child, type Element, h } from './element.js';
import { VERDICT_ORDER } from './verdict-tag.js';

export interface FilterCounts {
  readonly verdict: Readonly<Record<Verdict, number>>;
  readonly force: Readonly<Record<Force, number>>;
  readonly family: Readonly<Partial<Record<Family, number>>>;
}

export function filterForm(counts: FilterCounts, more: readonly Child[] = []): Element {
  return h(
    'form',
    { id: 'filters', class: 'filters', hidden: true, 'aria-labelledby': 'filters-title' },
    h(
      'details',
      { open: true },
      h('summary', {}, h('h2', { id: 'filters-title' }, PAGE.filter)),
      more,
      group(
        'verdict',
        PAGE.verdict,
        VERDICT_ORDER.map((v) => [v, VERDICT_NAMES[v], counts.verdict[v]]),
      ),
      group(
        'force',
        PAGE.force,
        FORCES.map((f) => [f, FORCE_NAMES[f], counts.force[f]]),
      ),
      group(
        'family',
        PAGE.family,
        FAMILIES.map((f) => [f, FAMILY_TITLES[f], counts.family[f] ?? 0]),
      ),
      h('button', { type: 'reset', class: 'ds_button ds_button--secondary ds_button--small' }, PAGE.clear),
    ),
    h('p', { id: 'shown', role: 'status', class: 'shown' }),
  );
}

/** Nothing ticked means no choice made. A value that nobody has is left out. */
function group(name: string, legend: string, values: (readonly [string, string, number])[]): Element {
  return h(
    'fieldset',
    {},
    h('legend', {}, legend),
    values
      .filter(([, , n]) => n > 0)
      .map(([value, text, n]) =>
        h(
          'div',
          { class: 'ds_checkbox ds_checkbox--small' },
          h('input', {
            class: 'ds_checkbox__input',
            type: 'checkbox',
            name,
            value,
            id: `choose-${name}-${value}`,
          }),
          h('label', { class: 'ds_checkbox__label', for: `choose-${name}-${value}` }, `${text} (${n})`),
        ),
      ),
  );
}

export function selectBox(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): Element {
  const id = `choose-${name}`;
  return h(
    'div',
    { class: 'choice' },
    h('label', { for: id }, label),
    h(
      'div',
      { class: 'ds_select-wrapper' },
      h(
        'select',
        { class: 'ds_select', name, id },
        options.map(([value, text]) => h('option', { value }, text)),
      ),
      h('span', { class: 'ds_select-arrow', 'aria-hidden': 'true' }),
    ),
  );
}
