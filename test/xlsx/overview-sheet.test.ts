/** 总览 in files: a table and a real chart, made anew in its place, everything else as it was. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage, withParts } from '../../src/adapters/ooxml/open-package';
import { decodeXml } from '../../src/adapters/ooxml/parse-xml';
import { writePackage } from '../../src/adapters/ooxml/write-package';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { planHistory } from '../../src/application/own-tables/history-sheet';
import { planOverview } from '../../src/application/overview/plan-overview';
import { writeOverview } from '../../src/application/overview/write-overview';
import { readTracker } from '../../src/application/reading/read-tracker';
import { buildXlsx, cellStyles, STRICT_NAMESPACE } from '../support/build-xlsx';
import { cellAt, cellsOf } from '../support/cells-of';
import { convertWithLibreOffice, describeWith, runPython } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';
import { validateOoxml } from '../support/ooxml-validator';
import { workbookOf } from '../support/plain-tracker';
import { SAMPLE } from '../support/sample';

const PLAN = planOverview(readTracker(workbookOf({ moreTargets: [{ labels: { overall: { percent: 1 / 3 } } }] })));

async function withOverview(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  await writeOverview(workbook);
  return workbook.toBytes();
}

function partsOf(bytes: Uint8Array): Map<string, string> {
  const pkg = openPackage(bytes, 'xlsx');
  return new Map(pkg.entries.map(({ name }) => [name, decodeXml(pkg.bytes(name))]));
}
const partLike = (bytes: Uint8Array, name: RegExp) => [...partsOf(bytes)].find(([part]) => name.test(part))![1];

/** The file with further parts, or parts in another form. */
function changedFile(bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const pkg = openPackage(bytes, 'xlsx');
  const parts = new Map(
    Object.entries(changes).map(([name, change]) => [name, change(pkg.has(name) ? decodeXml(pkg.bytes(name)) : '')]),
  );
  return writePackage(withParts(pkg, parts).entries);
}

it('adds its own parts and leaves all sheets of the tracker as they were', async () => {
  const [before, after] = [partsOf(SAMPLE), partsOf(await withOverview(SAMPLE))];
  const changed = [...after].filter(([name, xml]) => before.get(name) !== xml).map(([name]) => name);
  expect(changed.map((name) => name.replace(/\d+/u, 'N')).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/charts/chartN.xml',
    'xl/drawings/_rels/drawingN.xml.rels',
    'xl/drawings/drawingN.xml',
    'xl/styles.xml',
    'xl/tables/tableN.xml',
    'xl/workbook.xml',
    'xl/worksheets/_rels/sheetN.xml.rels',
    'xl/worksheets/sheetN.xml',
  ]);
});

it('made anew leaves no part of the old one, and the table has its name again', async () => {
  const once = await withOverview(SAMPLE);
  const twice = await withOverview(once);
  const kinds = (bytes: Uint8Array) => [...partsOf(bytes).keys()].map((name) => name.replace(/\d+/u, 'N')).sort();
  expect(kinds(twice)).toEqual(kinds(once));
  expect(readXlsx(twice)).toEqual(readXlsx(once));
  const names = [...partsOf(twice)].filter(([name]) => name.startsWith('xl/tables/')).map(([, xml]) => xml);
  expect(names.filter((xml) => xml.includes('displayName="总览表"'))).toHaveLength(1);
  const types = partsOf(twice).get('[Content_Types].xml')!;
  for (const [, name] of types.matchAll(/PartName="\/([^"]*)"/gu)) expect([...partsOf(twice).keys()]).toContain(name);
});

it('stays in its place, shown when it was shown', async () => {
  const workbook = openXlsx(await withOverview(SAMPLE));
  await workbook.addSheets({ sheets: [planHistory()] });
  const shown = changedFile(workbook.toBytes(), {
    'xl/worksheets/sheet5.xml': (xml) => xml.replace('<sheetView ', '<sheetView tabSelected="1" '),
  });
  const after = await withOverview(shown);
  expect(
    readXlsx(after)
      .sheets.map(({ name }) => name)
      .slice(-2),
  ).toEqual(['总览', '月度存档']);
  expect(partsOf(after).get('xl/worksheets/sheet5.xml')).toContain('tabSelected="1"');
});

it('a picture that another sheet has as well is not lost', async () => {
  const picture =
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/>';
  const withPicture = (xml: string) => xml.replace('</Relationships>', `${picture}</Relationships>`);
  const file = changedFile(await withOverview(SAMPLE), {
    'xl/media/image1.png': () => 'picture',
    'xl/worksheets/_rels/sheet2.xml.rels': withPicture,
    'xl/drawings/_rels/drawing1.xml.rels': withPicture,
  });
  expect([...partsOf(await withOverview(file)).keys()]).toContain('xl/media/image1.png');
});

it('formulas that look at it are calculated anew; one that stood on it is gone from the order of calculation', async () => {
  const formula = '<row r="1"><c r="A1"><f>总览!D21</f><v>0.9</v></c></row>';
  const bytes = buildXlsx({ sheets: { 甲: formula } });
  const workbook = openXlsx(bytes);
  await workbook.addSheets({ sheets: [PLAN] });
  const calculated = changedFile(workbook.toBytes(), {
    'xl/calcChain.xml': () =>
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="D21" i="2"/></calcChain>',
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    'xl/worksheets/sheet2.xml': (xml) => xml.replace('<v>0.25</v>', '<f>1/4</f><v>0.25</v>'),
  });
  const opened = openXlsx(calculated);
  await opened.replaceSheet(PLAN);
  const after = partsOf(opened.toBytes());
  expect(after.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  expect(after.get('xl/worksheets/sheet1.xml')).toContain('<f>总览!D21</f>');
  expect(after.get('xl/worksheets/sheet1.xml')).not.toContain('<v>0.9</v>');
  expect(after.has('xl/calcChain.xml')).toBe(false);
});

it('the chart names the cells and holds what they hold', async () => {
  const chart = partLike(await withOverview(SAMPLE), /^xl\/charts\//u);
  const formulas = [...chart.matchAll(/<c:f>([^<]*)<\/c:f>/gu)].map(([, formula]) => formula);
  expect(formulas).toEqual([
    "'总览'!$D$20",
    "'总览'!$A$21:$A$23",
    "'总览'!$D$21:$D$23",
    "'总览'!$E$20",
    "'总览'!$A$21:$A$23",
    "'总览'!$E$21:$E$23",
  ]);
  const values = [...chart.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value]) => value);
  expect(values.slice(0, 7)).toEqual(['总体进度', '第048项', '第052项', '第067项', '0.25', '0.35', '0.25']);
});

it('a new file may have it, too', () => {
  const bytes = createXlsx({ sheets: [PLAN, planHistory()] });
  expect(cellAt(readXlsx(bytes), 'D22', '总览')?.value).toBeCloseTo(1 / 3);
  expect([...partsOf(bytes).keys()]).toContain('xl/charts/chart1.xml');
});

describeWith(['OpenXmlValidator'], 'before the validator', () => {
  const strict = () => buildXlsx({ sheets: { 甲: '' }, styles: cellStyles(0), namespace: STRICT_NAMESPACE });
  const added = async (bytes: Uint8Array) => {
    const workbook = openXlsx(bytes);
    await workbook.addSheets({ sheets: [PLAN] });
    return workbook.toBytes();
  };
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['added to a tracker', () => withOverview(SAMPLE)],
    ['made anew', async () => withOverview(await withOverview(SAMPLE))],
    ['in a new file', () => createXlsx({ sheets: [PLAN, planHistory()] })],
    [
      'in a file with prefixed names',
      () => added(buildXlsx({ sheets: { 甲: '' }, styles: cellStyles(0), prefix: 'x:' })),
    ],
  ])('a file is valid: %s', async (_, make) => {
    expect(validateOoxml(await make(), 'xlsx')).toEqual([]);
  });

  it('all made parts of a strict file are strict', async () => {
    for (const [name, xml] of partsOf(await added(strict()))) {
      if (/^xl\/(?:worksheets\/sheet2|tables|charts|drawings)/u.test(name)) {
        expect(xml).not.toMatch(/schemas\.openxmlformats\.org\/(?:spreadsheetml|drawingml|officeDocument)/u);
      }
    }
  });
});

describeWith(['openpyxl'], 'in openpyxl', () => {
  it('the chart is there, with its series', async () => {
    const bytes = await withOverview(SAMPLE);
    const printed = inTemporaryFolder((folder) => {
      const [file, script] = [join(folder, 'in.xlsx'), join(folder, 'read.py')];
      writeFileSync(file, bytes);
      writeFileSync(
        script,
        'import json, openpyxl, sys, warnings\nwarnings.simplefilter("ignore")\n' +
          'sheet = openpyxl.load_workbook(sys.argv[1])["总览"]\n' +
          'print(json.dumps([[c.grouping, c.type, [s.val.numRef.f for s in c.ser]] for c in sheet._charts]))\n',
      );
      return JSON.parse(runPython(script, file)) as unknown;
    });
    expect(printed).toEqual([['clustered', 'col', ["'总览'!$D$21:$D$23", "'总览'!$E$21:$E$23"]]]);
  });
});

describeWith(['LibreOffice'], 'in LibreOffice', () => {
  it('cells and chart are there', async () => {
    const written = await withOverview(SAMPLE);
    const saved = convertWithLibreOffice(written, 'xlsx');
    expect(cellsOf(readXlsx(saved), '总览')).toEqual(cellsOf(readXlsx(written), '总览'));
    expect(partLike(saved, /^xl\/charts\/chart/u)).toMatch(/barDir val="col".*\$D\$21:\$D\$23/su);
  });
});
