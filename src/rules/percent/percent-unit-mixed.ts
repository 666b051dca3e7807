import { cellName, toA1, type CellRef } from '../../domain/cell';
import { shownNumber } from '../../domain/number-format';
import { formatPercent, type PercentReading } from '../../domain/percent';
import type { PercentField, Tracker } from '../../domain/tracker';
import { COLUMN_HEADERS } from '../../domain/words';
import { defineRule } from '../rule';
import { shownPercent } from '../support';

interface MixedColumn {
  readonly header: CellRef;
  readonly name: string;
  /** By cell: rows under one merged block share it. */
  readonly fields: Map<string, PercentField>;
}

/** The columns that mix units; a table of several targets has one. */
function mixedColumns({ targets }: Tracker): Iterable<MixedColumn> {
  const columns = new Map<string, MixedColumn>();
  for (const { headers, subProjects } of targets) {
    for (const key of ['completion', 'weight'] as const) {
      const header = headers[key];
      if (!header || subProjects[0]?.[key].unit !== 'mixed') continue;
      const at = cellName(header);
      const column = columns.get(at) ?? {
        header,
        name: COLUMN_HEADERS[key][0],
        fields: new Map<string, PercentField>(),
      };
      columns.set(at, column);
      for (const subProject of subProjects) {
        const field = subProject[key];
        if (field.cell) column.fields.set(cellName(field.cell), field);
      }
    }
  }
  return columns.values();
}

/** What a number of such a column looks like, or null for one that tells nothing. */
function looksLike({ reading }: PercentField): 'points' | 'fractions' | 'either' | null {
  if (reading.kind === 'points') return 'points';
  if (reading.kind === 'fraction') return reading.value === 0 ? null : 'fractions';
  if (reading.kind !== 'unformatted') return null;
  const size = Math.abs(reading.number);
  return size === 1 ? 'either' : size > 1 ? 'points' : 'fractions';
}

/** A number of points without the sign that its format may add: the number is what differs. */
function shown(reading: PercentReading): string {
  return reading.kind === 'points' ? shownNumber(reading.number) : shownPercent(reading);
}

/** So many cells of a group are named. */
const MOST_NAMED = 3;

/** F8（30）、F9（45）等 5 格 */
function named(fields: readonly PercentField[]): string {
  const cells = fields.slice(0, MOST_NAMED).map(({ cell, reading }) => `${toA1(cell!)}（${shown(reading)}）`);
  return cells.join('、') + (fields.length > MOST_NAMED ? `等 ${fields.length} 格` : '');
}

function messageFor({ name, fields }: MixedColumn): string {
  const group = (kind: ReturnType<typeof looksLike>) =>
    [...fields.values()].filter((field) => looksLike(field) === kind);
  const [points, fractions, either] = [group('points'), group('fractions'), group('either')];
  const unclear = either.length > 0 ? `，${named(either)}可能是 1%，也可能是 100%` : '';
  const bare = fractions.find(({ reading }) => reading.kind === 'unformatted')?.reading;
  const meaning =
    bare?.kind === 'unformatted' ? `（${shownNumber(bare.number)} 即 ${formatPercent(bare.number)}）` : '';
  return (
    `${name}一栏写法不一：${named(points)}像是百分点数，${named(fractions)}像是小数或带百分号的数${meaning}${unclear}。` +
    '平均数等公式会算错，不带百分号的也看不出是多少，请统一为一种写法，如都写 25%。'
  );
}

export const percentUnitMixed = defineRule({
  id: 'percent-unit-mixed',
  severity: 'error',
  scope: 'tracker',
  title: '一栏中单位不一',
  why: '一栏之中有的写 30，有的写 0.3 或 30%，平均数和总体进度都会算错；是哪一种不由程序猜测。',
  *check(tracker) {
    for (const column of mixedColumns(tracker)) {
      const numbers = [...column.fields.values()].filter((field) => looksLike(field) !== null);
      const excerpt = numbers.slice(0, MOST_NAMED).map(({ reading }) => shown(reading));
      yield { at: column.header, message: messageFor(column), excerpt: excerpt.join('、') };
    }
  },
  examples: [
    { rows: [5, 10, 0.5, 1, 20].map((number) => ({ completion: { number } })), reports: [] },
    {
      rows: [30, 0.3, 1, 0.25, 100].map((number) => ({ completion: { number } })),
      reports: [{ header: 'completion' }],
    },
    { rows: [{ completion: { number: 30 } }, { completion: { percent: 0.2 } }], reports: [{ header: 'completion' }] },
    { rows: [{ completion: { number: 30 } }, { completion: '0.2' }], reports: [{ header: 'completion' }] },
    { rows: [{ completion: { number: 30 } }, { completion: '20%' }], reports: [] },
    { rows: [{ weight: { number: 60 } }, { weight: { percent: 0.4 } }], reports: [{ header: 'weight' }] },
  ],
});
