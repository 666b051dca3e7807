/** Writes the zip of an OPC package. The same parts give the same bytes: no clock, no random. */
import { crc32 } from './crc32';
import { deflate } from './deflate';
import type { ZipEntry } from './zip-directory';

/** 1 January 1980, the first day the format knows (APPNOTE 4.4.6). */
const FIRST_DAY = 0x0021_0000;
const DEFLATED = 8;
const NAME_IS_UTF8 = 0x0800;
/** Set where the sizes follow the data instead of standing in the header; here they always stand in the header. */
const SIZES_FOLLOW = 0x0008;
const VERSION_2_0 = 20;

const encoder = new TextEncoder();

/** A part ready to be put into a zip. */
export function zipEntry(name: string, content: Uint8Array | string): ZipEntry {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return {
    name,
    flags: NAME_IS_UTF8,
    method: DEFLATED,
    dosTime: FIRST_DAY,
    crc: crc32(bytes),
    size: bytes.length,
    data: deflate(bytes),
  };
}

/** The zip of the entries, in their order. Entries taken from an opened package keep their compressed bytes. */
export function writePackage(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => encoder.encode(entry.name));
  const localBytes = entries.reduce((sum, entry, index) => sum + 30 + names[index]!.length + entry.data.length, 0);
  const directoryBytes = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(localBytes + directoryBytes + 22);
  const view = new DataView(bytes.buffer);

  let local = 0;
  let central = localBytes;
  entries.forEach((entry, index) => {
    const name = names[index]!;
    view.setUint32(local, 0x04034b50, true);
    writeCommon(view, local + 4, entry, name.length);
    bytes.set(name, local + 30);
    bytes.set(entry.data, local + 30 + name.length);

    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, VERSION_2_0, true);
    writeCommon(view, central + 6, entry, name.length);
    view.setUint32(central + 42, local, true);
    bytes.set(name, central + 46);

    local += 30 + name.length + entry.data.length;
    central += 46 + name.length;
  });

  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directoryBytes, true);
  view.setUint32(central + 16, localBytes, true);
  return bytes;
}

/** The 26 bytes that the local header and the directory share (APPNOTE 4.3.7, 4.3.12). */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameBytes: number): void {
  view.setUint16(at, VERSION_2_0, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_FOLLOW, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.dosTime, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameBytes, true);
}
