/** Files that cannot be read, each with the sentence a person gets. The command line puts the file's name in front. */
import { constants, deflateRawSync } from 'node:zlib';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { writePackage, zipEntry } from '../../src/adapters/ooxml/write-package';
import type { ZipEntry } from '../../src/adapters/ooxml/zip-directory';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { Failure } from '../../src/application/errors';
import { buildXlsx, relationships, xlsxParts, zipParts } from '../support/build-xlsx';
import type { XlsxPieces } from '../support/build-xlsx';
import { cellsOf } from '../support/cells-of';
import { IS_QUICK } from '../support/quick';
import { thorough } from '../support/thorough';

const GOOD = buildXlsx({ sheets: { 第048项: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
const withParts = (parts: Record<string, string | Uint8Array | null>) => buildXlsx({ sheets: { 第048项: '' }, parts });
const withSheet = (rows: string) => buildXlsx({ sheets: { 第048项: rows } });

const failureOf = (bytes: Uint8Array): Failure => {
  try {
    readXlsx(bytes);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('the file was read');
};

it.each<[what: string, bytes: Uint8Array, code: string, sentence: string]>([
  ['an empty file', new Uint8Array(), 'not-xlsx', '文件是空的（0 字节），请确认选对了文件。'],
  ['a text', bytesOf('目标编号'), 'not-xlsx', '不是有效的 .xlsx 工作簿，请确认选对了文件。'],
  ['a .csv', bytesOf('\ufeff目标编号,048\r\n'), 'not-xlsx', '不是有效的 .xlsx 工作簿（可能是 .csv 等文本，请在 Excel 中另存为 .xlsx），请确认选对了文件。'], // prettier-ignore
  ['a web page called .xls', bytesOf('\ufeff<html xmlns:x="urn:x"><table><tr><td>甲</td></tr></table>'), 'not-xlsx', '不是有效的 .xlsx 工作簿（这是网页格式的文件，请在 Excel 中另存为 .xlsx），请确认选对了文件。'], // prettier-ignore
  ['a .pdf', bytesOf('%PDF-1.7\n%âãÏÓ\n'), 'not-xlsx', '不是有效的 .xlsx 工作簿（这是 PDF 文件），请确认选对了文件。'],
  ['an .xls', oleFile('Workbook'), 'old-xls', '这是旧版 .xls 文件，请在 Excel 中另存为 .xlsx 后再试。'],
  ['an older .xls', oleFile('Book'), 'old-xls', '这是旧版 .xls 文件，请在 Excel 中另存为 .xlsx 后再试。'],
  ['a .doc', oleFile('WordDocument'), 'not-xlsx', '不是有效的 .xlsx 工作簿（这是旧版 .doc 文件），请确认选对了文件。'],
  ['another OLE file', oleFile('Bookmarks'), 'not-xlsx', '不是有效的 .xlsx 工作簿，请确认选对了文件。'],
  ['an encrypted workbook', oleFile('EncryptedPackage'), 'encrypted', '文件已加密，请先在 Excel 中取消密码保护再试。'],
  ['an encrypted zip', encryptedZip(), 'encrypted', '文件已加密，请先在 Excel 中取消密码保护再试。'],
  ['a zip of something else', zipParts({ 'a.txt': '甲' }), 'not-xlsx', '不是有效的 .xlsx 工作簿，请确认选对了文件。'],
  ['an .xlsb', xlsb(), 'not-xlsx', '不是有效的 .xlsx 工作簿（可能是 .xlsb 文件，请在 Excel 中另存为 .xlsx），'],
  ['a Word document', wordDocument(), 'not-xlsx', '不是有效的 .xlsx 工作簿，请确认选对了文件。'],
  ['no workbook part', withParts({ 'xl/workbook.xml': null }), 'damaged', '文件已损坏（缺少主要内容）'],
  [
    'no sheet part',
    withParts({ 'xl/worksheets/sheet1.xml': null }),
    'damaged',
    '文件已损坏（缺少 xl/worksheets/sheet1.xml）',
  ],
  ['a part twice', partTwice(), 'damaged', '文件已损坏（XL/workbook.xml 出现了两次）'],
  ['XML that breaks off', withSheet('<row r="1">'), 'damaged', '文件已损坏（xl/worksheets/sheet1.xml 无法读取）'],
  [
    'XML that is GBK',
    withParts({ 'xl/worksheets/sheet1.xml': gbk() }),
    'damaged',
    '文件已损坏（xl/worksheets/sheet1.xml 无法读取）',
  ],
  ['a part of nothing', withParts({ 'xl/worksheets/sheet1.xml': new Uint8Array() }), 'damaged', '无法读取'],
  [
    'a DOCTYPE',
    withParts({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE worksheet [<!ENTITY a "甲">]><worksheet>&a;</worksheet>' }),
    'damaged',
    '文件已损坏（xl/worksheets/sheet1.xml 无法读取）',
  ],
  ['an entity nobody declared', withSheet('<row><c t="str"><v>&lol;</v></c></row>'), 'damaged', '无法读取'],
  ['rows out of order', withSheet('<row r="5"/><row r="3"/>'), 'damaged', '第048项!A5 之后的行号不对'],
  ['a row too far', withSheet('<row r="1048577"/>'), 'damaged', '行号不对'],
  ['cells out of order', withSheet('<row r="5"><c r="B5"/><c r="A5"/></row>'), 'damaged', '第048项!B5 之后的列号不对'],
  ['a cell in no row', withSheet('<c r="A1"><v>1</v></c>'), 'damaged', '第048项!A0 不在一行之中'],
  ['a cell in a cell', withSheet('<row r="5"><c r="A5"><c r="B5"/></c></row>'), 'damaged', '第048项!A5 不在一行之中'],
  ['a row in a row', withSheet('<row r="5"><row r="6"/></row>'), 'damaged', '第048项!A5 所在的行里又有一行'],
  ['a cell in no column', withSheet('<row r="5"><c r="5"/></row>'), 'damaged', '第048项!A5 之后的列号不对'],
  [
    'a text that is not there',
    withSheet('<row r="5"><c r="B5" t="s"><v>9</v></c></row>'),
    'damaged',
    '第048项!B5 的文字缺失',
  ],
])('%s is refused', (_, bytes, code, sentence) => {
  const failure = failureOf(bytes);
  expect(failure.message).toContain(sentence);
  expect(failure.code).toBe(code);
});

test('a workbook of more sheets than anybody has is refused, and one of as many is read', () => {
  const sheets = (count: number) =>
    withParts({
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>' +
        // Modules of macros of old: tabs without parts.
        Array.from({ length: count }, (_, index) => `<sheet name="模块${index}" sheetId="${index + 1}" r:id=""/>`).join(
          '',
        ) +
        '</sheets></workbook>',
    });
  expect(failureOf(sheets(3001)).message).toContain('超过 3000 张');
  expect(() => readXlsx(sheets(3000))).not.toThrow('超过 3000 张');
});

describe('a zip that was cut off', () => {
  it('is refused wherever the cut is', () => {
    for (let length = 4; length < GOOD.length; length += 7) {
      expect(failureOf(GOOD.subarray(0, length)).code).toBe('damaged');
    }
    expect(failureOf(GOOD.subarray(0, 500)).message).toBe(
      '文件已损坏（压缩包不完整，可能没有下载或复制完），请用 Excel 打开并修复，另存一份后再试，或使用备份文件。',
    );
  });

  it('is never read wrongly when single bytes are damaged', () => {
    const content = cellsOf(readXlsx(GOOD));
    for (let at = 0; at < GOOD.length; at += IS_QUICK ? 10 : 1) {
      const bytes = GOOD.slice();
      bytes[at]! ^= 0x55;
      let read: unknown;
      try {
        read = cellsOf(readXlsx(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
        continue;
      }
      // The damage is in a place that means nothing.
      expect(read).toEqual(content);
    }
  });
});

describe('a zip bomb', () => {
  const MEGABYTE = 1024 * 1024;
  /** Deflated spaces that inflate to so many megabytes and do not end there. */
  const spaces = (megabytes: number): Uint8Array => {
    const megabyte = deflateRawSync(Buffer.alloc(MEGABYTE, ' '), { finishFlush: constants.Z_SYNC_FLUSH });
    return Buffer.concat(Array<Uint8Array>(megabytes).fill(megabyte));
  };
  /** No deflated data begin with these bits (RFC 1951, 3.2.3): who inflates them fails. */
  const NOT_DEFLATED = new Uint8Array(64 * 1024).fill(0xff);
  const bombOf = (data: Uint8Array, declared: number): Uint8Array =>
    writePackage(
      entriesOf({ sheets: { 表: '' } }).map((entry) =>
        entry.name === 'xl/worksheets/sheet1.xml' ? { ...entry, data, size: declared } : entry,
      ),
    );

  it('is refused by what it says about itself, before anything is inflated', () => {
    expect(failureOf(bombOf(NOT_DEFLATED, 1000)).code).toBe('damaged');
    expect(failureOf(bombOf(NOT_DEFLATED, 257 * MEGABYTE))).toMatchObject({
      code: 'too-large',
      message: '文件解压后过大，为安全起见不予打开。请删去其中不需要的内容，另存一份后再试。',
    });
  });

  it('is refused for all its parts together', () => {
    const part = { ...zipEntry('a', ''), size: 255 * MEGABYTE };
    const bomb = writePackage(['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...part, name })));
    expect(() => openPackage(bomb, 'xlsx')).toThrow('文件解压后过大');
  });

  it('that lies about its size is refused', () => {
    const bomb = bombOf(new Uint8Array(deflateRawSync(Buffer.alloc(20 * MEGABYTE, ' '))), 1000);
    expect(failureOf(bomb).message).toContain('xl/worksheets/sheet1.xml 校验不符');
  });

  thorough('that lies and is large is found out before its end is looked at', () => {
    const bomb = bombOf(Buffer.concat([spaces(100), NOT_DEFLATED]), 1000);
    expect(failureOf(bomb)).toMatchObject({
      code: 'damaged',
      cause: { message: 'more bytes than declared' },
    });
  });

  thorough('of very many parts is refused', () => {
    const bomb = writePackage(Array.from({ length: 20_001 }, (_, index) => zipEntry(String(index), '')));
    expect(failureOf(bomb).code).toBe('too-large');
  });
});

it('a workbook without styles, shared texts or cells is fine', () => {
  expect(readXlsx(buildXlsx({ sheets: { 空: '' } })).sheets).toEqual([{ name: '空', rows: [], merges: [] }]);
});

function entriesOf(pieces: XlsxPieces): ZipEntry[] {
  return Object.entries(xlsxParts(pieces)).map(([name, part]) => zipEntry(name, part));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The beginning of an OLE file ([MS-CFB]): a header and a directory with one stream. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('Root Entry', 'utf16le'), 512);
  bytes.set(Buffer.from(stream, 'utf16le'), 640);
  return bytes;
}

function encryptedZip(): Uint8Array {
  return writePackage(entriesOf({ sheets: { 表: '' } }).map((entry) => ({ ...entry, flags: entry.flags | 1 })));
}

function wordDocument(): Uint8Array {
  return withParts({
    'xl/workbook.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
  });
}

function xlsb(): Uint8Array {
  const parts = {
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.bin']]),
    'xl/workbook.bin': new Uint8Array(9),
  };
  return withParts(parts);
}

function partTwice(): Uint8Array {
  return writePackage([...entriesOf({ sheets: { 表: '' } }), zipEntry('XL/workbook.xml', '<workbook/>')]);
}

/** 甲 as GBK writes it. */
function gbk(): Uint8Array {
  return new Uint8Array([...bytesOf('<worksheet>'), 0xbc, 0xd7, ...bytesOf('</worksheet>')]);
}
