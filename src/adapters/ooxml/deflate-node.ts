/** As deflate.ts, with the zlib of Node: a fifth of the time, and parts a little smaller. */
import { deflateRawSync } from 'node:zlib';

/** The bytes in raw DEFLATE (without a zlib header), as a zip holds them. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: 6 });
}
