// A plan's path as a URI: relative where the path is, else a file: address.

/** Every character that a URI does not allow is percent-encoded, halves of surrogate pairs as �. */
export function fileUri(path: string): string {
  const slashed = path.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\\', '/');
  const encoded = slashed
    .replace(/^\.\//, '')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${encoded.replace('%3A', ':')}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}

export function isRelative(uri: string): boolean {
  return !uri.startsWith('file://');
}
