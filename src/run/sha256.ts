// SHA-256, and the only door to Node's own cryptography, which is loaded when first asked for: a check of one plan needs none.
import type { Hash } from 'node:crypto';

export function createSha256(): Hash {
  return process.getBuiltinModule('node:crypto').createHash('sha256');
}
