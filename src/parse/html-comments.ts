// Comments in the HTML of a plan, and nothing that only looks like one. Reads forwards, so no HTML takes more than its length; knows no Markdown.
import type { Comment } from '../model/plan.js';

const RAW = /(?:script|style|textarea|title)(?=[\s/>])/iy;

/** `offset` is where the HTML begins in the source. */
export function commentsInHtml(html: string, offset: number): Comment[] {
  const comments: Comment[] = [];
  let at = html.indexOf('<');
  while (at >= 0) {
    const isComment = html.startsWith('<!--', at);
    const end = isComment ? endOfComment(html, at) : endOfTag(html, at);
    // What is never closed reaches to the end.
    if (end === 0) break;
    if (isComment)
      comments.push({ start: offset + at, end: offset + end, text: html.slice(at + 4, end - 3).trim() });
    at = html.indexOf('<', end);
  }
  return comments;
}

/** 0 where it is not closed; "<!-->" is closed. */
function endOfComment(html: string, start: number): number {
  const close = html.indexOf('-->', start + 2);
  return close < 0 ? 0 : close + 3;
}

/** Past a tag, its quoted attributes, and all that is raw text; 0 where it is not closed. */
function endOfTag(html: string, start: number): number {
  if (!/[a-z/!?]/i.test(html[start + 1] ?? '')) return start + 1;
  let quote = '';
  let at = start + 1;
  for (; at < html.length; at++) {
    const char = html[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') break;
  }
  if (at === html.length) return 0;
  RAW.lastIndex = start + 1;
  const [name] = RAW.exec(html) ?? [];
  if (name === undefined) return at + 1;
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = at + 1;
  return close.exec(html)?.index ?? 0;
}
