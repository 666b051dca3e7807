import { shownNumber } from '../../domain/number-format';
import { formatPercent } from '../../domain/percent';
import { complain, defineRule } from '../rule';
import { percentFields } from '../support';

/** What a number without a sign may be when its column does not tell. */
function doubt(number: number): string {
  if (number > 0 && number <= 1) {
    return `可能是 ${shownNumber(number)}%，也可能是 ${formatPercent(number)}，请核对后改填带百分号的百分数。`;
  }
  return '看不出是多少，请改填 0% 至 100% 的百分数。';
}

export const percentUnformatted = defineRule({
  id: 'percent-unformatted',
  severity: 'error',
  scope: 'target',
  title: '数字没有百分号',
  why: '本栏其他数都是带百分号的百分数，一个不带百分号的数显示和计算都不同；单独一个 1 或 0.5 看不出是百分之几，程序不作猜测；整栏都写 0.3、0.25、0.5 的，是 30%、25%、50%。整栏都写 5、10、20 的，按百分点读取，不在此列。',
  *check(target) {
    for (const { name, field } of percentFields(target)) {
      const { reading, unit } = field;
      // A column that mixes units is one finding, not one a cell.
      if (reading.kind !== 'unformatted' || unit === 'mixed') continue;
      const { number, likely } = reading;
      const shown = shownNumber(number);
      if (likely === null) {
        yield* complain(field, `${name} ${shown} 没有百分号，${doubt(number)}`, shown);
      } else {
        const message = `${name} ${shown} 没有百分号，请改为百分数 ${formatPercent(likely)}。`;
        yield* complain(field, message, shown, { kind: 'percent', fraction: likely, unit: 'fractions' });
      }
    }
  },
  examples: [
    { rows: [{ completion: { number: 0 } }], reports: [] },
    // A column of points.
    { rows: [{ completion: { number: 30 } }, { completion: { number: 20 } }], reports: [] },
    {
      rows: [{ completion: { number: 0.3 } }],
      reports: [{ row: 1, column: 'completion', fixed: { percent: 0.3 } }],
    },
    {
      rows: [{ completion: { number: 30 } }, {}, {}],
      reports: [{ row: 1, column: 'completion', fixed: { percent: 0.3 } }],
    },
    { rows: [{ completion: { number: 1 } }], reports: [{ row: 1, column: 'completion' }] },
    { labels: { overall: { number: 25 } }, reports: [] },
    { labels: { overall: { number: 0.5 } }, reports: [{ label: 'overall' }] },
  ],
});
