/** Deflates a part of a zip; the same bytes come to the same. The command line is built with deflate-node.ts in its place. */
import { deflateSync } from 'fflate';

export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 });
}
