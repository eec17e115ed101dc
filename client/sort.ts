// Tables whose headings sort their rows: a button in the heading, aria-sort on it, again for the other way round.
const NUMBERS = /^\d+$/;

export function startSorting(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  if (!body) return;
  for (const heading of table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener('click', () => {
      // Numbers are of interest from the most, words from A.
      const key = heading.dataset['sort'] ?? '';
      const ordered = heading.classList.contains('number') ? 'descending' : 'ascending';
      const before = heading.getAttribute('aria-sort');
      const other = ordered === 'ascending' ? 'descending' : 'ascending';
      const direction = before === ordered ? other : ordered;
      for (const one of table.querySelectorAll('th[aria-sort]')) one.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', direction);
      const sign = direction === 'ascending' ? 1 : -1;
      body.append(...[...body.rows].sort((a, b) => sign * compare(valueOf(a, key), valueOf(b, key))));
    });
  }
}

function valueOf(row: Element, key: string): string {
  return row.getAttribute(`data-${key}`) ?? '';
}

function compare(a: string, b: string): number {
  return NUMBERS.test(a) && NUMBERS.test(b) ? Number(a) - Number(b) : a.localeCompare(b, 'en-GB');
}
