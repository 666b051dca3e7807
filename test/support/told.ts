/** What was read of a workbook, as lines to be looked at in a test. */
import { formatDate } from '../../src/domain/calendar-date';
import { toA1 } from '../../src/domain/cell';
import { formatPercent } from '../../src/domain/percent';
import { roleName } from '../../src/domain/role-words';
import type { DateField, PercentField, SubProject, Tracker } from '../../src/domain/tracker';

/** A line for each target and row, with the cells that the texts stand in; then the columns, and what was not read. */
export function told({ targets, reading }: Tracker): string {
  return [
    ...targets.flatMap((target) => [
      `第${target.number}项 ${target.text.text.trim()} ${place(target.text)}`.trimEnd(),
      ...target.subProjects.map(rowTold),
    ]),
    `栏目 ${reading.columns.map(({ header, role }) => `${header || '（无表头）'}=${roleName(role)}`).join('、')}`,
    ...reading.unsure.map(({ cell, message }) => `请确认 ${cell.sheet}!${toA1(cell)} ${message}`),
    ...reading.notRead.map(
      ({ kind, cell, rows, reason }) => `未读 ${kind} ${cell.sheet}!${toA1(cell)} ${rows} 行 ${reason}`,
    ),
    ...reading.hiddenRows.map(({ sheet, row }) => `隐藏行 ${sheet} 第 ${row} 行`),
  ].join('\n');
}

function place({ cell }: { readonly cell: { readonly row: number; readonly column: number } | null }): string {
  return cell ? `@${toA1(cell)}` : '';
}

function rowTold(row: SubProject): string {
  const parts = [
    ['序号', row.order.text],
    ['子项目', row.name.text],
    ['科室', row.office.text],
    ['配合', row.partner.text],
    ['责任人', row.person.text],
    ['时限', dateTold(row.dueDate)],
    ['进度', percentTold(row.completion)],
    ['状态', row.status.text],
    ['进展', `${row.progress.text}${place(row.progress)}`],
    ['问题', `${row.problems.text}${place(row.problems)}`],
    ['打算', `${row.nextSteps.text}${place(row.nextSteps)}`],
    ['备注', row.remark.text],
  ].filter(([, text]) => text !== '');
  return `  第 ${row.row} 行 ${parts.map(([name, text]) => `${name}：${text!.replace(/\s+/gu, ' ')}`).join(' / ')}`;
}

function dateTold({ reading }: DateField): string {
  if (reading.kind === 'blank') return '';
  return 'text' in reading ? reading.text : 'value' in reading ? formatDate(reading.value) : reading.kind;
}

function percentTold({ reading }: PercentField): string {
  if (reading.kind === 'blank') return '';
  if ('value' in reading) return formatPercent(reading.value);
  return 'text' in reading ? reading.text : 'number' in reading ? String(reading.number) : reading.kind;
}
