/** The plain tracker that breaks no rule, and the trackers that a rule's examples make of it. */
import { HISTORY_TABLE } from '../../src/application/own-tables/history-sheet';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { parseA1, type CellRef } from '../../src/domain/cell';
import type { HistoryKey } from '../../src/domain/history';
import { COLUMN_HEADERS, COLUMN_KEYS, LABELS, type ColumnKey, type LabelKey } from '../../src/domain/words';
import { SETTINGS, type SettingKey } from '../../src/domain/settings';
import type { Example, ExampleCell, ExpectedPlace, MonthExample, TargetExample } from '../../src/rules/example';
import { snapshotOfRows } from './snapshot-of-rows';
import type { SheetOfRows } from './xlsx-of-rows';

type Row = Readonly<Record<ColumnKey, ExampleCell>>;

const PLAIN_SETTINGS: Readonly<Partial<Record<SettingKey, ExampleCell>>> = {
  office: '长宁区教育局',
  month: '2021年3月',
  date: { date: '2021-03-25' },
  people: '宗宏、石东红',
  phones: '22050781、22050725',
  title: '关于区政府重点工作目标完成情况的反馈',
  addressee: '区府办',
  lead: '根据区政府重点工作目标的填报要求，现将我局涉项目完成情况反馈如下：',
};

const LABEL_VALUES: Readonly<Record<LabelKey, ExampleCell>> = {
  number: '048',
  text: '推进教育评价改革，优质教育资源共享。',
  overall: { percent: 0.25 },
  office: '义教科',
  startDate: { date: '2021-01-01' },
  dueDate: { date: '2021-12-31' },
};

/** Where labels stand: the value is the next cell. */
const LABEL_PLACES: Readonly<Record<LabelKey, { row: number; column: number }>> = {
  number: { row: 1, column: 1 },
  overall: { row: 1, column: 3 },
  office: { row: 1, column: 5 },
  text: { row: 2, column: 1 },
  startDate: { row: 3, column: 1 },
  dueDate: { row: 3, column: 3 },
};
const HEADER_ROW = 5;

const ROWS: readonly [Row, Row] = [
  {
    order: { number: 1 },
    name: '学龄前儿童幼有善育工程',
    office: '托幼科',
    person: '周敏',
    weight: null,
    startDate: { date: '2021-01-01' },
    dueDate: { date: '2021-12-31' },
    doneDate: null,
    completion: { percent: 0.3 },
    progress: '在3所公办幼儿园开设托班。',
    problems: '无',
    nextSteps: '推进普惠性托育点建设。',
    remark: null,
    partner: null,
    status: null,
  },
  {
    order: { number: 2 },
    name: '小学生校内课后服务工程',
    office: '小教科',
    person: '陈立',
    weight: null,
    startDate: { date: '2021-01-01' },
    dueDate: { date: '2021-12-31' },
    doneDate: null,
    completion: { percent: 0.2 },
    progress: '各公办小学有序开展课后服务。',
    problems: '师资紧张，有一定困难。',
    nextSteps: '鼓励学校丰富服务内容。',
    remark: null,
    partner: null,
    status: null,
  },
];

/** Row `index` of an unchanged table: from the third on like the second, with words of its own. */
function plainRow(index: number): Row {
  if (index < 2) return ROWS[index]!;
  return {
    ...ROWS[1],
    order: { number: index + 1 },
    name: `第${index + 1}个子项目`,
    completion: { percent: 0.25 },
    progress: `第${index + 1}个子项目正在推进。`,
    problems: '无',
    nextSteps: `加快推进第${index + 1}个子项目。`,
  };
}

/** The tracker of an example as a workbook. */
export function workbookOf(example: Omit<Example, 'reports'>): WorkbookSnapshot {
  return snapshotOfRows(...sheetsOf(example));
}

/** The tracker of an example as sheets of rows. */
export function sheetsOf(example: Omit<Example, 'reports'>): SheetOfRows[] {
  const more = (example.moreTargets ?? []).map((target, index) => targetSheet(target, 49 + index));
  const history = example.history ? [historySheet(example.history)] : [];
  const first = targetSheet(example, 48);
  const whole = { ...first, rows: [...first.rows, ...(example.below ?? [])] };
  return [settingsSheet(example), whole, ...more, ...history, ...(example.moreSheets ?? [])];
}

/** The month of the plain tracker. */
const MONTH = 3;

function historySheet(months: readonly MonthExample[]): SheetOfRows {
  const rows = months.flatMap((month, index) => {
    const number = MONTH - months.length + index;
    const count = Math.max(2, month.rows?.length ?? 0);
    return Array.from({ length: count }, (_, at) => month.rows?.[at]).flatMap((change, at) => {
      if (change === null) return [];
      const row = { ...plainRecord(at, number), ...change };
      return [
        HISTORY_TABLE.columns.map(({ key }) => (key === 'month' ? (month.month ?? `2021年${number}月`) : row[key])),
      ];
    });
  });
  return { name: '历史记录', rows: [HISTORY_TABLE.columns.map(({ headers }) => headers[0]), ...rows] };
}

/** A row as it was in an earlier month: less far, and in other words. */
function plainRecord(index: number, month: number): Readonly<Record<HistoryKey, ExampleCell>> {
  return {
    month: null,
    number: '048',
    overall: { percent: month / 20 },
    order: { number: index + 1 },
    name: plainRow(index).name,
    completion: { percent: month / 20 },
    progress: ['启动前期准备。', '召开工作部署会议。', '签订合作协议。'][month] ?? '研究工作方案。',
    problems: '无',
    nextSteps: ['确定点位。', '征求各方意见。', '落实资金来源。'][month] ?? '细化任务分工。',
    archivedAt: null,
  };
}

function settingsSheet({ settings, unknownSettings = [] }: Omit<Example, 'reports'>): SheetOfRows {
  const values = { ...PLAIN_SETTINGS, ...settings };
  return {
    name: '设置',
    rows: [
      ...(Object.keys(values) as SettingKey[]).flatMap((key) => {
        const value = values[key];
        return value === undefined ? [] : [[SETTINGS[key].name, value]];
      }),
      ...unknownSettings.map((key) => [key, '内容']),
    ],
  };
}

function targetSheet({ sheet, labels, rows = [], withoutColumns = [] }: TargetExample, number: number): SheetOfRows {
  const columns = columnsOf({ withoutColumns });
  const written: ExampleCell[][] = [[], [], [], [], columns.map((key) => COLUMN_HEADERS[key][0])];
  const values = { ...LABEL_VALUES, number: `0${number}`, ...labels };
  for (const [key, { row, column }] of Object.entries(LABEL_PLACES) as [LabelKey, { row: number; column: number }][]) {
    const cells = written[row - 1]!;
    while (cells.length < column - 1) cells.push(null);
    cells.push(LABELS[key], values[key]);
  }
  const count = Math.max(2, rows.length);
  for (let index = 0; index < count; index++) {
    const row = { ...plainRow(index), ...rows[index] };
    written.push(columns.map((key) => row[key]));
  }
  return { name: sheet ?? `第0${number}项`, rows: written };
}

function columnsOf({ withoutColumns = [] }: TargetExample): readonly ColumnKey[] {
  return COLUMN_KEYS.filter((key) => !withoutColumns.includes(key));
}

/** The cell that an example means. */
export function cellOf(example: Example, place: ExpectedPlace): CellRef {
  const sheets = sheetsOf(example);
  if ('cell' in place) return { sheet: place.sheet, ...parseA1(place.cell)! };
  if ('setting' in place || 'unknownSetting' in place) {
    const wanted = 'setting' in place ? SETTINGS[place.setting].name : place.unknownSetting;
    const row = sheets[0]!.rows.findIndex(([key]) => key === wanted) + 1;
    if (row === 0) throw new Error(`the example has no setting ${wanted}`);
    return { sheet: '设置', row, column: 'setting' in place ? 2 : 1 };
  }
  const index = place.target ?? 1;
  const { name } = sheets[index]!;
  if ('label' in place) {
    const { row, column } = LABEL_PLACES[place.label];
    return { sheet: name, row, column: column + 1 };
  }
  const target: TargetExample = index === 1 ? example : (example.moreTargets?.[index - 2] ?? {});
  const key = 'header' in place ? place.header : place.column;
  const row = 'header' in place ? HEADER_ROW : HEADER_ROW + place.row;
  return { sheet: name, row, column: columnsOf(target).indexOf(key) + 1 };
}
