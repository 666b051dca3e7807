/** 总览: all targets on one sheet, with a chart. */
import { compareDates, fromSerial, toSerial, type CalendarDate, type DateSystem } from '../../domain/calendar-date';
import { NOT_CALCULATED } from '../../domain/error-value';
import { formatPercent } from '../../domain/percent';
import { formatMonth } from '../../domain/reporting-month';
import { dateOf, type Tracker } from '../../domain/tracker';
import { briefText } from '../../letter/annex';
import {
  FIRST_ROW,
  HEADER_ROW,
  NOTE_ROW,
  NOTICE,
  OVERALL,
  overviewSheet,
  SCHEDULE,
  TITLE,
  TITLE_ROW,
} from './overview-layout';
import type { CellStyle, CellValue, PlannedCell, SheetPlan, SheetSnapshot } from '../ports';
import { deadlineWords, progressOf, SOON_DAYS, type Progress, type TargetProgress } from './progress';

/** 目标内容 in 字: two lines of its column. */
const MOST_TEXT = 44;

interface Row {
  readonly target: TargetProgress;
  readonly office: string;
  /** As the tracker has it: a date, or words such as 6月底前. */
  readonly due: CalendarDate | string | null;
  readonly today: CalendarDate | null;
}

/** One column of the table; its width is in characters. */
interface Column {
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle | ((row: Row) => CellStyle);
  readonly value: (row: Row) => string | number | null;
}

const STATE = '状态';
/** A difference that stands out where nobody knows any more why it did. */
const BEHIND_POINTS = 10;

const FIRST_COLUMNS: readonly Column[] = [
  { header: '目标', width: 10, style: 'center', value: ({ target }) => target.name },
  { header: '目标内容', width: 46, style: 'text', value: ({ target }) => briefText(target.text, MOST_TEXT) },
  { header: '牵头科室', width: 13, style: 'center', value: ({ office }) => office },
  { header: OVERALL, width: 12, style: 'percent', value: ({ target }) => target.completion },
  { header: SCHEDULE, width: 12, style: 'percent', value: ({ target }) => target.expected },
  {
    header: '较序时进度',
    width: 13,
    style: ({ target }) => (target.behind ? 'pointsBehind' : 'points'),
    // Not -0, which is another number to a file.
    value: ({ target }) => (target.difference === null ? null : Math.round(target.difference) || 0),
  },
];

const LAST_COLUMNS: readonly Column[] = [
  {
    header: '完成时限',
    width: 13,
    style: 'date',
    value: ({ due }) => (due && typeof due === 'object' ? toSerial(due, 1900) : due),
  },
  { header: STATE, width: 13, style: lightOf, value: stateOf },
];

/** The months of the year up to now, when more than one is known of any target. */
function monthColumns({ targets, month }: Progress): readonly Column[] {
  if (month === null || targets.every(({ months }) => months.length < 2)) return [];
  return Array.from({ length: month.month }, (_, index) => monthColumn(`${index + 1}月`));
}

function monthColumn(header: string): Column {
  const month = parseInt(header, 10);
  const value = ({ target }: Row) => target.months.find((known) => known.month === month)?.overall ?? null;
  return { header, width: 7, style: 'percent', value };
}

function lightOf({ target: { deadline } }: Row): CellStyle {
  return (
    {
      overdue: 'lightError',
      soon: 'lightWarning',
      done: 'lightGood',
      date: 'center',
      open: 'center',
      unknown: 'center',
    } as const
  )[deadline.kind];
}

/** 逾期 5 天, 还有 2 天, 已办结 */
function stateOf({ target: { deadline }, today }: Row): string {
  switch (deadline.kind) {
    case 'done':
    case 'overdue':
    case 'soon':
      return deadlineWords(deadline);
    case 'date': {
      const days = today ? compareDates(deadline.due, today) : -1;
      return days < 0 ? '' : `还有 ${days} 天`;
    }
    // The words stand in the column of the deadline.
    case 'open':
      return '';
    case 'unknown':
      if (deadline.text === '') return '未填时限';
      return deadline.text === NOT_CALCULATED ? '时限待计算' : '时限有误';
  }
}

/** The sheet for a tracker that has targets. */
export function planOverview(tracker: Tracker): SheetPlan {
  const progress = progressOf(tracker);
  const columns = [...FIRST_COLUMNS, ...monthColumns(progress), ...LAST_COLUMNS];
  const rows = progress.targets.map((target, index): Row => {
    const { office, dueDate } = tracker.targets[index]!;
    const due = dueDate.reading.kind === 'words' ? dueDate.reading.text : dateOf(dueDate);
    return { target, office: office.text.trim(), due, today: progress.today };
  });
  return overviewSheet(
    columns.map(({ header, width, style }) => ({ header, width, isPercent: style === 'percent' })),
    HEADER_ROW + rows.length,
    chartSaid(progress),
    [
      { row: TITLE_ROW, column: 1, value: titleOf(progress), style: 'title' },
      { row: NOTE_ROW, column: 1, value: noteOf(progress), style: 'hint' },
      ...columns.map(({ header }, index): PlannedCell => {
        return { row: HEADER_ROW, column: index + 1, value: header, style: 'header' };
      }),
      ...rows.flatMap((row, index) =>
        columns.map(({ style, value }, at): PlannedCell => {
          const content = value(row);
          return {
            row: FIRST_ROW + index,
            column: at + 1,
            value: content === '' ? null : content,
            style: typeof style === 'function' ? style(row) : style,
          };
        }),
      ),
    ],
  );
}

function titleOf({ month }: Progress): string {
  return month ? `${month.year}年${TITLE}` : TITLE;
}

function noteOf({ month, schedule, targets, counts }: Progress): string {
  const until = month && schedule !== null ? `截至${formatMonth(month)}底，序时进度 ${formatPercent(schedule)}，` : '';
  const { behind, overdue, soon, done } = counts;
  const states = `落后 ${behind.targets} 个、逾期 ${overdue.targets} 个、3 日内到期 ${soon.targets} 个、已办结 ${done.targets} 个`;
  return `${until}共 ${targets.length} 个目标：${states}。${NOTICE}`;
}

/** More would be read aloud for minutes; the table below the chart has them all. */
const MOST_TOLD = 20;

function chartSaid({ targets }: Progress): string {
  const parts = targets.slice(0, MOST_TOLD).map(({ name, completion, waiting, expected }) => {
    const share = (fraction: number | null, unknown = '未填') =>
      fraction === null ? unknown : formatPercent(fraction);
    return `${name} ${share(completion, waiting ? '待计算' : undefined)}（序时 ${share(expected)}）`;
  });
  return `各目标${OVERALL}与${SCHEDULE}对比的柱形图：${parts.join('，')}${targets.length > MOST_TOLD ? `，等 ${targets.length} 个目标` : ''}。`;
}

/** A 总览 that is there, to be written again as it is: what undoes a new one. Colours are those that its words have. */
export function planAgain({ rows, name }: SheetSnapshot, system: DateSystem): SheetPlan {
  const texts = rows.find(({ row }) => row === HEADER_ROW)?.cells.map(({ value }) => String(value)) ?? [];
  const columns = texts.map((header) => {
    return [...FIRST_COLUMNS, ...LAST_COLUMNS].find((column) => column.header === header) ?? monthColumn(header);
  });
  const styleAt = (row: number, column: number, value: CellValue): CellStyle => {
    if (row < HEADER_ROW) return row === TITLE_ROW ? 'title' : 'hint';
    if (row === HEADER_ROW) return 'header';
    const { header, style } = columns[column - 1] ?? monthColumn('');
    if (typeof style === 'string') return style;
    if (header === STATE) return lightOfWords(String(value));
    return typeof value === 'number' && value <= -BEHIND_POINTS ? 'pointsBehind' : 'points';
  };
  const cells = rows.flatMap(({ row, cells: own }) =>
    own.map(({ column, value }): PlannedCell => {
      const style = styleAt(row, column, value);
      const plain = typeof value === 'string' || typeof value === 'number' ? value : null;
      // Plans count days from 1900.
      const date = style === 'date' && typeof plain === 'number' ? fromSerial(plain, system) : null;
      return { row, column, style, value: date ? toSerial(date, 1900) : plain };
    }),
  );
  const filled = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const lastRow = rows.at(-1)?.row ?? FIRST_ROW;
  for (let row = FIRST_ROW; row <= lastRow; row++) {
    columns.forEach((_, index) => {
      const column = index + 1;
      if (!filled.has(`${row} ${column}`)) cells.push({ row, column, value: null, style: styleAt(row, column, '') });
    });
  }
  const shown = columns.map(({ header, width, style }) => ({ header, width, isPercent: style === 'percent' }));
  return { ...overviewSheet(shown, lastRow, `${OVERALL}与${SCHEDULE}对比的柱形图。`, cells), name };
}

function lightOfWords(state: string): CellStyle {
  if (state.startsWith('逾期')) return 'lightError';
  if (state === '已办结') return 'lightGood';
  const days = state === '当天到期' ? 0 : Number(/^还有 (\d+) 天$/u.exec(state)?.[1] ?? NaN);
  return days <= SOON_DAYS ? 'lightWarning' : 'center';
}

/** Whether these are the title and the headers of a 总览 that this program writes. */
export function isOverview(title: CellValue | undefined, headers: readonly CellValue[]): boolean {
  const names = (columns: readonly Column[]) => columns.map(({ header }) => header).join();
  return (
    typeof title === 'string' &&
    title.endsWith(TITLE) &&
    headers.slice(0, FIRST_COLUMNS.length).join() === names(FIRST_COLUMNS) &&
    headers.slice(-LAST_COLUMNS.length).join() === names(LAST_COLUMNS)
  );
}
