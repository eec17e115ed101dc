// Making elements of a page as data (hast). Every text and attribute is made harmless here, so that nothing in a plan can steer a reader.
// Runs in the browser too: knows neither Node nor the DOM.
import type { Element, ElementContent } from 'hast';
import { plain } from '../plain.js';

export type { Element };
export type Child = ElementContent | string | null;
/** Attributes by their names in HTML; what is undefined or false is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function h(
  tagName: string,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): Element {
  const properties: Element['properties'] = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) properties[name] = typeof value === 'string' ? plain(value) : value;
  }
  return { type: 'element', tagName, properties, children: children.flat().flatMap(asContent) };
}

function asContent(child: Child): ElementContent[] {
  if (child === null || child === '') return [];
  return [typeof child === 'string' ? { type: 'text', value: plain(child) } : child];
}

/** Words for those who hear the page: not seen. */
export function unseen(text: string): Element {
  return h('span', { class: 'visually-hidden' }, text);
}
