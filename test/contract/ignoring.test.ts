/** 忽略清单 written to plain data, to a file that is saved and opened again, and in Excel: the same comes out. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { checkWorkbook } from '../../src/application/checking/check';
import { ignoreFindings, restoreFindings } from '../../src/application/ignoring/ignore-findings';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import type { Workbook, WorkbookSnapshot } from '../../src/application/ports';
import { planUndo } from '../../src/application/undoing/undo';
import { undoEntry } from '../../src/application/undoing/undo-entry';
import { loadExcel } from '../excel-host/load-in-jest';
import { newWorkbook } from '../excel-host/model';

const DATE = { year: 2021, month: 3, day: 25 };
const PLAN = planTracker({
  settings: { office: '长宁区教育局', month: { year: 2021, month: 3 }, date: DATE, people: '宗宏', phones: '22050781' },
  targets: [
    {
      number: '048',
      text: '推进教育评价改革。',
      subProjects: [
        { name: '甲工程', completion: 0.25, progress: '完成3所学校,下月验收。', problems: '无', nextSteps: '施工。' },
        { name: '乙工程', completion: 0.1, progress: '新增 5 所学校。', problems: '无', nextSteps: '继续推进。' },
      ],
    },
  ],
});

const rules = (content: WorkbookSnapshot) => [...new Set(checkWorkbook(content).findings.map(({ rule }) => rule.id))];

/** Two findings ignored one after the other, the first restored, the last one undone, and what stood there after each. */
async function play(workbook: Workbook): Promise<readonly WorkbookSnapshot[]> {
  const contents = [await workbook.read()];
  const keep = async () => {
    contents.push(await workbook.read());
    return contents.at(-1)!;
  };
  const ignore = async (rule: string, scope: 'one' | 'rule', reason: string) => {
    const content = await workbook.read();
    const found = checkWorkbook(content).findings.filter((finding) => finding.rule.id === rule);
    const done = await ignoreFindings(workbook, content, found, { scope, reason, date: DATE });
    return undoEntry(1, '忽略', done, content, await keep());
  };
  await ignore('halfwidth-punctuation', 'one', '引用原文');
  const second = await ignore('percent-behind-schedule', 'rule', '');
  const { ignored } = checkWorkbook(await workbook.read());
  await restoreFindings(workbook, ignored.slice(0, 1), DATE);
  const { edits, tables, removedSheets } = planUndo(second, await keep());
  await workbook.write(edits, tables);
  await workbook.removeSheets(removedSheets);
  await keep();
  return contents;
}

async function plainData(): Promise<Workbook> {
  const workbook = memoryOpenWorkbook({ dateSystem: 1900, sheets: [] });
  await workbook.addSheets(PLAN);
  return workbook;
}

let played: readonly WorkbookSnapshot[];
beforeAll(async () => {
  played = await play(await plainData());
});

test('what is ignored is gone, what is restored or undone is back', () => {
  const all = ['halfwidth-punctuation', 'percent-behind-schedule', 'cjk-digit-space'];
  expect(played.map(rules)).toEqual([
    all,
    ['percent-behind-schedule', 'cjk-digit-space'],
    ['cjk-digit-space'],
    ['halfwidth-punctuation', 'cjk-digit-space'],
    all,
  ]);
  // The row of the second one is empty again; the first one's tells when it was restored.
  expect(
    played
      .at(-1)!
      .sheets.at(-1)!
      .rows.map(({ row }) => row),
  ).toEqual([1, 2]);
});

test('in a file', async () => {
  const file = openXlsx(createXlsx(PLAN));
  expect(await play(file)).toEqual(played);
  expect(await openXlsx(file.toBytes()).read()).toEqual(played.at(-1));
});

test.each(['1.7', '1.17'])('in Excel with ExcelApi %s', async (excelApi) => {
  const loaded = await loadExcel({ excelApi });
  loaded.use();
  loaded.host.workbook = newWorkbook('空表');
  const workbook = excelWorkbook();
  await workbook.addSheets(PLAN);
  await workbook.removeSheets(['空表']);
  const inExcel = await play(workbook);
  // Below 1.13 Excel does not tell the merged blocks.
  const told = (contents: readonly WorkbookSnapshot[]) =>
    excelApi === '1.7' ? contents.map(({ sheets }) => sheets.map(({ name, rows }) => ({ name, rows }))) : contents;
  expect(told(inExcel)).toEqual(told(played));
});
