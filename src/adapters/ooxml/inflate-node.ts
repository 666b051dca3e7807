/** As inflate.ts, with the zlib of Node: a tenth of a command's time less, and the same parts. */
import { inflateRawSync } from 'node:zlib';

export function inflate(data: Uint8Array, size: number): Uint8Array {
  return inflateRawSync(data, { maxOutputLength: size + 1 });
}
