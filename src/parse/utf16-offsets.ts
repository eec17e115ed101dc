// Byte offsets of a UTF-8 text as offsets in UTF-16 code units, each in constant time.

const BLOCK = 64;

/** Only for offsets at which a character begins, or the end. */
export class Utf16Offsets {
  private readonly bytes: Uint8Array;
  /** Code units before each block of bytes; null where every character is one byte. */
  private readonly blocks: Uint32Array | null;

  /** `units` is the length of the text in code units. */
  constructor(bytes: Uint8Array, units: number) {
    this.bytes = bytes;
    this.blocks = units === bytes.length ? null : countBlocks(bytes);
  }

  at(offset: number): number {
    const { blocks, bytes } = this;
    if (!blocks) return offset;
    const block = Math.floor(offset / BLOCK);
    let units = blocks[block] ?? 0;
    for (let i = block * BLOCK; i < offset; i++) units += unitsOf(bytes[i] ?? 0);
    return units;
  }
}

function countBlocks(bytes: Uint8Array): Uint32Array {
  const blocks = new Uint32Array(Math.floor(bytes.length / BLOCK) + 1);
  let units = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (i % BLOCK === 0) blocks[i / BLOCK] = units;
    units += unitsOf(bytes[i] ?? 0);
  }
  if (bytes.length % BLOCK === 0) blocks[bytes.length / BLOCK] = units;
  return blocks;
}

/** A character counts where its first byte stands; one of four bytes is two code units. */
function unitsOf(byte: number): number {
  return byte < 0x80 ? 1 : byte < 0xc0 ? 0 : byte < 0xf0 ? 1 : 2;
}
