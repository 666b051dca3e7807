/** Opens the zip that an .xlsx or .docx is (OPC, ECMA-376-2), wary of damaged and hostile files, and hands out its parts. */
import { Failure } from '../../application/errors';
import { crc32 } from './crc32';
import { inflate } from './inflate';
import { zipEntry } from './write-package';
import { looksLikeZip, readZipDirectory, ZipError } from './zip-directory';
import type { ZipEntry } from './zip-directory';

export type PackageKind = 'xlsx' | 'docx';

/** An opened package. Part names have no leading slash and are found whatever their case (OPC 6.2.2.3). */
export interface OpcPackage {
  readonly kind: PackageKind;
  /** The parts as they lie in the zip, still compressed, in its order. */
  readonly entries: readonly ZipEntry[];
  has(name: string): boolean;
  /** The part as it lies in the zip, the same object until it is changed; null when it is missing. */
  entry(name: string): ZipEntry | null;
  /** The inflated bytes of a part, which are not kept. Throws a Failure when the part is missing or damaged. */
  bytes(name: string): Uint8Array;
}

/** More parts than any real workbook has. */
const MAX_ENTRIES = 20_000;
/** An inflated part may have this many bytes, all parts together so many. */
const MAX_PART_BYTES = 256 * 1024 * 1024;
const MAX_TOTAL_BYTES = 1024 * 1024 * 1024;

/** ../ anywhere, or a drive of Windows: no part of a package is called so. */
const LEADS_OUTSIDE = /(?:^|\/)\.\.?(?:\/|$)|^[a-z]:/iu;

const WORDS: Record<PackageKind, { what: string; app: string; extension: string }> = {
  xlsx: { what: '.xlsx 工作簿', app: 'Excel', extension: '.xlsx' },
  docx: { what: '.docx 文档', app: 'Word', extension: '.docx' },
};

/** Opens the bytes of a file. Throws a Failure whose sentence says what is wrong and what to do; the caller adds the file's name. */
export function openPackage(bytes: Uint8Array, kind: PackageKind): OpcPackage {
  if (!looksLikeZip(bytes)) throw notAPackage(bytes, kind);
  const entries = readEntries(bytes, kind);
  if (entries.length > MAX_ENTRIES) throw tooLarge();
  // Nothing is unpacked here, but a copy of the file would carry the name on to a program that does.
  const outside = entries.find(({ name }) => LEADS_OUTSIDE.test(name));
  if (outside) throw damaged(kind, `${JSON.stringify(outside.name)} 指向文件之外`);
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (entry.size > MAX_PART_BYTES || total > MAX_TOTAL_BYTES) throw tooLarge();
  }
  return packageOf(entries, kind);
}

/** A copy of the package with some parts replaced or added, or removed (null); the others keep their compressed bytes. */
export function withParts(pkg: OpcPackage, changes: ReadonlyMap<string, string | Uint8Array | null>): OpcPackage {
  const changed = new Map([...changes].map(([name, content]) => [partKey(name), { name, content }]));
  const kept = pkg.entries.flatMap((entry) => {
    const change = changed.get(partKey(entry.name));
    if (!change) return [entry];
    changed.delete(partKey(entry.name));
    return change.content === null ? [] : [zipEntry(entry.name, change.content)];
  });
  const added = [...changed.values()].flatMap(({ name, content }) =>
    content === null ? [] : [zipEntry(name, content)],
  );
  return packageOf([...kept, ...added], pkg.kind);
}

/** The package as `withParts` would make it, only to be read: nothing is compressed, and its entries are not to be written. */
export function viewWith(pkg: OpcPackage, changes: ReadonlyMap<string, string | null>): OpcPackage {
  const encoder = new TextEncoder();
  const changed = new Map([...changes].map(([name, content]) => [partKey(name), { name, content }]));
  const bytes = (name: string): Uint8Array => {
    const change = changed.get(partKey(name));
    return typeof change?.content === 'string' ? encoder.encode(change.content) : pkg.bytes(name);
  };
  const has = (name: string): boolean => {
    const change = changed.get(partKey(name));
    return change ? change.content !== null : pkg.has(name);
  };
  const entry = (name: string): ZipEntry | null => (changed.has(partKey(name)) ? null : pkg.entry(name));
  return { kind: pkg.kind, entries: pkg.entries, has, entry, bytes };
}

/** The package of these parts. Throws a Failure for two of the same name. */
export function packageOf(entries: readonly ZipEntry[], kind: PackageKind): OpcPackage {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (byName.has(key)) throw damaged(kind, `${entry.name} 出现了两次`);
    byName.set(key, entry);
  }
  return {
    kind,
    entries,
    has: (name) => byName.has(partKey(name)),
    entry: (name) => byName.get(partKey(name)) ?? null,
    bytes: (name) => {
      const entry = byName.get(partKey(name));
      if (!entry) throw damaged(kind, `缺少 ${name}`);
      return inflateEntry(entry, kind);
    },
  };
}

/** The failure of a package whose content does not hold together; `detail` says where, in a few words. */
export function damaged(kind: PackageKind, detail: string, options?: ErrorOptions): Failure {
  const { app } = WORDS[kind];
  return new Failure(
    'damaged',
    `文件已损坏（${detail}），请用 ${app} 打开并修复，另存一份后再试，或使用备份文件。`,
    options,
  );
}

/** The failure of a file that is sound but of another kind. */
export function wrongKind(kind: PackageKind, detail = ''): Failure {
  const { what } = WORDS[kind];
  return new Failure(kind === 'xlsx' ? 'not-xlsx' : 'not-a-letter', `不是有效的 ${what}${detail}，请确认选对了文件。`);
}

/** Names of the same part have the same key: case and the escapes of addresses make no difference (ECMA-376-2 6.2.2.3, 7.3.4). */
export function partKey(name: string): string {
  const bare = (name.startsWith('/') ? name.slice(1) : name).toLowerCase();
  if (!bare.includes('%')) return bare;
  try {
    return decodeURIComponent(bare).toLowerCase();
  } catch {
    return bare;
  }
}

function readEntries(bytes: Uint8Array, kind: PackageKind): ZipEntry[] {
  try {
    return readZipDirectory(bytes);
  } catch (error) {
    // A range error is a directory that points outside the file.
    if (error instanceof ZipError || error instanceof RangeError) {
      throw damaged(kind, '压缩包不完整，可能没有下载或复制完', { cause: error });
    }
    throw error;
  }
}

function tooLarge(): Failure {
  return new Failure('too-large', '文件解压后过大，为安全起见不予打开。请删去其中不需要的内容，另存一份后再试。');
}

const STORED = 0;
const DEFLATED = 8;

function inflateEntry(entry: ZipEntry, kind: PackageKind): Uint8Array {
  if (entry.flags & 1) throw encrypted(kind);
  let bytes: Uint8Array;
  try {
    bytes = contentOf(entry);
  } catch (error) {
    throw damaged(kind, `${entry.name} 无法解压`, { cause: error });
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(kind, `${entry.name} 校验不符`);
  return bytes;
}

/** The content, as far as it has the declared size; another length tells that it has not. */
function contentOf({ data, method, size }: ZipEntry): Uint8Array {
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new ZipError(`method ${method}`);
  return inflate(data, size);
}

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
/** An OLE directory entry has 128 bytes and begins with its name in UTF-16 ([MS-CFB] 2.6.1). */
const OLE_ENTRY_BYTES = 128;

/** Says what a file that is no zip is instead, as far as its first bytes tell. */
function notAPackage(bytes: Uint8Array, kind: PackageKind): Failure {
  if (bytes.length === 0) return new Failure(wrongKind(kind).code, '文件是空的（0 字节），请确认选对了文件。');
  if (!OLE_SIGNATURE.every((byte, index) => bytes[index] === byte)) return wrongKind(kind, textKind(bytes, kind));
  if (hasOleStream(bytes, 'EncryptedPackage')) return encrypted(kind);
  if (hasOleStream(bytes, 'WordDocument')) return oldFormat(kind, 'docx', '旧版 .doc');
  if (hasOleStream(bytes, 'Workbook') || hasOleStream(bytes, 'Book')) return oldFormat(kind, 'xlsx', '旧版 .xls');
  return wrongKind(kind);
}

/** What a file of text is, as far as its beginning tells: systems hand out web pages and lists with commas as tables. */
function textKind(bytes: Uint8Array, kind: PackageKind): string {
  const start = String.fromCharCode(...bytes.subarray(0, START_BYTES));
  if (start.startsWith('%PDF-')) return '（这是 PDF 文件）';
  if (kind !== 'xlsx' || start.includes('\0')) return '';
  if (/^[^<]{0,3}\s*<(?:!doctype html|html|table|meta)\b/iu.test(start)) {
    return '（这是网页格式的文件，请在 Excel 中另存为 .xlsx）';
  }
  return /[,\t].*[\r\n]/u.test(start) ? '（可能是 .csv 等文本，请在 Excel 中另存为 .xlsx）' : '';
}

const START_BYTES = 512;

function hasOleStream(bytes: Uint8Array, name: string): boolean {
  // The zero after the name keeps Book from being found in Bookmarks.
  const wanted = [...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += OLE_ENTRY_BYTES) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function encrypted(kind: PackageKind): Failure {
  return new Failure('encrypted', `文件已加密，请先在 ${WORDS[kind].app} 中取消密码保护再试。`);
}

/** An old file of the wanted application has only to be saved anew; one of the other is the wrong file. */
function oldFormat(wanted: PackageKind, found: PackageKind, name: string): Failure {
  const { app, extension } = WORDS[found];
  if (wanted !== found) return wrongKind(wanted, `（这是${name} 文件）`);
  const code = found === 'xlsx' ? 'old-xls' : 'not-a-letter';
  return new Failure(code, `这是${name} 文件，请在 ${app} 中另存为 ${extension} 后再试。`);
}
