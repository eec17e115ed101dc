import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ToolError } from '../../src/model/errors.js';
import { readYaml } from '../../src/rules/read-yaml.js';
import { type NamedText, REGISTER_NAMES, type RegisterName } from '../../src/rules/register-names.js';
import { createRegisters } from '../../src/rules/registers.js';

const texts = Object.fromEntries(
  REGISTER_NAMES.map((name) => [
    name,
    {
      name: `data/${name}.yaml`,
      text: readFileSync(new URL(`../../data/${name}.yaml`, import.meta.url), 'utf8'),
    },
  ]),
) as Record<RegisterName, NamedText>;

/** Loads the registers with one passage of one file changed, and returns the error's message. */
function failWith(name: RegisterName, from: string, to: string): string {
  const { text } = texts[name];
  expect(text.includes(from), from).toBe(true);
  const changed = { ...texts, [name]: { ...texts[name], text: text.replace(from, to) } };
  try {
    createRegisters(changed);
  } catch (error) {
    if (error instanceof ToolError) return error.message;
    throw error;
  }
  return 'no error';
}

function lineOf(name: RegisterName, text: string): number {
  return texts[name].text.slice(0, texts[name].text.indexOf(text)).split('\n').length;
}

it('creates the registers from faultless data', () => {
  expect(createRegisters(texts).legislation[0]?.lastProvision).toBe(73);
});

describe('faulty data is refused with its file and line', () => {
  it('where a field is missing', () => {
    const line = lineOf('authorities', 'slug: aberdeen-city');
    expect(failWith('authorities', '    name: Aberdeen City\n', '')).toBe(
      `data/authorities.yaml:${line}: authorities[0]: missing field "name"`,
    );
  });

  it('where a field is unknown', () => {
    const line = lineOf('authorities', 'name: Aberdeen City');
    expect(failWith('authorities', '    name: Aberdeen City\n', '    naem: Aberdeen City\n')).toBe(
      `data/authorities.yaml:${line}: naem: unknown field`,
    );
  });

  it('where a slug is used twice', () => {
    const line = lineOf('authorities', 'slug: angus');
    expect(failWith('authorities', 'slug: angus', 'slug: aberdeenshire')).toBe(
      `data/authorities.yaml:${line}: authorities[2]: the slug "aberdeenshire" is used twice`,
    );
  });

  it('where a health board does not exist', () => {
    expect(failWith('authorities', 'health_board: fife', 'health_board: kinross')).toBe(
      `data/authorities.yaml:${lineOf('authorities', 'health_board: fife')}: health_board: no health board has the id "kinross"`,
    );
  });

  it('where a word is not one of the choices', () => {
    expect(failWith('groups', 'prescribed_for: [consultees]', 'prescribed_for: [consulted]')).toContain(
      'expected one of consultees, spg, found "consulted"',
    );
  });

  it('where numbers are out of order', () => {
    expect(failWith('outcomes', 'number: 2\n', 'number: 3\n')).toContain('number: expected 2, found 3');
  });

  it('where an instrument is not in the register', () => {
    expect(failWith('principles', 'instrument: asp-2014-9', 'instrument: asp-2014-99')).toBe(
      `data/principles.yaml:${lineOf('principles', 'instrument: asp')}: instrument: "asp-2014-99" is not in the register of legislation`,
    );
    expect(failWith('section-gists', 'asp-2014-9/5', 'asp-2014-99/5')).toContain(
      '"asp-2014-99" is not in the register',
    );
  });

  it('where two instruments claim one alias', () => {
    expect(failWith('legislation', '- Islands Act', '- the carers act')).toContain(
      'the alias "the carers act" is also claimed by asp-2016-9',
    );
  });

  it('where a heading lies beyond the last provision', () => {
    const line = lineOf('legislation', "'73': Short title");
    expect(failWith('legislation', "'73': Short title", "'74': Short title")).toBe(
      `data/legislation.yaml:${line}: 74: the last provision is 73, so 74 cannot exist`,
    );
  });

  it('where the text is not YAML, has a key twice or an alias', () => {
    expect(failWith('outcomes', 'instrument: ssi-2014-343', 'instrument: [ssi')).toMatch(
      /^data\/outcomes\.yaml:\d+: /,
    );
    expect(failWith('outcomes', 'instrument: ssi-2014-343', 'instrument: a\ninstrument: b')).toMatch(
      /^data\/outcomes\.yaml:\d+: Map keys must be unique/,
    );
    expect(failWith('outcomes', 'instrument: ssi-2014-343', 'instrument: &a b\nset_names: *a')).toMatch(
      /^data\/outcomes\.yaml:\d+: /,
    );
  });
});

describe('readYaml', () => {
  it('throws nothing but a ToolError, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        try {
          readYaml('x.yaml', text).fields('a').get('a')?.texts();
        } catch (error) {
          expect(error).toBeInstanceOf(ToolError);
          expect((error as ToolError).message).toMatch(/^x\.yaml:\d+: /);
          expect((error as ToolError).message).not.toContain('\n');
        }
      }),
    );
  });
});
