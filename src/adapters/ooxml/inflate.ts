/** Inflates a part of a zip, wary of what the file says about it. The command line is built with inflate-node.ts in its place. */
import { Inflate, inflateSync } from 'fflate';

/** Below this many compressed bytes a lying size costs under half a second (deflate grows data at most 1032-fold). */
const SAFE_COMPRESSED_BYTES = 128 * 1024;
const PIECE_BYTES = 64 * 1024;

/** The inflated bytes, another number of them where `size` is wrong. Throws when they are damaged or far too many; never takes much more memory than `size`. */
export function inflate(data: Uint8Array, size: number): Uint8Array {
  // With a buffer of its own fflate drops what does not fit; the spare byte shows that there was more.
  if (data.length <= SAFE_COMPRESSED_BYTES) return inflateSync(data, { out: new Uint8Array(size + 1) });
  return inflateInPieces(data, size);
}

function inflateInPieces(data: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let used = 0;
  const stream = new Inflate((piece) => {
    if (used + piece.length > size) throw new Error('more bytes than declared');
    bytes.set(piece, used);
    used += piece.length;
  });
  for (let at = 0; at < data.length; at += PIECE_BYTES) {
    stream.push(data.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= data.length);
  }
  return bytes.subarray(0, used);
}
