import { describe, expect, it } from 'vitest';
import { ToolError } from '../../src/model/errors.js';
import { loadRegisters } from '../../src/run/load-registers.js';

const registers = loadRegisters();

describe('integration authorities', () => {
  const { authorities, authorityBySlug, healthBoards } = registers;

  it('are 31, each with its own slug', () => {
    expect(authorities).toHaveLength(31);
    expect(new Set(authorities.map((authority) => authority.slug)).size).toBe(31);
  });

  it('are found by the other slugs that are accepted', () => {
    expect(authorityBySlug['orkney']?.slug).toBe('orkney-islands');
    expect(authorityBySlug['shetland']?.slug).toBe('shetland-islands');
    expect(Object.keys(authorityBySlug)).toHaveLength(33);
    expect(authorityBySlug['constructor']).toBeUndefined();
  });

  it('all have a health board and a council; one has two councils', () => {
    const councils = authorities.flatMap((authority) =>
      authority.localAuthorities.map((area) => area.council),
    );
    expect(councils).toHaveLength(32);
    expect(new Set(councils).size).toBe(32);
    expect(
      authorities
        .filter((authority) => authority.localAuthorities.length > 1)
        .map((authority) => authority.slug),
    ).toEqual(['clackmannanshire-and-stirling']);
    expect(new Set(authorities.map((authority) => authority.healthBoard.id)).size).toBe(healthBoards.length);
  });

  it('are known by names that no other authority has', () => {
    const names = authorities.flatMap((authority) => [
      ...authority.boardNames,
      ...authority.partnershipNames,
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('share health board areas as sections 2 and 30(3) suppose', () => {
    const sizes = healthBoards.map((board) => [
      board.id,
      authorities.filter((authority) => authority.healthBoard === board).length,
    ]);
    expect(Object.fromEntries(sizes)).toEqual({
      'ayrshire-and-arran': 3,
      borders: 1,
      'dumfries-and-galloway': 1,
      fife: 1,
      'forth-valley': 2,
      grampian: 3,
      'greater-glasgow-and-clyde': 6,
      highland: 2,
      lanarkshire: 2,
      lothian: 4,
      orkney: 1,
      shetland: 1,
      tayside: 3,
      'western-isles': 1,
    });
    expect(authorityBySlug['highland']?.neighbours).toEqual(['argyll-and-bute']);
    expect(authorityBySlug['fife']?.neighbours).toEqual([]);
  });

  it('have an integration joint board, but for the one under lead agency', () => {
    const led = authorities.filter((authority) => authority.model === 'lead-agency');
    expect(led.map((authority) => authority.slug)).toEqual(['highland']);
    expect(led[0]?.boardNames).toEqual([]);
    expect(led[0]?.modelsAccepted).toContain('integration-joint-board');
    expect(authorities.filter((authority) => authority.boardNames.length > 0)).toHaveLength(30);
  });

  it('have islands and Gaelic where the register says', () => {
    const slugs = (test: 'islands' | 'gaelic') =>
      authorities.filter((authority) => authority[test]).map((authority) => authority.slug);
    expect(slugs('islands')).toEqual([
      'argyll-and-bute',
      'highland',
      'north-ayrshire',
      'orkney-islands',
      'shetland-islands',
      'western-isles',
    ]);
    expect(slugs('gaelic')).toEqual(['argyll-and-bute', 'highland', 'western-isles']);
  });
});

describe('groups', () => {
  it('are thirteen consultees and twelve for the strategic planning group, which differ by other staff', () => {
    const { consultees, spg } = registers.groups;
    expect(consultees).toHaveLength(13);
    expect(spg).toHaveLength(12);
    expect(consultees.filter((group) => !spg.includes(group)).map((group) => group.slug)).toEqual([
      'other-staff',
    ]);
    expect(spg.every((group) => consultees.includes(group))).toBe(true);
  });
});

describe('outcomes, principles and indicators', () => {
  it('are nine outcomes, twelve limbs and twenty-three indicators', () => {
    expect(registers.outcomes.outcomes.map((outcome) => outcome.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(registers.principles.limbs).toHaveLength(12);
    expect(new Set(registers.principles.limbs.map((limb) => limb.provision)).size).toBe(12);
    expect(registers.coreIndicators.indicators).toHaveLength(23);
  });

  it('count the indicators as published: nine by survey and ten by data reported, four not', () => {
    const { indicators } = registers.coreIndicators;
    const reported = indicators.filter((indicator) => indicator.reported);
    expect(reported.filter((indicator) => indicator.basis === 'survey')).toHaveLength(9);
    expect(reported.filter((indicator) => indicator.basis === 'data')).toHaveLength(10);
    expect(indicators.length - reported.length).toBe(4);
  });
});

describe('legislation', () => {
  const { legislation, instrumentById, sectionGists } = registers;

  it('holds 104 instruments under their numbers', () => {
    expect(legislation).toHaveLength(104);
    expect(Object.keys(instrumentById)).toHaveLength(104);
  });

  it('gives each address as the number has it', () => {
    for (const { series, year, number, url } of legislation)
      expect(url).toBe(`https://www.legislation.gov.uk/${series}/${year}/${number}`);
  });

  it('has no alias with two owners unless their confusion is named', () => {
    const owners = new Map<string, string[]>();
    for (const instrument of legislation) {
      for (const alias of new Set(instrument.aliases.map((text) => text.toLowerCase()))) {
        owners.set(alias, [...(owners.get(alias) ?? []), instrument.id]);
      }
    }
    const shared = [...owners].filter(([, ids]) => ids.length > 1);
    const unexplained = shared.filter(
      ([, ids]) =>
        !ids.some((id) =>
          instrumentById[id]?.confusedWith.some((other) =>
            ids.some((rival) => instrumentById[rival]?.title === other.title),
          ),
        ),
    );
    expect(unexplained).toEqual([]);
  });

  it('never calls a right title or alias wrong', () => {
    const right = new Set(legislation.flatMap((instrument) => [instrument.title, ...instrument.aliases]));
    expect(
      legislation.flatMap((instrument) => instrument.wrongForms).filter((form) => right.has(form)),
    ).toEqual([]);
  });

  it('has no heading beyond the last provision where that is confirmed', () => {
    const confirmed = legislation.filter((instrument) => instrument.confidence.lastProvision === 'confirmed');
    expect(confirmed).toHaveLength(38);
    for (const { id, lastProvision = 0, provisions } of confirmed) {
      const beyond = Object.keys(provisions).filter(
        (provision) => Number.parseInt(provision, 10) > lastProvision,
      );
      expect([id, beyond]).toEqual([id, []]);
    }
  });

  it('has every heading of the 2014 Act', () => {
    const act = instrumentById['asp-2014-9'];
    const numbers = Array.from({ length: 73 }, (_, index) => String(index + 1));
    expect(Object.keys(act?.provisions ?? {}).sort()).toEqual([...numbers, '53A'].sort());
    expect(act?.provisions['constructor']).toBeUndefined();
  });

  it('tells what provisions are about only where the provision can exist', () => {
    for (const [id, gists] of Object.entries(sectionGists)) {
      const last = instrumentById[id]?.lastProvision ?? Infinity;
      for (const [provision, gist] of Object.entries(gists)) {
        expect(Number.parseInt(provision, 10), `${id} ${provision}`).toBeLessThanOrEqual(last);
        expect(
          gist.keywords.every((word) => word === word.toLowerCase()),
          `${id} ${provision}`,
        ).toBe(true);
        for (const { instrument, provision: right } of gist.not) {
          if (right !== undefined)
            expect(
              sectionGists[instrument]?.[right],
              `${id} ${provision} -> ${instrument} ${right}`,
            ).toBeDefined();
        }
      }
    }
  });

  it('sends the commonest wrong section of the 2014 Act to the right one', () => {
    expect(sectionGists['asp-2014-9']?.['25']?.not).toContainEqual({
      subject: 'directions',
      instrument: 'asp-2014-9',
      provision: '26',
    });
  });
});

describe('the registers', () => {
  it('cannot be changed', () => {
    expect(() => Object.assign(registers.authorities[0] ?? {}, { name: 'Elsewhere' })).toThrow(TypeError);
    expect(() => Object.assign(registers.sectionGists, { x: {} })).toThrow(TypeError);
  });

  it('say which file is missing', () => {
    const elsewhere = new URL('no-such-folder/', import.meta.url);
    expect(() => loadRegisters(elsewhere)).toThrow(
      expect.objectContaining({ code: 'missing-data', message: 'data/authorities.yaml cannot be read' }),
    );
    expect(() => loadRegisters(elsewhere)).toThrow(ToolError);
  });
});
