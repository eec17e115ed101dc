// The page of several plans in a real browser: the matrix by keyboard, what cells and plans open, filters, sorting, and no barriers.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatHtml } from '../../src/report/html.js';
import { findBarriers, launchBrowser, openHtml } from '../support/browser.js';
import { judgeFixture, writeReport } from '../support/make-report.js';

const EVIL = '</script><script>document.title = "taken"</script><img src=x onerror="document.title = 1">';
const typical = judgeFixture('typical');
const draft = judgeFixture('draft');
const hostile = {
  ...typical,
  path: `${EVIL}.md`,
  title: `Evil ${EVIL}`,
  requirements: typical.requirements.map((r) => ({
    ...r,
    message: `${r.message} ${EVIL}`,
    evidence: r.evidence.map((e) => ({ ...e, quote: `${e.quote} ${EVIL}\u202e` })),
  })),
};
const unread = {
  ...draft,
  path: 'plans/unread.md',
  title: null,
  requirements: [],
  summary: { met: 0, partial: 0, review: 0, gap: 0, 'not-applicable': 0 },
  error: { code: 'input', message: 'not UTF-8', hint: 'Save it as UTF-8.' },
};
const plans = [draft, typical, hostile, unread];
const html = await writeReport(formatHtml, plans);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const headings = (page: Page) =>
  page.locator('#matrix-table thead th span').evaluateAll((all) => all.map((one) => one.textContent));
const rows = (page: Page, table: string) => page.locator(`#${table}-table tbody tr:visible`);
const tick = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: new RegExp(`^${name} \\(`) }).press('Space');

describe('the page of several plans', () => {
  it('has no barriers, as it is, with filters on, and with the dialog open', async () => {
    const { page, troubles } = await openHtml(browser, html);
    expect(await findBarriers(page)).toEqual([]);
    await tick(page, 'gap');
    await tick(page, 'Engagement and participation');
    expect(await findBarriers(page)).toEqual([]);
    await page.locator('#matrix-table td').first().click();
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('scrolls sideways nowhere but in the matrix on a narrow screen', async () => {
    const { page, troubles } = await openHtml(browser, html, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('has no barriers in print, where a matrix of four plans is kept', async () => {
    const { page } = await openHtml(browser, html);
    await page.emulateMedia({ media: 'print' });
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.locator('#matrix-table').isVisible()).toBe(true);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.close();
  });

  it('moves in the matrix by keyboard, opens what a verdict rests on, and comes back to the cell', async () => {
    const { page, troubles } = await openHtml(browser, html);
    const cells = page.locator('#matrix-table td');
    expect(await page.locator('#matrix-table [tabindex="0"]').count()).toBe(1);
    await cells.first().focus();
    const focused = () =>
      page.evaluate(() => {
        const cell = document.activeElement as HTMLTableCellElement;
        return [(cell.parentElement as HTMLTableRowElement).rowIndex, cell.cellIndex];
      });
    for (const [key, place] of [
      ['ArrowLeft', [1, 1]],
      ['ArrowRight', [1, 2]],
      ['ArrowDown', [2, 2]],
      ['End', [2, 4]],
      ['PageDown', [12, 4]],
      ['Control+End', [133, 4]],
      ['ArrowDown', [133, 4]],
      ['Control+Home', [1, 1]],
      ['ArrowRight', [1, 2]],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await focused()]).toEqual([key, place]);
    }
    expect(await page.locator('#matrix-table [tabindex="0"]').count()).toBe(1);
    const name = await page.locator('#matrix-table tbody th').first().textContent();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('heading', { level: 2 }).textContent()).toContain(name);
    const [first] = typical.requirements;
    expect(await dialog.textContent()).toContain(first?.message);
    expect(await dialog.textContent()).toContain(first?.evidence[0]?.quote);
    expect(await dialog.textContent()).toContain(`Line ${first?.evidence[0]?.start.line}`);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await focused()).toEqual([1, 2]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('shows a hostile plan as text', async () => {
    const { page, troubles } = await openHtml(browser, html);
    await page.locator('#matrix-table tbody tr').first().locator('td').nth(2).click();
    expect(await page.getByRole('dialog').textContent()).toContain('<img src=x onerror=');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Evil/ }).click();
    expect(await page.getByRole('dialog').locator('article').count()).toBe(133);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('4 plans: Compliance report');
    expect(await page.evaluate(() => document.body.innerText.includes('\u202e'))).toBe(false);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('filters by authority, family and verdict, and counts only what is shown', async () => {
    const { page, troubles } = await openHtml(browser, html);
    await page.getByLabel('Authority', { exact: true }).selectOption('Perth and Kinross');
    expect(await headings(page)).toHaveLength(2);
    await tick(page, 'Engagement and participation');
    const own = typical.requirements.filter((r) => r.family === 'engagement');
    expect(await rows(page, 'requirement').count()).toBe(own.length);
    expect(await page.locator('#matrix-table tbody tr').count()).toBe(own.length);
    expect(await page.getByRole('status').textContent()).toBe(`${own.length} requirements and 2 plans shown`);
    const gaps = own.filter((r) => r.verdict === 'gap');
    expect(await rows(page, 'plan').first().locator('[data-label=gap]').textContent()).toBe(`${gaps.length}`);
    await tick(page, 'gap');
    expect(await page.locator('#matrix-table tbody tr').count()).toBe(gaps.length);
    const shares = await rows(page, 'requirement')
      .locator('[data-label="Plans with a gap"]')
      .allTextContents();
    expect(shares).toEqual(gaps.map(() => '2 of 2'));
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => page.locator('#matrix-table tbody tr').count()).toBe(133);
    expect(await headings(page)).toHaveLength(4);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('opens the right cell after rows and columns have been put in another order', async () => {
    const { page, troubles } = await openHtml(browser, html);
    await page.getByLabel('Order of plans').selectOption('Most gaps first');
    await page.getByLabel('Order of requirements').selectOption('Most gaps first');
    const most = [draft, typical].sort((a, b) => b.summary.gap - a.summary.gap)[0];
    await page.locator('#matrix-table tbody tr').first().locator('td').first().click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain(`In ${most?.title ?? ''}`);
    expect(await dialog.locator('.tag').first().textContent()).toBe('gap');
    await page.close();
    expect(troubles).toEqual([]);
  });

  it('sorts a table by its headings, one way and the other', async () => {
    const { page } = await openHtml(browser, html);
    const heading = page.locator('#plan-table th[data-sort=met]');
    const numbers = async () =>
      (await page.locator('#plan-table [data-label=met]').allTextContents()).map(Number);
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    const down = await numbers();
    expect(down).toEqual([...down].sort((a, b) => b - a));
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    const up = await numbers();
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(up).not.toEqual(down);
    await page.close();
  });

  it('tells without JavaScript every verdict, how common each gap is, and why a plan was not judged', async () => {
    const { page } = await openHtml(browser, html, { javaScriptEnabled: false });
    const cells = await page.locator('#matrix-table tbody tr').evaluateAll((all) => all.length);
    expect(cells).toBe(133);
    expect(await page.locator('#matrix-table td').allTextContents()).toHaveLength(4 * 133);
    expect(await page.getByText('not UTF-8').isVisible()).toBe(true);
    expect(await page.getByText('Without JavaScript').isVisible()).toBe(true);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.close();
  });
});
