/** What is said beside a letter before it goes out. */
import { applyEdits } from '../../src/application/editing/apply-edits';
import { readTracker } from '../../src/application/reading/read-tracker';
import { composeWithRemarks, writeLetter } from '../../src/application/letters/write-letter';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { cellName } from '../../src/domain/cell';
import type { ExampleCell } from '../../src/rules/example';
import { workbookOf } from '../support/plain-tracker';

const notesOf = (workbook: WorkbookSnapshot) =>
  writeLetter(workbook).composition.notes.map(({ cell, message }) => `${cellName(cell)} ${message}`);
const withSettings = (settings: Readonly<Record<string, ExampleCell>>) => notesOf(workbookOf({ settings }));

test('a plain letter has nothing to look at', () => {
  expect(notesOf(workbookOf({}))).toEqual([]);
});

test.each<[what: string, notes: readonly string[], told: readonly RegExp[]]>([
  [
    'a title over three lines',
    withSettings({ title: `关于${'推进教育评价改革和优质教育资源共享'.repeat(5)}情况的反馈` }),
    [/^设置!B\d+ 标题排成 \d 行，一般不超过 3 行/u],
  ],
  [
    'a title of three lines',
    withSettings({ title: `关于${'推进教育评价改革和优质教育资源共享'.repeat(2)}情况的反馈` }),
    [],
  ],
  [
    'a name over one line',
    withSettings({ office: '上海市长宁区人民政府教育督导委员会办公室暨紧密型学区化集团化办学工作领导小组' }),
    [
      /^设置!B1 署名“.*”超过 26 字，排成 2 行（上海市长宁区人民政府教育督导委员会办公室／暨紧密型学区化集团化办学工作领导小组），请核对断行处。$/u,
    ],
  ],
  [
    'rare characters in the settings',
    withSettings({ people: '王喆、石东红' }),
    [/^设置!B4 联系人中的“喆”不在仿宋_GB2312 等字体的字库中/u],
  ],
  ['the same with other fonts', withSettings({ people: '王喆、石东红', fonts: '系统' }), []],
  [
    'a rounded percentage',
    notesOf(workbookOf({ labels: { overall: { percent: 0.28456 } } })),
    [/^第048项!D1 第048项的总体进度为 28\.456%，函件中写作 28\.5%。$/u],
  ],
  [
    'more than all',
    notesOf(workbookOf({ labels: { overall: { percent: 1.25 } } })),
    [/^第048项!D1 第048项的总体进度 125% 不在 0% 至 100% 之间，函件照写，请先核对。$/u],
  ],
  [
    'more than all and rounded, of which the first is told',
    notesOf(workbookOf({ labels: { overall: { percent: 1.28456 } } })),
    [/^第048项!D1 第048项的总体进度 128\.5% 不在 0% 至 100% 之间，函件照写，请先核对。$/u],
  ],
  ['one decimal', notesOf(workbookOf({ labels: { overall: { percent: 0.285 } } })), []],
  [
    'emoji and rare characters in a cell',
    notesOf(workbookOf({ rows: [{ progress: '在3所公办幼儿园开设托班✅，共12㎡。' }] })),
    [
      /第048项“学龄前儿童幼有善育工程”的本月进展情况中有表情符号“✅”，公文中不宜使用/u,
      /的本月进展情况中的“㎡”不在仿宋_GB2312 等字体的字库中/u,
    ],
  ],
])('%s', (_, notes, told) => {
  expect(notes).toHaveLength(told.length);
  for (const [index, pattern] of told.entries()) expect(notes[index]).toMatch(pattern);
});

test('hidden rows are named', () => {
  const workbook = workbookOf({});
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      sheet.name === '第048项' && row.row === 7 ? { ...row, hidden: true as const } : row,
    ),
  }));
  expect(notesOf({ ...workbook, sheets })).toEqual([
    '第048项!B7 第048项的第 7 行被隐藏，函件照写，请核对是否应当上报。',
  ]);
});

test('what is not in this letter is not told of', () => {
  const workbook = workbookOf({ moreTargets: [{ rows: [{ progress: '王喆到校调研。' }] }] });
  const tracker = readTracker(workbook);
  const ofFirst = composeWithRemarks(workbook, tracker, tracker.targets.slice(0, 1)).notes;
  expect(ofFirst).toEqual([]);
  expect(notesOf(workbook).join()).toContain('喆');
  // Nor is anything of a letter that cannot be written.
  const { office } = tracker.settings;
  const blocked = applyEdits(workbook, [{ cell: office.cell!, value: null }]);
  expect(
    writeLetter(blocked)
      .composition.notes.map(({ message }) => message)
      .join(),
  ).not.toContain('喆');
});

test.each<[found: string, quoted: string]>([
  ['喆', '“喆”'],
  ['喆㎡喆', '“喆、㎡”'],
  ['喆㎡㎢㏒㏕㏎㏄㎜', '“喆、㎡、㎢、㏒、㏕、㏎、㏄、㎜”'],
  ['喆㎡㎢㏒㏕㏎㏄㎜㎝', '“喆、㎡、㎢、㏒、㏕、㏎、㏄、㎜”等 9 个字符'],
])('of the characters %s no more than eight are told', (found, quoted) => {
  expect(withSettings({ people: `王${found}` })).toEqual([expect.stringContaining(`联系人中的${quoted}不在`)]);
});
