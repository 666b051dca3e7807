/** As crc32.ts, with the zlib of Node where it offers that (22.2, 20.15). */
import * as zlib from 'node:zlib';
// By another path than all others have it: the build puts this module in the place of that one.
import { crc32 as ownCrc32 } from '../ooxml/crc32';

const { crc32: nodeCrc32 } = zlib as { readonly crc32?: (bytes: Uint8Array) => number };

export const crc32: (bytes: Uint8Array) => number = nodeCrc32 ?? ownCrc32;
