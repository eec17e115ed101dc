import { describe, expect, it } from 'vitest';
import { globFault, matcherOf } from '../../src/config/globs.js';

describe('patterns', () => {
  it.each([
    ['*.draft.md', ['a.draft.md', 'plans/old/a.draft.md'], ['a.md', 'a.draft.md.txt']],
    ['drafts', ['drafts/a.md', 'plans/drafts/b/a.md', 'drafts'], ['draft.md', 'olddrafts/a.md']],
    ['drafts/', ['drafts/a.md'], ['a.md']],
    ['plans/drafts', ['plans/drafts/a.md'], ['other/plans/drafts/a.md', 'drafts/a.md']],
    ['plans/*.md', ['plans/a.md'], ['plans/b/a.md', 'a/plans/a.md']],
    ['plans/**/*.md', ['plans/a.md', 'plans/b/c/a.md'], ['a.md']],
    ['plans/{fife,angus}.md', ['plans/fife.md', 'plans/angus.md'], ['plans/moray.md']],
    ['**', ['a.md', '.hidden/a.md'], []],
  ])('%s', (glob, fits, others) => {
    const matches = matcherOf([glob]);
    expect([...fits, ...others].filter(matches)).toEqual(fits);
    expect(globFault(glob)).toBeNull();
  });

  it('fit where one of several does', () => {
    const globs = ['a.md', 'b/*.md'];
    expect(['a.md', 'b/x.md', 'c.md'].filter(matcherOf(globs))).toEqual(['a.md', 'b/x.md']);
    expect(matcherOf(globs)).toBe(matcherOf(globs));
  });
});
