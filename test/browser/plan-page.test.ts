// The page of one plan in a real browser: nothing that axe finds, nothing fetched, and filters that work by keyboard.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { formatHtml } from '../../src/report/html.js';
import { findBarriers, launchBrowser, openHtml } from '../support/browser.js';
import { judgeFixture, writeReport } from '../support/make-report.js';

const plan = judgeFixture('typical');
const html = await writeReport(formatHtml, [plan]);
/** One requirement of each family and verdict, for what need not be looked at 133 times. */
const kinds = new Map(plan.requirements.map((r) => [`${r.family} ${r.verdict}`, r]));
const short = await writeReport(formatHtml, [{ ...plan, requirements: [...kinds.values()] }]);
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const box = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name} \\(`) });
const shownIds = (page: Page) => page.locator('article:visible').evaluateAll((all) => all.map((a) => a.id));
const idsOf = (wanted: (r: (typeof plan.requirements)[number]) => boolean) =>
  plan.requirements
    .filter(wanted)
    .map((r) => r.id)
    .sort();

describe('the page of one plan', () => {
  it('has no barriers and fetches nothing', async () => {
    const { page, troubles } = await openHtml(browser, html);
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('fits a narrow screen without scrolling sideways, and has no barriers there', async () => {
    const { page, troubles } = await openHtml(browser, short, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByText('Filter', { exact: true }).click();
    await box(page, 'gap').press('Space');
    expect(await findBarriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('filters by verdict, force and family with the keyboard alone, and says how many are left', async () => {
    const { page, troubles } = await openHtml(browser, html);
    await box(page, 'gap').focus();
    await page.keyboard.press('Space');
    expect(await shownIds(page).then((ids) => ids.sort())).toEqual(idsOf((r) => r.verdict === 'gap'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await shownIds(page).then((ids) => ids.sort())).toEqual(
      idsOf((r) => r.verdict === 'gap' || r.verdict === 'partial'),
    );
    await box(page, 'Duty').focus();
    await page.keyboard.press('Space');
    const left = idsOf((r) => (r.verdict === 'gap' || r.verdict === 'partial') && r.force === 'must');
    expect(left.length).toBeGreaterThan(0);
    expect(await shownIds(page).then((ids) => ids.sort())).toEqual(left);
    expect(await page.getByRole('status').textContent()).toBe(`${left.length} of 133 requirements shown`);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shownIds(page)).toHaveLength(133);
    await box(page, 'Front matter').press('Space');
    await box(page, 'gap').press('Space');
    expect(await page.getByText('Nothing matches the filter.').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('prints the places of what is met, though they are folded', async () => {
    const { page, troubles } = await openHtml(browser, html, { javaScriptEnabled: false });
    const place = page.locator('details.folded blockquote').first();
    expect(await place.evaluate((e) => e.checkVisibility())).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await place.evaluate((e) => e.checkVisibility())).toBe(true);
    expect(await page.getByRole('form').isVisible()).toBe(false);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it('has no barriers in print', async () => {
    const { page } = await openHtml(browser, short);
    await page.emulateMedia({ media: 'print' });
    expect(await findBarriers(page)).toEqual([]);
    await page.close();
  });

  it('shows everything without JavaScript, and offers no filter that would do nothing', async () => {
    const { page } = await openHtml(browser, html, { javaScriptEnabled: false });
    expect(await shownIds(page)).toHaveLength(133);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.close();
  });
});
