// The page as one self-contained file under a strict content security policy: nothing is fetched, only the style and script named by
// their hashes are used. The only door to hast-util-to-html.
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { PAGE } from '../wording-html.js';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './assets.js';
import { type Child, type Element, h } from './element.js';
import { detailId } from './packed.js';

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

export interface Page {
  readonly title: string;
  readonly toolVersion: string;
  /** What stands beside the title: name and value. */
  readonly about: readonly (readonly [name: string, value: string])[];
  readonly main: readonly Child[];
  /** JSON that the script reads: of all plans, and of each. */
  readonly data?: { readonly batch: string; readonly details: readonly string[] };
}

export function renderPage({ title, toolVersion, about, main, data }: Page): string {
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', {}, `${title}: ${PAGE.report}`),
    verbatim('style', {}, STYLE),
  );
  const body = h(
    'body',
    {},
    h(
      'div',
      { class: 'ds_skip-links' },
      h(
        'ul',
        { class: 'ds_skip-links__list' },
        h(
          'li',
          { class: 'ds_skip-links__item' },
          h('a', { class: 'ds_skip-links__link', href: '#main' }, PAGE.skip),
        ),
      ),
    ),
    h(
      'header',
      { class: 'top' },
      h('div', { class: 'ds_wrapper' }, h('p', {}, h('b', {}, 'planlint'), ` ${PAGE.report}`)),
    ),
    h(
      'main',
      { id: 'main', class: 'ds_wrapper', tabindex: -1 },
      h(
        'div',
        { class: 'ds_page-header' },
        h('h1', { class: 'ds_page-header__title' }, title),
        h(
          'dl',
          { class: 'ds_page-header__metadata ds_metadata' },
          about.map(([name, value]) =>
            h(
              'div',
              { class: 'ds_metadata__item' },
              h('dt', { class: 'ds_metadata__key' }, name),
              ' ',
              h('dd', { class: 'ds_metadata__value' }, value),
            ),
          ),
        ),
      ),
      [...main],
    ),
    h(
      'footer',
      { class: 'bottom' },
      h('div', { class: 'ds_wrapper' }, h('p', {}, PAGE.footer), h('p', {}, PAGE.madeBy(toolVersion))),
    ),
    data
      ? [dataBlock('batch', data.batch), ...data.details.map((json, i) => dataBlock(detailId(i), json))]
      : [],
    verbatim('script', {}, SCRIPT),
  );
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: 'en-GB' }, head, body)],
  };
  return `${toHtml(root, { omitOptionalTags: false })}\n`;
}

function dataBlock(id: string, json: string): Element {
  return verbatim('script', { type: 'application/json', id }, json);
}

/** The text of a style or script as it is; it must not hold the element's own end tag. */
function verbatim(tagName: 'style' | 'script', attributes: Record<string, string>, text: string): Element {
  return { ...h(tagName, attributes), children: [{ type: 'text', value: text }] };
}
