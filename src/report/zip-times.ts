// The same content, the same bytes: the times of writing that a zip archive keeps are set to the first that it can hold.

const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, midnight. */
const FIRST_DAY = 0x00210000;

/** Works on the bytes given, of an archive without comment, and returns them. */
export function freezeZipTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END) return bytes;
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === ENTRY) {
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
