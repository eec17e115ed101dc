import { describe, expect, it } from 'vitest';
import { wantsLinks } from '../../src/cli/terminal.js';
import { linkTo } from '../../src/report/terminal-link.js';
import { REAL_PLAN } from '../support/hostile.js';
import { runCli } from '../support/run-cli.js';

const terminal = { isTTY: true };
const pipe = { isTTY: false };

describe('links in a terminal', () => {
  it('are there only where a terminal is known to show them', () => {
    expect(wantsLinks(true, { TERM_PROGRAM: 'vscode' }, terminal)).toBe(true);
    expect(wantsLinks(true, { VTE_VERSION: '7600' }, terminal)).toBe(true);
    expect(wantsLinks(true, {}, terminal)).toBe(false);
    expect(wantsLinks(false, { TERM_PROGRAM: 'vscode' }, terminal)).toBe(false);
    expect(wantsLinks(true, { TERM_PROGRAM: 'vscode' }, pipe)).toBe(false);
    expect(wantsLinks(true, { TERM_PROGRAM: 'vscode', CI: 'true' }, terminal)).toBe(false);
    expect(wantsLinks(true, { TERM_PROGRAM: 'vscode', FORCE_HYPERLINK: '0' }, terminal)).toBe(false);
  });

  it('lead to the law and to the line, and change nothing else', () => {
    const args = ['check', REAL_PLAN, '--today', '2026-11-21', '--no-config'];
    const linked = runCli(args, { env: { FORCE_HYPERLINK: '1' } }).out;
    const url = '\u001b]8;;https://www.legislation.gov.uk/asp/2014/9/section/30\u001b\\';
    expect(linked).toContain(`${url}other-authorities-effect\u001b]8;;\u001b\\`);
    expect(linked).toMatch(/\u001b\]8;;file:\/\/\/[!-~]+typical\.md#150\u001b\\/);
    const bare = linked.replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, '');
    expect(bare).toBe(runCli(args).out);
  });

  it('are none where the address could steer the terminal', () => {
    expect(linkTo('https://x.test/\u001b[31m', 'x')).toBe('x');
  });
});
