// Filtering the requirements of one plan by what is ticked; within a group one is enough, and each group counts.
import { PAGE } from '../src/report/wording-html.js';

const GROUPS = ['verdict', 'force', 'family'] as const;

/** Where the form stands above what it filters, and would hide it. */
const NARROW = '(max-width: 63.99rem)';

export function startFilters(): void {
  const form = document.querySelector<HTMLFormElement>('#filters');
  const articles = [...document.querySelectorAll<HTMLElement>('article.req')];
  if (!form || articles.length === 0) return;
  const status = form.querySelector('#shown');
  const none = document.querySelector<HTMLElement>('#no-match');
  const apply = (): void => {
    const data = new FormData(form);
    const chosen = GROUPS.map((name) => [name, data.getAll(name)] as const);
    let shown = 0;
    for (const article of articles) {
      const fits = chosen.every(
        ([name, values]) => values.length === 0 || values.includes(article.dataset[name] ?? ''),
      );
      article.hidden = !fits;
      if (fits) shown++;
    }
    for (const section of document.querySelectorAll<HTMLElement>('section.family'))
      section.hidden = section.querySelector('article:not([hidden])') === null;
    if (none) none.hidden = shown > 0;
    if (status) status.textContent = PAGE.shown(shown, articles.length);
  };
  form.hidden = false;
  const box = form.querySelector('details');
  if (box) box.open = !matchMedia(NARROW).matches;
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The boxes are emptied after the event.
  form.addEventListener('reset', () => setTimeout(apply));
  apply();
}
