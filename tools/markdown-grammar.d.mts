import type fc from 'fast-check';

export declare function markdownTexts(options?: { changes?: number; longest?: number }): fc.Arbitrary<string>;
