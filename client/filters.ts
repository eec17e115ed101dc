// Filtering the requirements of one plan by what is ticked; within a group one is enough, and each group counts.
import { PAGE } from '../src/report/wording-html.js';
import { showForm } from './form.js';

const GROUPS = ['verdict', 'force', 'family'] as const;

export function startFilters(): void {
  const form = document.querySelector<HTMLFormElement>('#filters');
  const articles = [...document.querySelectorAll<HTMLElement>('article.req')];
  if (!form || articles.length === 0) return;
  const none = document.querySelector<HTMLElement>('#no-match');
  showForm(form, () => {
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
    return PAGE.shown(shown, articles.length);
  });
}
