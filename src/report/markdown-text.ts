// Words of a plan or a rule made fit to stand in Markdown: they show as they are, and make no emphasis, link, heading, HTML or mention.
import { plain } from './plain.js';

/** One line. A space of no width keeps GitHub and GitLab from making a mention, a reference or a link of what looks like one. */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .trim()
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/[@#!](?=[\p{L}\p{N}])/gu, '$&&#8203;')
    .replace(/:(?=\/\/)/g, '$&&#8203;')
    .replace(/\bwww(?=\.)/gi, '$&&#8203;');
}
