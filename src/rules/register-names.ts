// Which registers there are.

/** The files of data/ that make up the registers, without `.yaml`. */
export const REGISTER_NAMES = [
  'authorities',
  'outcomes',
  'groups',
  'principles',
  'core-indicators',
  'legislation',
  'section-gists',
] as const;
export type RegisterName = (typeof REGISTER_NAMES)[number];

export interface NamedText {
  /** As a reader of an error should see it, such as `data/authorities.yaml`. */
  readonly name: string;
  readonly text: string;
}
