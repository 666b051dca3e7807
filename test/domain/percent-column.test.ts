/** What a column of percentages means, as a table: its cells as people see them, the unit, and what each cell says then. */
import { readPercentColumn, type PercentCell } from '../../src/domain/percent-column';
import type { PercentReading } from '../../src/domain/percent';
import { readPercentText } from '../../src/domain/percent-text';

/** `30` is a bare number, `30…` a result that may be out of date, `30%` one with a percent format, `30"%"` one with a literal sign, `'30%` a text. */
function cellOf(shown: string): PercentCell {
  if (shown.startsWith("'")) return { kind: 'text', text: shown.slice(1), says: readPercentText(shown.slice(1)) };
  if (shown === '…') return { kind: 'waiting' };
  if (shown.endsWith('…')) return { kind: 'number', number: Number(shown.slice(0, -1)), sign: null, waiting: true };
  if (shown.endsWith('"%"')) return { kind: 'number', number: Number(shown.slice(0, -3)), sign: 'literal' };
  if (shown.endsWith('%')) return { kind: 'number', number: Number(shown.slice(0, -1)) / 100, sign: 'scaled' };
  return { kind: 'number', number: Number(shown), sign: null };
}

/** 30% right, 30%T a text, 30%? what it can only be, ? nobody knows. */
function told(reading: PercentReading): string {
  const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;
  switch (reading.kind) {
    case 'blank':
      return '-';
    case 'fraction':
    case 'points':
      return percent(reading.value);
    case 'text':
    case 'worded':
      return `${percent(reading.value)}T`;
    case 'unformatted':
      return reading.likely === null ? '?' : `${percent(reading.likely)}?`;
    case 'status':
      return reading.status.meaning;
    case 'unreadable':
      return '!';
    case 'waiting':
      return '…';
  }
}

test.each<[cells: string, unit: string, readings: string]>([
  // Points.
  ['5 10 0.5 1 20', 'points', '5% 10% 0.5% 1% 20%'],
  ['3 8 0.8 1 15', 'points', '3% 8% 0.8% 1% 15%'],
  ['3"%" 8"%" 0.5', 'points', '3% 8% 0.5%'],
  ['3 8 0.1 1 15', 'points', '3% 8% 0.1% 1% 15%'],
  ['30 20', 'points', '30% 20%'],
  ['25', 'points', '25%'],
  ['0 30 0', 'points', '0% 30% 0%'],
  ["30 '25% 12 '百分之二十", 'points', '30% 25%T 12% 20%T'],
  ['30"%" 12.5"%"', 'points', '30% 12.5%'],
  ['30"%" 20', 'points', '30% 20%'],
  ['0.5"%"', 'points', '0.5%'],
  ['30 120', 'points', '30% 120%'],
  ["30 '推进中 '过半", 'points', '30% ongoing !'],
  ["30… '25% …", 'points', '… 25%T …'],
  // 1 is far below the others: it may be all of it.
  ['30 45 1', 'points', '30% 45% ?'],
  // Fractions.
  ['25% 30%', 'fractions', '25% 30%'],
  ["25% '30% '约40%", 'fractions', '25% 30%T 40%T'],
  ["'25% '30%", 'fractions', '25%T 30%T'],
  ['0.3 0.25 0.5', 'fractions', '30%? 25%? 50%?'],
  ['0.25', 'fractions', '25%?'],
  ["'25% '0.25", 'fractions', '25%T 25%?'],
  ['25% 30% 0.4', 'fractions', '25% 30% 40%?'],
  ['25% 30% 40', 'fractions', '25% 30% 40%?'],
  ['25% 30% 1', 'fractions', '25% 30% ?'],
  ['3000% 20%', 'fractions', '3000% 20%'],
  ['0 0', 'fractions', '0% 0%'],
  // Both.
  ['30 0.3', 'mixed', '? ?'],
  ['30 45 60 80 0.3', 'mixed', '? ? ? ? ?'],
  ['8 20 0.5', 'mixed', '? ? ?'],
  ['30 20 25%', 'mixed', '? ? 25%'],
  ['30 25%', 'mixed', '? 25%'],
  ['30"%" 10% 0.3 30%', 'mixed', '30% 10% ? 30%'],
  ['2 5 0.25', 'mixed', '? ? ?'],
  ["'0.5 '1 '1.5 '0.3%", 'mixed', '? ? ? 0.3%T'],
  ["25% 30% '250", 'mixed', '25% 30% ?'],
  // Too few to tell.
  ['1', 'unclear', '?'],
  ['0.5', 'unclear', '?'],
  ['1 0 1', 'unclear', '? 0% ?'],
  ['0.5 1', 'unclear', '? ?'],
  ["'0.5", 'unclear', '?'],
  ['-5', 'points', '-5%'],
])('%s: %s', (cells, unit, readings) => {
  const column = readPercentColumn(cells.split(' ').map(cellOf), false);
  expect({ unit: column.unit, readings: column.readings.map(told).join(' ') }).toEqual({ unit, readings });
});

test.each<[cells: string, unit: string, readings: string]>([
  ['30', 'points', '30%'],
  ['1', 'unclear', '?'],
  ['0 1 1', 'unclear', '0% ? ?'],
  ['30 1 45', 'points', '30% 1% 45%'],
  ['0.5 2 3', 'points', '0.5% 2% 3%'],
  ["'25% '30%", 'points', '25%T 30%T'],
  ["30 '25%", 'points', '30% 25%T'],
  ['30 0.3 1 0.25 100', 'mixed', '? ? ? ? ?'],
  ["30 0.3 1 0.25 100 '30 '0.5", 'mixed', '? ? ? ? ? ? ?'],
  ['50 0.5 100 0.75', 'mixed', '? ? ? ?'],
  ['25% 30% 40', 'mixed', '25% 30% ?'],
  ['25% 30%', 'fractions', '25% 30%'],
  ['0.3 0.5', 'unclear', '? ?'],
  ['0.25', 'unclear', '?'],
])('under a header with （%%） %s: %s', (cells, unit, readings) => {
  const column = readPercentColumn(cells.split(' ').map(cellOf), true);
  expect({ unit: column.unit, readings: column.readings.map(told).join(' ') }).toEqual({ unit, readings });
});
