/** Files made to harm, one attack each, and what the fuzzer found: a sentence comes of it, or the file is read as what it is. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { readDocxLetter } from '../../src/adapters/docx/read-docx-letter';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { writePackage, zipEntry } from '../../src/adapters/ooxml/write-package';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { checkWorkbook } from '../../src/application/checking/check';
import { Failure } from '../../src/application/errors';
import { fixAll } from '../../src/application/checking/fix';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { checkJson } from '../../src/cli/check-json';
import { composeLetter } from '../../src/letter/compose';
import { parseLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { titleLines } from '../../src/letter/title-lines';
import { buildDocx } from '../support/build-docx';
import { buildXlsx, cellStyles, xlsxParts, zipParts, type XlsxPieces } from '../support/build-xlsx';
import { trackerOf } from '../support/row-tracker';
import { snapshotOfRows } from '../support/snapshot-of-rows';
import { runCommand } from '../support/terminal';
import { surviveDocx, surviveXlsx } from './survive';
import { inTemporaryFolderAsync } from '../support/temporary-folder';

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';
const withSheet = (xml: string) => buildXlsx({ sheets: { 表: ROW }, parts: { 'xl/worksheets/sheet1.xml': xml } });
const sheet = (content: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</worksheet>`;

function failure(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was let through');
}

describe('XML', () => {
  test.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', '&b;'],
    ['an external subset', '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">', ''],
    [
      'a billion laughs',
      `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')}]>`,
      '&l9;',
    ],
  ])('%s is refused', (_, doctype, text) => {
    const xlsx = withSheet(doctype + sheet(`<sheetData><row><c t="str"><v>${text}</v></c></row></sheetData>`));
    expect(failure(() => readXlsx(xlsx)).message).toContain('文件已损坏（xl/worksheets/sheet1.xml 无法读取）');
    const parts = { ...docxParts(), 'word/document.xml': `${doctype}<w:document xmlns:w="urn:a">${text}</w:document>` };
    expect(failure(() => readDocxLetter(zipParts(parts))).message).toContain('word/document.xml 无法读取');
  });

  test('nested a hundred thousand deep is refused', () => {
    const deep = (name: string) => `<${name}>`.repeat(100_000) + `</${name}>`.repeat(100_000);
    expect(failure(() => readXlsx(withSheet(sheet(`<sheetData>${deep('x')}</sheetData>`)))).code).toBe('damaged');
    expect(failure(() => readDocxLetter(buildDocx({ body: deep('w:tbl') }))).code).toBe('damaged');
  });

  test('namespaces declared again and again cost no more than they say', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `xmlns:n${index}="urn:${index}"`).join(' ');
    const rows = Array.from({ length: 20_000 }, () => '<row xmlns:a="urn:a"/>').join('');
    const workbook = readXlsx(withSheet(sheet(`<sheetData ${many}>${rows}</sheetData>`)));
    expect(workbook.sheets[0]!.rows).toEqual([]);
  });

  test.each(['constructor', '__proto__', 'toString'])('names of the language mean nothing: %s', async (word) => {
    expect(
      surviveDocx(
        buildDocx({
          body: '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>',
          numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="${word}"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
        }),
      ),
    ).toBe('read');
    expect(await surviveXlsx(withSheet(`<worksheet xmlns="${word}" ${word}="1"><sheetData/></worksheet>`))).toBe(
      'read',
    );
  });
});

describe('zip', () => {
  const parts = (): [string, string | Uint8Array][] => Object.entries(xlsxParts({ sheets: { 表: ROW } }));
  const renamed = (name: string) =>
    writePackage([...parts(), [name, '甲'] as const].map(([part, content]) => zipEntry(part, content)));

  test.each(['../../evil.xml', 'xl/../../evil.xml', '..\\evil.xml', 'C:\\evil.xml', 'xl/./evil.xml'])(
    'a part called %s is refused',
    (name) => {
      expect(failure(() => openXlsx(renamed(name))).message).toContain('指向文件之外');
    },
  );

  test('an absolute name is one inside the file, also in a copy', async () => {
    const file = openXlsx(renamed('/etc/passwd'));
    await file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: '乙' }]);
    expect(openPackage(file.toBytes(), 'xlsx').entries.map(({ name }) => name)).toContain('etc/passwd');
  });

  test('one small part over and over: the zip of overlapping entries is refused', () => {
    const data = new Uint8Array(deflateRawSync(Buffer.alloc(200_000_000, ' ')));
    const bomb = { ...zipEntry('a', ''), data, size: 200_000_000 };
    expect(
      failure(() => openXlsx(writePackage(Array.from({ length: 10 }, (_, at) => ({ ...bomb, name: `a${at}` }))))).code,
    ).toBe('too-large');
  });
});

describe('sheets', () => {
  test('a million cells are read', () => {
    const cells = '<c><v>1</v></c>'.repeat(1000);
    const workbook = readXlsx(withSheet(sheet(`<sheetData>${`<row>${cells}</row>`.repeat(1000)}</sheetData>`)));
    expect(workbook.sheets[0]!.rows).toHaveLength(1000);
  });

  test('one long text shared by every row is more than a tracker holds', () => {
    const headers = ['子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'];
    const shared = [...headers, '长'.repeat(32_000)].map((text) => `<si><t>${text}</t></si>`).join('');
    const row = (index: number, cell: (column: number) => number) =>
      `<row r="${index}">${headers.map((_, column) => `<c t="s"><v>${cell(column)}</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 4000 }, (_, index) => row(index + 2, () => 5)).join('');
    const workbook = readXlsx(
      buildXlsx({ sheets: { 第048项: row(1, (column) => column) + rows }, sharedStrings: shared }),
    );
    expect(failure(() => checkWorkbook(workbook))).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('目标表的文字太多（读到工作表“第048项”时已超过 1000 万字）'),
    });
  });

  test.each<[string, XlsxPieces, string]>([
    ['row 1.5', { sheets: { 表: '<row r="1.5"/>' } }, '行号不对'],
    ['a row in a row', { sheets: { 表: '<row r="1"><row r="2"/></row>' } }, '又有一行'],
    ['a cell in a cell', { sheets: { 表: '<row><c><c/></c></row>' } }, '不在一行之中'],
    ['a cell outside a row', { sheets: { 表: '<c/>' } }, '不在一行之中'],
    ['a column of hanzi', { sheets: { 表: '<row><c r="中1"/></row>' } }, '列号不对'],
    ['a column without a row', { sheets: { 表: '<row><c r="B"/></row>' } }, '列号不对'],
  ])('%s is refused', (_, pieces, sentence) => {
    expect(failure(() => readXlsx(buildXlsx(pieces))).message).toContain(sentence);
  });

  test.each<[string, XlsxPieces]>([
    ['a damaged table', withTable('<table')],
    [
      'no list of sheets where it belongs',
      { sheets: { 表: FORMULA_ROW() }, parts: { 'xl/workbook.xml': wrappedWorkbook() } },
    ],
    [
      'two blocks of rows',
      {
        sheets: { 表: ROW },
        parts: {
          'xl/worksheets/sheet1.xml': sheet(
            `<sheetData>${ROW}</sheetData><sheetData><row r="2"><c/></row></sheetData>`,
          ),
        },
      },
    ],
  ])('%s is found out when it is written: a Failure, and the file stays as it is', async (_, pieces) => {
    const bytes = buildXlsx(pieces);
    const file = openXlsx(bytes);
    await expect(file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: '乙' }])).rejects.toThrow(Failure);
    expect(file.toBytes()).toBe(bytes);
  });

  test('what comes behind the cells is damaged: found out when formulas are followed', async () => {
    const broken = sheet(`<sheetData>${FORMULA_ROW()}</sheetData><pageMargins`).replace('</worksheet>', '');
    const file = openXlsx(buildXlsx({ sheets: { 表: ROW, 另: '' }, parts: { 'xl/worksheets/sheet2.xml': broken } }));
    await expect(file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: '乙' }])).rejects.toThrow(Failure);
  });

  const plan = planTracker({ settings: {}, targets: [{ number: '048', text: '甲。', subProjects: [{ name: '乙' }] }] });

  test.each<[string, XlsxPieces]>([
    ['a damaged table', withTable('<table')],
    ['no list of sheets where it belongs', { sheets: { 表: ROW }, parts: { 'xl/workbook.xml': wrappedWorkbook() } }],
  ])('%s is found out when sheets are added', async (_, pieces) => {
    const file = openXlsx(buildXlsx(pieces));
    await expect(file.addSheets({ sheets: plan.sheets.slice(1) })).rejects.toThrow(Failure);
    expect((await file.read()).sheets.map(({ name }) => name)).toEqual(['表']);
  });

  test('what belongs behind the cells and stands before them hides none of them', () => {
    for (const [before, inside] of [
      ['<printOptions/>', ''],
      ['', '<hyperlinks/>'],
    ] as const) {
      const workbook = readXlsx(withSheet(sheet(`${before}<sheetData>${inside}${ROW}</sheetData>`)));
      expect(workbook.sheets[0]!.rows).toHaveLength(1);
    }
  });

  test('an array formula over the whole sheet does not keep anyone waiting', async () => {
    const file = openXlsx(
      buildXlsx({ sheets: { 表: '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">B1</f><v>1</v></c></row>' } }),
    );
    await expect(file.write([{ cell: { sheet: '表', row: 9, column: 9 }, value: '乙' }])).rejects.toThrow(
      '的公式与其他单元格共用',
    );
  });

  test('a long chain of formulas is followed to its end', async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><f>A${index + 1}+1</f><v>1</v></c></row>`,
    );
    const file = openXlsx(buildXlsx({ sheets: { 表: `<row r="1"><c r="A1"><v>1</v></c></row>${rows.join('')}` } }));
    await file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: 5 }]);
    const { rows: read } = (await file.read()).sheets[0]!;
    expect(read.at(-1)!.cells[0]!.value).toHaveProperty('error');
  });

  test('namespaces declared on the block of rows hold for its rows', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const file = openXlsx(
      withSheet(
        `<a:worksheet xmlns:a="${main}"><b:sheetData xmlns:b="${main}"><b:row r="1"><b:c r="A1"><b:v>1</b:v></b:c></b:row></b:sheetData></a:worksheet>`,
      ),
    );
    await file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: 2 }]);
    expect(readXlsx(file.toBytes()).sheets[0]!.rows).toEqual([{ row: 1, cells: [{ column: 1, value: 2 }] }]);
  });

  test('what looks like an attribute inside a value is none', async () => {
    const styles = `${cellStyles(0)}<numFmts/>`.replace(
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
      `<xf x="> numFmtId='1'" numFmtId="0"/>`,
    );
    const file = openXlsx(buildXlsx({ sheets: { 表: ROW }, styles }));
    await file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: 0.5, format: 'percent' }]);
    expect(readXlsx(file.toBytes()).sheets[0]!.rows[0]!.cells[0]).toEqual({ column: 1, value: 0.5, format: '0%' });
  });
});

describe('texts that begin like formulas', () => {
  test.each(['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '=HYPERLINK("http://example.invalid")', '\t=1'])(
    '%s of a letter is a text in the tracker',
    (text) => {
      const { draft } = parseLetter(
        paragraphsOfText(
          `第048项：${text}\n一、本月进展情况 25%\n（一）${text}\n${text}\n二、存在问题\n（一）${text}\n${text}\n三、下一步工作打算\n（一）${text}\n${text}`,
        ),
      );
      const bytes = createXlsx(planTracker(draft));
      const cells = readXlsx(bytes).sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      expect(cells.filter(({ value }) => value === text.trim())).toHaveLength(5);
      expect(cells.some(({ formula }) => formula)).toBe(false);
      const pkg = openPackage(bytes, 'xlsx');
      for (const { name } of pkg.entries) expect(new TextDecoder().decode(pkg.bytes(name))).not.toMatch(/<f[ >]/u);
    },
  );
});

describe('long texts', () => {
  const LONG = 32_000;

  test.each(['：', '（', ' ', '，', '；', '1', '一', '。', '“'])('headings and notes of many %s end', (mark) => {
    const text = mark.repeat(LONG);
    const letter = [
      '第048项：甲',
      ...['', '一、', '一、本月进展情况', '（一）', '联系人：'].flatMap((head) => [
        `${head}${text}x`,
        `${head}${text}`,
      ]),
    ];
    expect(() => parseLetter(paragraphsOfText(letter.join('\n')))).not.toThrow();
    expect(titleLines(text.trim()).join('')).toBe(text.trim());
  });

  test('a paragraph that no cell holds is told of', () => {
    const { draft } = parseLetter(
      paragraphsOfText(`第048项：甲\n一、本月进展情况 25%\n（一）乙\n${'长'.repeat(40_000)}。`),
    );
    expect(failure(() => createXlsx(planTracker(draft))).message).toContain('第048项!G7 的内容超过 32767 个字');
  });

  test('the number of a list may not be a book', () => {
    const numbered = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
    const paragraphs = readDocxLetter(
      buildDocx({
        body: numbered.repeat(3),
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      }),
    );
    expect(paragraphs.map(({ text }) => text.length)).toEqual([51, 51, 51]);
  });

  const trackerWith = (name: string, progress: string) =>
    snapshotOfRows({
      name: '第048项',
      rows: [
        ['目标编号', '048'],
        ['目标内容', '甲。'],
        ['子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
        [name, { percent: 0.2 }, progress, '无', '乙。'],
      ],
    });

  test('a slip in every character is fixed all the same', () => {
    const fixed = fixAll(trackerWith('甲', `已完成${'!'.repeat(1000)}`), () => true);
    expect(fixed.map(({ after }) => after.text)).toEqual([`已完成${'！'.repeat(1000)}`]);
  });

  test('a name as long as a book stands shortened in the findings', () => {
    const { findings } = checkWorkbook(trackerWith('名'.repeat(30_000), `完成。。`));
    expect(findings.every(({ subProject }) => (subProject?.length ?? 0) <= 201)).toBe(true);
  });

  const trackerOfRows = (count: number, progress: string) =>
    snapshotOfRows({
      name: '第048项',
      rows: [
        ['子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
        ...Array.from({ length: count }, (_, at) => [`项目${at}`, { percent: 0.2 }, progress, '无', '乙。'] as const),
      ],
    });

  test('more findings than anyone could read are told of', () => {
    expect(failure(() => checkWorkbook(trackerOfRows(6, '）'.repeat(20_000)))).message).toContain('差错超过 100000 处');
  });

  test('more findings than JSON can hold, each with the new text of its cell, are told of', () => {
    const report = checkWorkbook(trackerOfRows(2, `完成${'!'.repeat(30_000)}`));
    expect(failure(() => checkJson('文件', report)).message).toContain('无法写成 JSON');
  });

  test('the message of a failure is no book either', () => {
    expect(
      failure(() => checkWorkbook(snapshotOfRows({ name: '名'.repeat(50_000), rows: [] }))).message.length,
    ).toBeLessThan(1100);
  });
});

test('markup and control characters in names go to the letter and the terminal as text', async () => {
  const name = '</w:t><w:fldSimple w:instr="x"/>&lt;\u001b[2J<script>';
  const { letter } = composeLetter(
    trackerOf([{ rows: [{ name, progress: name }, { name: '乙' }] }], { 发文机关: name }),
  );
  const xml = new TextDecoder().decode(openPackage(letterToDocx(letter!), 'docx').bytes('word/document.xml'));
  expect(xml).not.toMatch(/<w:fldSimple|<script|\u001b/u);
  await inTemporaryFolderAsync(async (folder) => {
    const file = path.join(folder, '台账.xlsx');
    writeFileSync(
      file,
      createXlsx(
        planTracker({
          settings: {},
          targets: [{ number: '048', text: '甲。', subProjects: [{ name, progress: '\u009b2J。。' }] }],
        }),
      ),
    );
    const said = await runCommand('check', file, '--all');
    expect(said.out).toContain('</w:t><w:fldSimple w:instr="x"/>&lt;\ufffd[2J<script>');
    const { out: json } = await runCommand('check', file, '--json');
    for (const text of [said.out, json]) expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
    const { findings } = JSON.parse(json) as { findings: { subProject: string | null; excerpt: string }[] };
    expect(findings.some(({ subProject }) => subProject === name)).toBe(true);
    expect(findings.some(({ excerpt }) => excerpt.includes('\u009b'))).toBe(true);
  });
});

function docxParts(): Record<string, string> {
  const pkg = openPackage(buildDocx({ body: '' }), 'docx');
  return Object.fromEntries(pkg.entries.map(({ name }) => [name, new TextDecoder().decode(pkg.bytes(name))]));
}

function FORMULA_ROW(): string {
  return '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>';
}

function wrappedWorkbook(): string {
  const [, xml] = Object.entries(xlsxParts({ sheets: { 表: '' } })).find(([part]) => part === 'xl/workbook.xml')!;
  return String(xml).replace('<sheets>', '<q><sheets>').replace('</sheets>', '</sheets></q>');
}

function withTable(table: string): XlsxPieces {
  return {
    sheets: { 表: ROW },
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
      'xl/tables/table1.xml': table,
    },
  };
}
