import { afterAll, describe, expect, it } from 'vitest';
import { resolveLayers } from '../../src/config/layers.js';
import { ToolError } from '../../src/model/errors.js';
import { FAMILIES } from '../../src/model/verdict.js';
import { loadConfig } from '../../src/run/load-config.js';
import { settingsInForce } from '../../src/run/settings-for.js';
import { makeFolder } from '../support/run-cli.js';

const rules = [
  { id: 'spg-established', family: 'act' },
  { id: 'localities-divided', family: 'act' },
  { id: 'no-placeholders', family: 'drafting' },
  { id: 'headings-in-order', family: 'drafting' },
] as const;
const NAME = 'planlint.config.yaml';
const folders: { remove: () => void }[] = [];
afterAll(() => {
  for (const folder of folders) folder.remove();
});

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = makeFolder({ '.git/HEAD': '', ...files });
  folders.push(folder);
  return folder.path;
}

/** What is in force for a plan in a folder with these files. */
function inForce(files: Readonly<Record<string, string>>, plan: string, more: object = {}) {
  const cwd = folderOf(files);
  return settingsInForce(loadConfig({ cwd, ...more }), rules, cwd).settingsFor(plan);
}

function faultOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = folderOf(files);
  try {
    settingsInForce(loadConfig({ cwd }), rules, cwd);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return `${error.message}\n${error.hint ?? ''}`;
  }
  return 'no fault';
}

describe('a configuration at fault is one line with file, line, column and a hint', () => {
  const bomb = `a: &a [x, x]\n${'bcdefgh'
    .split('')
    .map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]}, `.repeat(9)}]`)
    .join('\n')}\n`;
  it.each([
    [
      'an unknown key',
      'profile: draft\nfail_on: must\n',
      `${NAME}:2:1: unknown key "fail_on"\nDid you mean "fail-on"?`,
    ],
    ['an old word for false', 'cache: no\n', `${NAME}:1:1: "cache" cannot be "no"\nWrite true or false.`],
    [
      'one like no other',
      'zzz: 1\n',
      /^planlint\.config\.yaml:1:1: unknown key "zzz"\nThe keys are .*extends, profile/,
    ],
    [
      'one within an override',
      'overrides:\n  - files: a\n    asume-status: draft\n',
      `${NAME}:3:5: unknown key "asume-status" in "overrides 1"\nDid you mean "assume-status"?`,
    ],
    ['a wrong type', 'jobs: many\n', `${NAME}:1:1: "jobs" cannot be "many"\nWrite a whole number.`],
    [
      'a list where one is wanted',
      'profile: [draft]\n',
      `${NAME}:1:1: "profile" cannot be a list\nWrite a text.`,
    ],
    ['a key without a value', 'rules:\n', `${NAME}:1:1: "rules" cannot be empty\nWrite a text or a list.`],
    ['a number below', 'jobs: 0\n', `${NAME}:1:1: "jobs" cannot be "0"\nWrite 1 or more.`],
    [
      'a value that is not among the choices',
      'profile: publish\n',
      `${NAME}:1:1: "profile" cannot be "publish"\nDid you mean published? It can be draft, consultation, published.`,
    ],
    [
      'an override without files',
      'overrides: [{profile: draft}]\n',
      `${NAME}:1:13: "overrides 1" lacks "files"\nAdd "files: ...".`,
    ],
    [
      'off without a reason',
      'requirements:\n  no-placeholders: off\n',
      `${NAME}:2:3: "no-placeholders" is switched off without a reason\nWrite no-placeholders: {severity: off, reason: ...}: the report shows it.`,
    ],
    [
      'off with an empty reason',
      'requirements: {drafting: {severity: off, reason: " "}}\n',
      /"drafting" is switched off without a reason/,
    ],
    [
      'off without a reason in an override',
      'overrides: [{files: a, requirements: {drafting: {severity: off}}}]\n',
      /^planlint\.config\.yaml:1:39: "drafting" is switched off/,
    ],
    [
      'a severity of no kind',
      'requirements: {drafting: warn}\n',
      /"requirements\.drafting" cannot be "warn"\nDid you mean warning\?/,
    ],
    [
      'an unknown requirement',
      'requirements:\n  no-placeholder: note\n',
      `${NAME}:2:3: there is no requirement or family "no-placeholder"\nDid you mean "no-placeholders"?`,
    ],
    [
      'an unknown family',
      'requirements: {draftng: note}\n',
      /there is no requirement or family "draftng"\nDid you mean "drafting"\?/,
    ],
    [
      'a suppression of an unknown requirement',
      'suppressions:\n  - {requirement: spg-establish, reason: x}\n',
      `${NAME}:2:5: there is no requirement "spg-establish"\nDid you mean "spg-established"?`,
    ],
    [
      'a suppression without a reason',
      'suppressions: [{requirement: spg-established}]\n',
      /"suppressions 1" lacks "reason"/,
    ],
    [
      'a day that there is not',
      'suppressions: [{requirement: spg-established, reason: x, until: 2026-02-30}]\n',
      /:1:58: there is no such day/,
    ],
    [
      'a day in words',
      'suppressions: [{requirement: spg-established, reason: x, until: March}]\n',
      /"suppressions 1\.until" cannot be "March"\nWrite a day as/,
    ],
    ['a pattern that says not', 'ignore: ["!a.md"]\n', /:1:10: the pattern "!a\.md" begins with !/],
    ['a pattern with backslashes', 'ignore: plans\\a.md\n', /the pattern "plans\\a\.md" holds \\/],
    [
      'a pattern from the root',
      'overrides: [{files: [/etc/a.md]}]\n',
      /the pattern "\/etc\/a\.md" is not relative/,
    ],
    [
      'a pattern that leads out',
      'overrides: [{files: [../a.md]}]\n',
      /leaves the folder of the configuration/,
    ],
    [
      'a pattern half written',
      'suppressions: [{requirement: spg-established, reason: x, files: "a[b.md"}]\n',
      /has \[ and \] that do not pair/,
    ],
    [
      'a key given twice',
      'jobs: 1\njobs: 2\n',
      /^planlint\.config\.yaml:2:1: not valid YAML: Map keys must be unique/,
    ],
    [
      'a tab',
      'overrides:\n\t- files: a\n',
      /^planlint\.config\.yaml:2:1: not valid YAML: Tabs are not allowed/,
    ],
    [
      'a quotation that does not end',
      'profile: "draft\n',
      /^planlint\.config\.yaml:\d:\d+: not valid YAML: Missing closing/,
    ],
    [
      'a list',
      '- profile\n',
      `${NAME}:1:1: the configuration is no list of keys and values\nWrite lines of the form "key: value", such as "profile: draft".`,
    ],
    ['a word', 'draft\n', /the configuration is no list of keys and values/],
    ['an alias bomb', bomb, `${NAME}:1:1: YAML aliases that cannot be followed\nWrite the values out.`],
    ['nesting without end', `ignore: ${'['.repeat(5000)}\n`, /the values are nested too deeply/],
  ])('%s', (_, text, line) => {
    const fault = faultOf({ [NAME]: text });
    if (typeof line === 'string') expect(fault).toBe(line);
    else expect(fault).toMatch(line);
    expect(fault.split('\n')).toHaveLength(2);
  });

  it.each([
    [
      'bytes that are no text',
      { [NAME]: new Uint8Array([0x61, 0xff, 0x0a]) },
      /^planlint\.config\.yaml: line 1 is not UTF-8 text/,
    ],
    [
      'two in one folder',
      { [NAME]: '', '.planlintrc': '' },
      / holds both planlint\.config\.yaml and \.planlintrc\n/,
    ],
    [
      'extends of a file that is not there',
      { [NAME]: 'extends: [a.yaml]\n' },
      /^planlint\.config\.yaml:1:11: cannot read a\.yaml: there is no such file\n/,
    ],
    [
      'a file that extends itself',
      { [NAME]: `extends: ${NAME}\n` },
      /:1:1: the files extend one another: planlint\.config\.yaml -> planlint\.config\.yaml\n/,
    ],
    [
      'a circle',
      {
        [NAME]: 'extends: x/a.yaml\n',
        'x/a.yaml': 'extends: b.yaml\n',
        'x/b.yaml': '\nextends: ["../planlint.config.yaml"]\n',
      },
      /^x\/b\.yaml:2:11: the files extend one another: planlint\.config\.yaml -> x\/a\.yaml -> x\/b\.yaml -> planlint\.config\.yaml\n/,
    ],
    [
      'a fault in a file that is extended',
      { [NAME]: 'extends: a.yaml\n', 'a.yaml': 'jobs: -1\n' },
      /^a\.yaml:1:1: "jobs" cannot be "-1"/,
    ],
    [
      'attestations that are not there',
      { [NAME]: 'attestations: a.yaml\n' },
      /^cannot read a\.yaml: there is no such file\n/,
    ],
    [
      'a configuration that is a folder',
      { [NAME]: 'extends: a\n', 'a/b.yaml': '' },
      /^planlint\.config\.yaml:1:1: cannot read a: this is a folder, not a file\n/,
    ],
  ])('%s', (_, files, line) => {
    expect(faultOf(files)).toMatch(line);
  });
});

describe('where a configuration is found', () => {
  const found = (files: Readonly<Record<string, string>>, below: string) => {
    const cwd = folderOf(files);
    return loadConfig({ cwd: `${cwd}/${below}` }).path;
  };

  it('is the working directory or above, the nearest first, up to the root of the repository', () => {
    expect(found({ [NAME]: '', 'a/b/plan.md': '' }, 'a/b')).toBe('../../planlint.config.yaml');
    expect(found({ [NAME]: '', 'a/.planlintrc.json': '{}', 'a/b/plan.md': '' }, 'a/b')).toBe(
      '../.planlintrc.json',
    );
    expect(found({ [NAME]: '', 'a/.git/HEAD': '', 'a/b/plan.md': '' }, 'a/b')).toBeNull();
    expect(found({ [NAME]: '', 'a/.git': 'gitdir: x', 'a/plan.md': '' }, 'a')).toBeNull();
  });

  it.each([
    ['empty', ''],
    ['of comments alone', '# nothing yet\n'],
    ['with a byte order mark and CRLF', '\ufeff# head\r\nfail-on: may\r\n'],
    ['of JSON with tabs', '{\n\t"$schema": "x",\n\t"fail-on": "may"\n}\n'],
  ])('may be %s', (_, text) => {
    const settings = inForce({ '.planlintrc': text }, 'plan.md');
    expect(settings.failOn).toBe(text.includes('fail-on') ? 'may' : 'must');
  });

  it('can be named, or left out', () => {
    const cwd = folderOf({
      [NAME]: 'fail-on: may\n',
      'ci/strict.yaml': 'overrides: [{files: a/*.md, fail-on: should}]\n',
    });
    const failOn = (config: string | false, plan: string) =>
      settingsInForce(loadConfig({ cwd, config }), rules, cwd).settingsFor(plan).failOn;
    // Patterns of a file that is named count from the working directory.
    expect(failOn('ci/strict.yaml', 'a/plan.md')).toBe('should');
    expect(failOn('ci/strict.yaml', 'plan.md')).toBe('must');
    expect(failOn(false, 'plan.md')).toBe('must');
  });
});

describe('what is in force', () => {
  it('is the plain default without a configuration', () => {
    expect(inForce({}, 'plan.md')).toEqual({
      attestations: [],
      failOn: 'must',
      severities: {},
      suppressions: [],
    });
  });

  it('lets each step win over the one below: extends, profile, file, overrides, command line', () => {
    const steps = {
      'base.yaml': 'profile: published\nfail-on: should\nassume-status: final\n',
      extends: 'extends: base.yaml\n',
      profile: 'profile: draft\n',
      file: 'fail-on: may\n',
      overrides:
        'overrides: [{files: a, fail-on: should}, {files: a/b, assume-status: consultation, fail-on: must}]\n',
    };
    const failOn = (text: string, more = {}) => {
      const cwd = folderOf({ 'base.yaml': steps['base.yaml'], [NAME]: text });
      const settings = resolveLayers(loadConfig({ cwd, ...more }).layers, 'a/b/plan.md');
      return [settings.failOn?.value, settings.assumeStatus?.value];
    };
    expect(failOn(steps.extends)).toEqual(['should', 'final']);
    expect(failOn(steps.extends + steps.profile)).toEqual(['never', 'draft']);
    expect(failOn(steps.extends + steps.profile + steps.file)).toEqual(['may', 'draft']);
    const all = steps.extends + steps.profile + steps.file + steps.overrides;
    expect(failOn(all)).toEqual(['must', 'consultation']);
    expect(failOn(all, { profile: 'published' })).toEqual(['must', 'published']);
    expect(
      failOn(all, { profile: 'published', settings: { failOn: { value: 'never', from: '--fail-on' } } }),
    ).toEqual(['never', 'published']);
  });

  it('lets one profile count, the last that is named', () => {
    const text = 'profile: published\noverrides: [{files: drafts, profile: draft}]\n';
    const cwd = folderOf({ [NAME]: text });
    const { layers } = loadConfig({ cwd });
    const named = (path: string) => Object.keys(resolveLayers(layers, path).requirements ?? {});
    expect(named('plan.md')).toContain('citations');
    expect(named('drafts/plan.md')).not.toContain('citations');
    expect(named('drafts/plan.md')).toContain('drafting');
  });

  it('gives a requirement what is said of it, else of its family, within a file; a later file wins whole', () => {
    const severities = (text: string, base = '') =>
      inForce({ 'base.yaml': base, [NAME]: `extends: base.yaml\n${text}` }, 'plan.md').severities;
    expect(severities('requirements: {no-placeholders: error, drafting: note}\n')).toEqual({
      'no-placeholders': { severity: 'error' },
      'headings-in-order': { severity: 'note' },
    });
    const off = 'requirements: {no-placeholders: {severity: off, reason: Told by hand.}}\n';
    expect(severities('', off)).toEqual({ 'no-placeholders': { severity: 'off', reason: 'Told by hand.' } });
    expect(severities('requirements: {drafting: warning}\n', off)['no-placeholders']).toEqual({
      severity: 'warning',
    });
  });

  it('reads what two files both extend once, below both', () => {
    const files = {
      'root.yaml': 'fail-on: may\nsuppressions: [{requirement: spg-established, reason: x}]\n',
      'a.yaml': 'extends: root.yaml\nfail-on: should\n',
      'b.yaml': 'extends: root.yaml\nassume-status: draft\n',
      [NAME]: 'extends: [a.yaml, b.yaml]\n',
    };
    expect(inForce(files, 'plan.md')).toMatchObject({ failOn: 'should', assumedStatus: 'draft' });
    expect(inForce(files, 'plan.md').suppressions).toHaveLength(1);
  });

  it('opens files from the file that names them, and counts patterns from the folder of the configuration', () => {
    const attested = '- {requirement: spg-established, verdict: met, by: Chief officer, date: 2026-01-01}\n';
    const files = {
      'shared/base.yaml': 'overrides: [{files: drafts, attestations: vouched.yaml}]\n',
      'shared/vouched.yaml': attested,
      [NAME]: 'extends: shared/base.yaml\n',
    };
    const cwd = folderOf(files);
    const config = loadConfig({ cwd });
    const given = config.layers.flatMap(({ settings }) => settings.attestations ?? []);
    expect(given.map(({ value }) => value)).toEqual(['shared/vouched.yaml']);
  });

  it('hands over the suppressions that are for a plan', () => {
    const text =
      'suppressions: [{requirement: spg-established, reason: a}, {requirement: localities-divided, files: old, reason: b, by: Clerk, until: 2027-01-01}]\n';
    expect(inForce({ [NAME]: text }, 'plan.md').suppressions).toEqual([
      { requirement: 'spg-established', reason: 'a' },
    ]);
    expect(inForce({ [NAME]: text }, 'old/plan.md').suppressions[1]).toEqual({
      requirement: 'localities-divided',
      files: ['old'],
      reason: 'b',
      by: 'Clerk',
      until: '2027-01-01',
    });
  });

  it('is plain data, so that it can be sent to a worker', () => {
    const text =
      'profile: published\noverrides: [{files: a, requirements: {act: {severity: off, reason: x}}}]\n';
    const settings = inForce({ [NAME]: text.replace('profile: published\n', 'fail-on: may\n') }, 'a/plan.md');
    expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
    expect(Object.keys(settings.severities)).toEqual(['spg-established', 'localities-divided']);
  });

  it('knows every family', () => {
    const text = `requirements: {${FAMILIES.map((family) => `${family}: note`).join(', ')}}\n`;
    expect(Object.keys(inForce({ [NAME]: text }, 'plan.md').severities)).toHaveLength(rules.length);
  });
});
