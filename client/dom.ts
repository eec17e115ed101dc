// Elements as data made into elements of the page.
import type { ElementContent } from 'hast';

export function toDom(node: ElementContent, svg = false): Node {
  if (node.type !== 'element') return document.createTextNode('value' in node ? node.value : '');
  const inSvg = svg || node.tagName === 'svg';
  const element = inSvg
    ? document.createElementNS('http://www.w3.org/2000/svg', node.tagName)
    : document.createElement(node.tagName);
  for (const [name, value] of Object.entries(node.properties))
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  element.append(...node.children.map((child) => toDom(child, inSvg)));
  return element;
}
