/**
 * Nothing passes unseen: a sentence put into any visible cell of a workbook is in the letter, in a finding, in what was not read, or
 * in a column that is named with its role or 不用.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkWorkbook } from '../../src/application/checking/check';
import { isTracker, readTracker } from '../../src/application/reading/read-tracker';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { cellName, type CellRef } from '../../src/domain/cell';
import type { NotReadKind } from '../../src/domain/tracker';
import { TEXT_KEYS } from '../../src/domain/words';
import { composeLetter } from '../../src/letter/compose';
import { letterToText } from '../../src/letter/to-text';
import { pictured } from '../support/pictured';
import { IS_QUICK } from '../support/quick';
import { tries } from '../support/thorough';

const SENTENCE = '窗台上的茶壶已经凉了。';
const SETTINGS = '# 设置\n发文机关 | 某区教育局\n报告月份 | 2021年3月\n成文日期 | 2021-03-25\n';

const HEADERS = {
  name: ['子项目', '重点任务', '工作任务', '项目名称'],
  progress: ['本月进展情况', '目前进展', '推进情况', '最新进展情况', '目前态势'],
  problems: ['存在问题', '困难和问题', '难点'],
  next: ['下一步工作打算', '下步措施', '后续动作'],
};
const pick = (words: readonly string[]) => fc.constantFrom(...words);
const table = fc
  .record({
    number: fc.integer({ min: 40, max: 99 }),
    labelled: fc.boolean(),
    names: fc.record({
      name: pick(HEADERS.name),
      progress: pick(HEADERS.progress),
      problems: pick(HEADERS.problems),
      next: pick(HEADERS.next),
    }),
    order: fc.shuffledSubarray(['name', 'progress', 'problems', 'next', 'office'] as const, { minLength: 5 }),
    rows: fc.integer({ min: 1, max: 3 }),
    gap: fc.integer({ min: 0, max: 3 }),
    total: fc.boolean(),
    group: fc.boolean(),
  })
  .map(({ number, labelled, names, order, rows, gap, total, group }) => {
    const cells = (texts: Readonly<Record<(typeof order)[number], string>>) =>
      order.map((key) => texts[key]).join(' | ');
    const lines = [
      ...(labelled ? [`目标编号 | 0${number} | 目标内容 | 第${number}个目标的内容已经下达。`] : []),
      `序号 | ${cells({ ...names, office: '责任科室' })}`,
      ...(group ? ['一、教育类 | < | < | < | < | <'] : []),
      ...Array.from({ length: rows }, (_, index) => {
        const own = `${number}第${index + 1}`;
        const texts = {
          name: `任务${own}`,
          progress: `任务${own}正在办理，进展顺利。`,
          problems: `任务${own}人手不足。`,
          next: `任务${own}继续推进。`,
          office: '基教科',
        };
        return `${index + 1} | ${cells(texts)}`;
      }),
      ...(total ? ['合计 |  |  | '] : []),
      ...Array.from({ length: gap }, () => ''),
    ];
    return lines;
  });
const book = fc
  .record({
    tables: fc.array(table, { minLength: 1, maxLength: 3 }),
    stacked: fc.boolean(),
    hidden: fc.boolean(),
    sheet: fc.constantFrom('汇总', '第048项', 'Sheet1', '重点工作推进表'),
  })
  .map(({ tables, stacked, hidden, sheet }) => {
    const sheets = stacked
      ? [`# ${sheet}\n${tables.flat().join('\n')}`]
      : tables.map((lines, index) => `# ${sheet}${index || ''}\n${lines.join('\n')}`);
    const old = hidden ? '\n# 第047项 [hidden]\n子项目 | 完成进度 | 本月进展情况\n旧项目 | 25% | 去年的事。' : '';
    return pictured(`${SETTINGS}${sheets.join('\n')}${old}`);
  });

/** The visible cells of a workbook, those of the settings left out. */
function cellsIn(workbook: WorkbookSnapshot): readonly CellRef[] {
  return workbook.sheets
    .filter(({ name, hidden }) => name !== '设置' && !hidden)
    .flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells }) => cells.map(({ column }) => ({ sheet: name, row, column }))),
    );
}

/** The workbook with the sentence in a cell. */
function planted(workbook: WorkbookSnapshot, cell: CellRef) {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name !== cell.sheet
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.row !== cell.row
              ? row
              : {
                  ...row,
                  cells: row.cells.map((each) =>
                    each.column === cell.column ? { column: cell.column, value: SENTENCE } : each,
                  ),
                },
          ),
        },
  );
  return { cell, content: { ...workbook, sheets } };
}

/** What is told of these speaks of the sheet with its titles. */
const WHOLE: readonly NotReadKind[] = ['sheet', 'period', 'passed-over'];

function isSeen({ cell, content }: ReturnType<typeof planted>): boolean {
  const { reading, targets } = readTracker(content);
  const hasLabels = targets.some(({ sheet, listed }) => sheet === cell.sheet && !listed);
  const isHere = ({ sheet, row, column }: typeof cell) =>
    sheet === cell.sheet && row === cell.row && column === cell.column;
  const isInUnread = reading.notRead.some(
    (each) =>
      each.cell.sheet === cell.sheet &&
      (WHOLE.includes(each.kind) || (cell.row >= each.cell.row && (each.kind !== 'outside' || isHere(each.cell)))),
  );
  const isNamed = reading.columns.some(({ cell: at, header, role }) => {
    if (at.sheet !== cell.sheet) return false;
    // The value of a label stands to its right.
    const isLabelled = hasLabels && role !== null && at.row === cell.row && at.column < cell.column;
    return isHere(at) || header.includes(SENTENCE) || (at.column === cell.column && cell.row >= at.row) || isLabelled;
  });
  if (isInUnread || isNamed) return true;
  const tracker = readTracker(content);
  // Nothing of a tracker: the workbook is refused whole, with the names of its sheets.
  if (!isTracker(tracker)) return true;
  if (checkWorkbook(content).findings.some((finding) => isHere(finding.cell))) return true;
  const { letter } = composeLetter(tracker);
  if (letter) return letterToText(letter).some((line) => line.includes(SENTENCE));
  // Something else stands in the letter's way: the texts that it would be made of.
  return tracker.targets.some(
    ({ text, subProjects }) =>
      text.text === SENTENCE || subProjects.some((row) => TEXT_KEYS.some((key) => row[key].text === SENTENCE)),
  );
}

test('a sentence in any visible cell is somewhere', () => {
  fc.assert(
    fc.property(book, fc.nat(200), (workbook, at) => {
      const cells = cellsIn(workbook);
      const found = planted(workbook, cells[at % cells.length]!);
      if (!isSeen(found))
        throw new Error(
          `unseen in ${JSON.stringify(found.cell)}: ${JSON.stringify(readTracker(found.content).reading)}`,
        );
    }),
    { numRuns: tries(400), seed: 20210325 },
  );
});

const LAYOUTS = join(__dirname, 'layouts');
const pictureIn = (file: string) => readFileSync(join(LAYOUTS, file), 'utf8').split('\n=> read\n')[0]!;

test.each(readdirSync(LAYOUTS))('in every visible cell of %s, too', (file) => {
  const workbook = pictured(pictureIn(file));
  // The inner loop tries a cell here and there.
  const cells = cellsIn(workbook).filter((_, index) => !IS_QUICK || index % 10 === 0);
  const unseen = cells.filter((cell) => !isSeen(planted(workbook, cell)));
  expect(unseen.map(cellName)).toEqual([]);
});
