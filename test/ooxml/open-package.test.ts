/** Zips as other programs write them, and how they are written again. */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { openPackage, withParts } from '../../src/adapters/ooxml/open-package';
import { findMainPart, readRelationships } from '../../src/adapters/ooxml/relationships';
import { writePackage, zipEntry } from '../../src/adapters/ooxml/write-package';

const TEXT = '目标'.repeat(500);
const textOf = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(openPackage(bytes, 'xlsx').bytes(name));

it.each([
  ['sizes behind the data, deflated', () => streamed((name) => new ZipDeflate(name))],
  ['sizes behind the data, stored', () => streamed((name) => new ZipPassThrough(name))],
  ['64-bit sizes and offsets', () => inZip64(writePackage([zipEntry('xl/a.xml', TEXT), zipEntry('b', 'B')]))],
  ['a comment at the end', () => withComment(writePackage([zipEntry('xl/a.xml', TEXT)]))],
  ['backslashes in names', () => writePackage([zipEntry('xl\\a.xml', TEXT)])],
  ['folders of their own', () => writePackage([{ ...zipEntry('xl/', ''), method: 0 }, zipEntry('xl/a.xml', TEXT)])],
])('opens a zip with %s', (_, make) => {
  const bytes = make();
  expect(textOf(bytes, 'xl/a.xml')).toBe(TEXT);
  expect(textOf(bytes, '/XL/A.XML')).toBe(TEXT);
});

describe('a package written again', () => {
  const bytes = writePackage([zipEntry('a', TEXT), zipEntry('b', 'B'), zipEntry('c', 'C')]);
  const changed = withParts(
    openPackage(bytes, 'xlsx'),
    new Map<string, string | null>([
      ['B', '新'],
      ['c', null],
      ['d', 'D'],
    ]),
  );

  it('has the parts in their order, changed, without the removed and with the new', () => {
    const written = writePackage(changed.entries);
    expect(openPackage(written, 'xlsx').entries.map(({ name }) => name)).toEqual(['a', 'b', 'd']);
    expect(['a', 'b', 'd'].map((name) => textOf(written, name))).toEqual([TEXT, '新', 'D']);
  });

  it('keeps the compressed bytes of what did not change', () => {
    expect(changed.entries[0]).toEqual(openPackage(bytes, 'xlsx').entries[0]);
  });
});

describe('relationships', () => {
  const open = (relationships: string) =>
    openPackage(
      writePackage([
        zipEntry(
          '_rels/.rels',
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships>`,
        ),
        zipEntry('[Content_Types].xml', '<Types/>'),
        zipEntry('xl/表 1.xml', ''),
      ]),
      'xlsx',
    );

  it.each([
    ['xl/a.xml', 'xl/a.xml'],
    ['/xl/a.xml', 'xl/a.xml'],
    ['./xl/../xl//a.xml#part', 'xl/a.xml'],
    ['xl\\a.xml', 'xl/a.xml'],
    ['xl/%E8%A1%A8%201.xml', 'xl/表 1.xml'],
    ['xl/100%.xml', 'xl/100%.xml'],
  ])('lead from %s to %s', (target, expected) => {
    const pkg = open(`<Relationship Id="a" Type="urn:x/sheet" Target="${target}"/>`);
    expect(readRelationships(pkg, '')).toMatchObject([{ id: 'a', type: 'sheet', target: expected }]);
  });

  it('to the outside are left out', () => {
    expect(
      readRelationships(open('<Relationship Id="a" Type="b" Target="http://c" TargetMode="External"/>'), ''),
    ).toEqual([]);
  });

  it('find the main part', () => {
    expect(
      findMainPart(open('<Relationship Id="a" Type="urn:x/officeDocument" Target="/xl/%E8%A1%A8%201.xml"/>')),
    ).toBe('xl/表 1.xml');
    expect(() => findMainPart(open(''))).toThrow('缺少主要内容');
  });
});

it('speaks of documents where a document is wanted', () => {
  expect(() => openPackage(strToU8('甲'), 'docx')).toThrow('不是有效的 .docx 文档，请确认选对了文件。');
});

function streamed(make: (name: string) => ZipDeflate | ZipPassThrough): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const part = make('xl/a.xml');
  zip.add(part);
  part.push(strToU8(TEXT), true);
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}

function withComment(bytes: Uint8Array): Uint8Array {
  const comment = strToU8('注释');
  const commented = new Uint8Array([...bytes, ...comment]);
  new DataView(commented.buffer).setUint16(bytes.length - 2, comment.length, true);
  return commented;
}

/** The same zip with a directory as files over 4 GB have it (APPNOTE 4.3.14, 4.5.3). */
function inZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  const directory: number[] = [];
  for (let index = 0, at = start; index < count; index++) {
    const nameBytes = view.getUint16(at + 28, true);
    const entry = bytes.slice(at, at + 46 + nameBytes);
    const wide = new DataView(entry.buffer);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    [24, 20, 42].forEach((field, order) => {
      extra.setBigUint64(4 + order * 8, BigInt(wide.getUint32(field, true)), true);
      wide.setUint32(field, 0xffffffff, true);
    });
    wide.setUint16(30, 28, true);
    directory.push(...entry, ...new Uint8Array(extra.buffer));
    at += 46 + nameBytes;
  }
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(32, BigInt(count), true);
  tail.setBigUint64(48, BigInt(start), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(start + directory.length), true);
  tail.setUint32(76, 0x06054b50, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(92, 0xffffffff, true);
  return new Uint8Array([...bytes.subarray(0, start), ...directory, ...new Uint8Array(tail.buffer)]);
}
