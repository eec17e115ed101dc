// Which names a plan gives its localities: by its own words, in many shapes, and what must not be taken for a locality.
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/parse/read-plan.js';
import { loadRuleSet } from '../../src/run/load-rule-set.js';
import { findLocalities } from '../../src/text/localities.js';
import { findName } from '../../src/text/place-names.js';
import { Reading } from '../../src/text/reading.js';

const { ruleSet } = await loadRuleSet();

function namesIn(text: string): string {
  const plan = readPlan(text);
  return (findLocalities(new Reading(plan, ruleSet.lexicon.scan(plan)))?.names ?? []).join(' | ');
}

describe('findLocalities', () => {
  it.each([
    ['a colon', 'We plan in three localities: Alder, Birch and Cedar Glen.', 'Alder | Birch | Cedar Glen'],
    ['of', 'The Board has divided its area into the localities of Alder and Birch.', 'Alder | Birch'],
    ['are', 'Our localities are North East Alder, Birch, and Cedar.', 'North East Alder | Birch | Cedar'],
    ['names first', 'The Alder, Birch and Cedar localities each have a team.', 'Alder | Birch | Cedar'],
    ['names as subject', 'Alder and Birch are our two localities.', 'Alder | Birch'],
    ['brackets', 'We work in two localities (East and West).', 'East | West'],
    ['one is, the other is', 'We plan in two localities. One is Alder. The other is Birch.', 'Alder | Birch'],
    ['numbers in brackets', 'Our localities: (1) Alder; (2) Birch; (3) Cedar.', 'Alder | Birch | Cedar'],
    [
      'a colon after the area',
      'There are two localities in the Alder area: Birch and Cedar.',
      'Birch | Cedar',
    ],
    [
      'by where they lie',
      'We split the county in two. The north takes in Alder and North Birch. The south is Cedar.',
      'north | south',
    ],
    [
      'more directions than parts',
      'We split the county in two. The north, the south and the west have hills.',
      '',
    ],
    ['called', 'We have two localities. They are called Alder and Birch.', 'Alder | Birch'],
    [
      'columns of known names',
      'What each locality gets:\n\n| Service | Levenmouth | Glenrothes |\n|---|---|---|\n| Care | 2 | 3 |',
      'Levenmouth | Glenrothes',
    ],
    ['into', 'The area is divided into two localities, East and West.', 'East | West'],
    ['plain words', 'We split the island into two areas: Eastside and Westside.', 'Eastside | Westside'],
    [
      'an "and" in a name, by the number',
      'Our three localities are Alder, Birch, Cumbrae and Three Towns.',
      'Alder | Birch | Cumbrae and Three Towns',
    ],
    [
      'an "and" in a name, by the commas',
      'The localities are Banff and Buchan, Garioch, and Marr.',
      'Banff and Buchan | Garioch | Marr',
    ],
    [
      'semicolons',
      'Localities: Bute & Cowal; Oban, Lorn and the Isles.',
      'Bute & Cowal | Oban, Lorn and the Isles',
    ],
    ['places in brackets', 'Two localities: East (Dunbar and Tranent) and West (Preston).', 'East | West'],
    ['a list', 'The area has two localities:\n\n- Alder\n- Birch and Cedar', 'Alder | Birch and Cedar'],
    [
      'a list that tells more',
      'Our localities are:\n\n- **Alder** – 9,000 people\n- **Birch**: the south',
      'Alder | Birch',
    ],
    ['a table', '| Locality | People |\n|---|---|\n| Alder | 9,000 |\n| Birch | 8,000 |', 'Alder | Birch'],
    [
      'sections',
      '## Our localities\n\n### 4.1 Alder\nText.\n\n### 4.2 Birch Glen\nText.',
      'Alder | Birch Glen',
    ],
    ['headings', '## Alder locality\nText.\n\n## Birch locality\nText.', 'Alder | Birch'],
    [
      'mentions',
      'A nurse works in the Alder locality.\n\nIn the Birch locality we opened a hub.',
      'Alder | Birch',
    ],
  ])('finds them by %s', (_, text, names) => {
    expect(namesIn(text)).toBe(names);
  });

  it.each([
    ['community planning', 'The Community Planning Partnership has two localities: Alder and Birch.'],
    ['wards', 'The area has two wards: Alder and Birch.'],
    ['school clusters', '| School cluster | Pupils |\n|---|---|\n| Alder | 9 |\n| Birch | 8 |'],
    ['another body', 'NHS Fife works in two localities: Alder and Birch.'],
    ['a number alone', 'The area has four localities.'],
    ['actions', 'In our localities we will:\n\n- Open a hub\n- Train staff'],
    ['a working section', '## Localities\n\n### How we work\nText.\n\n### Locality groups\nText.'],
    ['the contents', '## Contents\n\n- Alder locality\n- Birch locality'],
  ])('takes no names from %s', (_, text) => {
    expect(namesIn(text)).toBe('');
  });
});

describe('findName', () => {
  const count = (text: string, name: string): number => findName(readPlan(text).tokens, name).length;
  it.each([
    ['North Coast & Cumbraes', 'The North Coast and the Cumbraes grow.', 1],
    ['East', 'East: a hub. Further east, none.', 1],
    ['East', 'The towns of East Kilbride and East Lothian.', 0],
    ['North West', 'The North West locality and the West End.', 1],
    ['Keith/Speyside', 'Keith and Speyside', 1],
  ])('%s in "%s"', (name, text, wanted) => {
    expect(count(text, name)).toBe(wanted);
  });
});

describe('a place in the name of a body', () => {
  it.each([
    ['With Alder Housing Association we build flats.', 0],
    ['Alder housing officers and an association of tenants meet.', 1],
    ['In Alder, Housing Association tenants are older.', 1],
  ])('%s', (text, places) => {
    expect(findName(readPlan(text).tokens, 'Alder')).toHaveLength(places);
  });
});
