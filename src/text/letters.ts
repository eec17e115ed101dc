// Letters of all scripts as a plain range of characters. A pattern with \p{L} takes ten times as long to compile, and each run compiles anew.

/** To stand inside [...] of a pattern without the flag u. Letters beyond the basic plane, and the rarest within it, are left out. */
export const LETTERS =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0370-\\u1fff\\u2c00-\\u2dff\\u3041-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

const LETTER = new RegExp(`[${LETTERS}]`);

/** For the code of a UTF-16 unit; NaN, past the end of a text, is none. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code > 96 && code < 123) || (code > 64 && code < 91);
  return code >= 0x80 && LETTER.test(String.fromCharCode(code));
}

export function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

/** White space of any kind. */
export function isSpace(code: number): boolean {
  return code < 0x80 ? code === 32 || (code > 8 && code < 14) : SPACES.includes(code);
}

const SPACES = [
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
];
