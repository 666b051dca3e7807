/** Deflates a part of a zip; the same bytes come to the same. The command line is built with deflate-node.ts in its place. */
import { deflateSync } from 'fflate';

/** The bytes in raw DEFLATE (without a zlib header), as a zip holds them. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 });
}
