// A real browser for the tests of the report page, and pages in it that tell what went wrong in them. The browser comes from an npm package
// for Linux; elsewhere, or to use another, PLANLINT_CHROMIUM names one.
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const FLAGS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];
const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface OpenPage {
  readonly page: Page;
  /** Errors, warnings of the console, violations of the page's policy, and anything that was fetched. */
  readonly troubles: readonly string[];
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: FLAGS });
}

/** Opens the page as a reader does: from a file. */
export async function openHtml(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const folder = mkdtempSync(join(makeCache(), 'page-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'log') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) troubles.push(`fetched: ${request.url()}`);
  });
  page.on('close', () => rmSync(folder, { recursive: true, force: true }));
  // Shorter than a test's own, so that what is waited for in vain is named.
  page.setDefaultTimeout(10_000);
  await page.goto(pathToFileURL(file).href);
  return { page, troubles };
}

/** What axe finds by WCAG 2.2 AA and best practice, a line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (values) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    AXE_RULES,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
}

function makeCache(): string {
  mkdirSync(CACHE, { recursive: true });
  return CACHE;
}

/** Unpacked once a version, and put in place in one step: test files run side by side. */
async function browserPath(): Promise<string> {
  const named = process.env['PLANLINT_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const folder = packageFolder();
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const file = join(makeCache(), `chromium-${version}`);
  if (existsSync(file)) return file;
  const own = join(mkdtempSync(join(makeCache(), 'unpacking-')), 'chromium');
  const target = createWriteStream(own, { mode: 0o700 });
  await pipeline(createReadStream(join(folder, 'bin', 'chromium.br')), createBrotliDecompress(), target);
  renameSync(own, file);
  rmSync(dirname(own), { recursive: true });
  return file;
}

function packageFolder(): string {
  return join(dirname(require.resolve('@sparticuz/chromium')), '..', '..');
}
