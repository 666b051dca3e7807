/** Reads the central directory of a zip file (APPNOTE 4.3.12) without inflating anything. */

export interface ZipEntry {
  /** As written in the zip, with forward slashes, none in front. */
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly dosTime: number;
  readonly crc: number;
  /** What the directory says about the inflated size; a hostile file lies. */
  readonly size: number;
  /** The bytes as they lie in the zip, still compressed. */
  readonly data: Uint8Array;
}

/** The bytes begin like a zip but its parts do not fit together. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ZIP64_EXTRA = 0x0001;
const IN_ZIP64 = 0xffffffff;

/** PK\3\4, as every OPC package begins (ECMA-376-2 Annex C). */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** All entries in the order of the directory, folders left out. Throws a ZipError. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw new ZipError(`entry ${index} of the directory is missing`);
    }
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const commentBytes = view.getUint16(at + 32, true);
    const name = decodeName(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    if (!name.endsWith('/')) entries.push(readEntry(bytes, view, at, name, nameBytes, extraBytes));
    at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  name: string,
  nameBytes: number,
  extraBytes: number,
): ZipEntry {
  const extraAt = at + ENTRY_BYTES + nameBytes;
  const wide = zip64Values(view, extraAt, Math.min(extraAt + extraBytes, bytes.length));
  const either = (value: number): number => (value === IN_ZIP64 ? (wide.shift() ?? value) : value);
  // The order of the values in the ZIP64 field is fixed: size, compressed size, offset.
  const size = either(view.getUint32(at + 24, true));
  const compressed = either(view.getUint32(at + 20, true));
  const local = either(view.getUint32(at + 42, true));
  if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE) {
    throw new ZipError(`${name}: no local header`);
  }
  const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + compressed > bytes.length) throw new ZipError(`${name}: cut off`);
  return {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    dosTime: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    data: bytes.subarray(start, start + compressed),
  };
}

/** Where the directory is and how many entries it has. */
function findDirectory(view: DataView): { count: number; offset: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== IN_ZIP64) return { count, offset };
  const locator = end - ZIP64_LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return { count, offset };
  const wideEnd = Number(view.getBigUint64(locator + 8, true));
  if (wideEnd + 56 > view.byteLength || view.getUint32(wideEnd, true) !== ZIP64_END_SIGNATURE) {
    throw new ZipError('no ZIP64 directory');
  }
  return {
    count: Number(view.getBigUint64(wideEnd + 32, true)),
    offset: Number(view.getBigUint64(wideEnd + 48, true)),
  };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new ZipError('no directory');
}

/** The 64-bit numbers of the ZIP64 extra field (APPNOTE 4.5.3), in their order. */
function zip64Values(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), to);
    const values: number[] = [];
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(Number(view.getBigUint64(value, true)));
    return values;
  }
  return [];
}

const decoder = new TextDecoder();

/** Some programs write the backslash of Windows, or a slash in front, which OPC forbids but Excel accepts. */
function decodeName(bytes: Uint8Array): string {
  return decoder.decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}
