/**
 * 进度 and 总览 of small trackers (test/support/pictured.ts): `overviews.txt` has the workbook, then how far each target and sub-project is and the
 * sheet that is made of it, a row a line with the look of each cell.
 * UPDATE_GOLDEN=1 writes what comes of it now: read it before it is committed.
 */
import { join } from 'node:path';
import { planAgain, planOverview } from '../../src/application/overview/plan-overview';
import { progressOf, type Deadline, type Standing } from '../../src/application/overview/progress';
import type { SheetPlan } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { formatDate } from '../../src/domain/calendar-date';
import { toA1 } from '../../src/domain/cell';
import { formatPercent } from '../../src/domain/percent';
import { formatMonth } from '../../src/domain/reporting-month';
import { goldenCases } from '../support/golden';
import { pictured } from '../support/pictured';
import { snapshotOfPlan } from '../support/snapshot-of-plan';

function told(picture: string): string {
  const tracker = readTracker(pictured(picture));
  const { month, today, schedule, targets, counts } = progressOf(tracker);
  const share = (fraction: number | null) => (fraction === null ? '—' : formatPercent(fraction));
  return [
    `${month ? formatMonth(month) : '月份不明'} 今天 ${today ? formatDate(today) : '不明'} 序时 ${share(schedule)}`,
    Object.entries(counts)
      .map(([state, count]) => `${state} ${count.targets} 项 ${count.subProjects} 行`)
      .join('，'),
    ...targets.flatMap((target) => [
      `${target.name}${target.isRow ? '（一行）' : ''} ${standingTold(target)}`,
      ...(target.months.length > 0
        ? [`  各月 ${target.months.map((known) => `${known.month}月 ${share(known.overall)}`).join('、')}`]
        : []),
      `  序时 ${target.schedule.map(share).join(' ')}`,
      ...target.subProjects.map((each) => `  ${each.index} ${each.name} ${standingTold(each)}`),
    ]),
    sheetTold(planOverview(tracker)),
    ...againTold(planOverview(tracker)),
  ].join('\n');
}

/** What looks otherwise when a sheet that is there is written again: its colours are only those that its words have. */
function againTold(plan: SheetPlan): readonly string[] {
  const [sheet] = snapshotOfPlan({ sheets: [plan] }).sheets;
  const again = planAgain(sheet!, 1900).cells;
  return plan.cells.flatMap(({ row, column, style, value }) => {
    const other = again.find((cell) => cell.row === row && cell.column === column);
    const isSame = other?.style === style && other.value === value;
    return isSame
      ? []
      : [
          `再写 ${toA1({ row, column })} ${value ?? ''}〔${style}〕 → ${other?.value ?? ''}〔${other?.style ?? '没有'}〕`,
        ];
  });
}

function standingTold({ cell, completion, waiting, expected, difference, behind, deadline }: Standing): string {
  return [
    `@${cell.sheet}!${toA1(cell)}`,
    completion === null ? '—' : formatPercent(completion),
    ...(waiting ? ['待算'] : []),
    `序时 ${expected === null ? '—' : formatPercent(expected)}`,
    ...(difference === null ? [] : [`差 ${Number(difference.toFixed(1))}`]),
    ...(behind ? ['落后'] : []),
    deadlineTold(deadline),
  ].join(' ');
}

function deadlineTold(deadline: Deadline): string {
  const due = 'due' in deadline ? ` ${formatDate(deadline.due)}` : '';
  const days = 'days' in deadline ? ` ${deadline.days} 天` : '';
  return `${deadline.kind}${due}${days}${'text' in deadline && deadline.text !== '' ? `“${deadline.text}”` : ''}`;
}

function sheetTold({ cells }: SheetPlan): string {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  return rows
    .map((row) =>
      cells
        .filter((cell) => cell.row === row)
        .map(
          ({ value, style }) => `${typeof value === 'number' ? Number(value.toFixed(4)) : (value ?? '')}〔${style}〕`,
        )
        .join(' '),
    )
    .join('\n');
}

goldenCases(join(__dirname, 'overviews.txt'), told);
