/** All that was read of a workbook, as lines to be looked at in a test. */
import { formatDate } from '../../src/domain/calendar-date';
import { toA1, type CellRef } from '../../src/domain/cell';
import { recordsOf, type History } from '../../src/domain/history';
import { formatPercent } from '../../src/domain/percent';
import { periodName, type Period } from '../../src/domain/period';
import { formatMonth } from '../../src/domain/reporting-month';
import { roleName, ROLES } from '../../src/domain/role-words';
import type { DateField, Field, PercentField, SubProject, Target, TextField, Tracker } from '../../src/domain/tracker';

/**
 * Lines for each target: what it is called, where its parts stand, and its rows; then what was said of earlier months, the columns, and what
 * was not read. @B3 is the cell of what stands before it; in a row it is told where that is not the row's own in the column of its header.
 */
export function told({ targets, reading, history }: Tracker): string {
  return [
    ...targets.flatMap(targetTold),
    ...recordsTold(history),
    `栏目 ${reading.columns.map(({ header, role, cell }) => `${header || '（无表头）'}=${roleName(role)}@${toA1(cell)}`).join('、')}`,
    `${reading.sheets} 张表有目标`,
    ...reading.unsure.map(({ cell, message }) => `请确认 ${placed(cell)} ${message}`),
    ...reading.notRead.map(({ kind, cell, rows, reason }) => `未读 ${kind} ${placed(cell)} ${rows} 行 ${reason}`),
    ...reading.hiddenRows.map(({ sheet, row }) => `隐藏行 ${sheet} 第 ${row} 行`),
  ].join('\n');
}

function placed(cell: CellRef): string {
  return `${cell.sheet}!${toA1(cell)}`;
}

function targetTold(target: Target): readonly string[] {
  const { number, numberCell, text, area, headers, subProjects } = target;
  const said = [
    ['编号', whole(textTold(numberCell), numberCell)],
    ['总体', whole(percentTold(target.overall), target.overall)],
    ['科室', whole(textTold(target.office), target.office)],
    ['开始', whole(dateTold(target.startDate), target.startDate)],
    ['时限', whole(dateTold(target.dueDate), target.dueDate)],
  ].filter(([, shown]) => shown !== '');
  const corners = `${toA1({ row: area.top, column: area.left })}:${toA1({ row: area.bottom, column: area.right })}`;
  const known = [
    `${target.sheet}!${corners}`,
    ...(target.listed ? ['清单'] : []),
    `识“${target.identity}”`,
    `键“${target.key}”`,
    ...(target.among === null ? [] : [`属“${target.among}”`]),
    ...(target.timed.length > 0 ? [`分期 ${target.timed.map((key) => roleName(key)).join('、')}`] : []),
    ...(target.progressPeriods.length > 0 ? [`各期 ${target.progressPeriods.map(periodTold).join('、')}`] : []),
  ];
  const columns = ROLES.flatMap((role) => {
    const cell = role in headers ? headers[role as keyof typeof headers] : undefined;
    return cell ? `${roleName(role)}@${toA1(cell)}` : [];
  });
  return [
    `第${number}项 ${whole(textTold(text).trim(), text)}`.trimEnd(),
    ...said.map(([name, shown]) => `  ${name!}：${shown!}`),
    `  ${known.join(' ')}`,
    `  表头 ${columns.join('、')}`,
    ...subProjects.map((row) => rowTold(row, target)),
  ];
}

/** What is in a field, and always where. */
function whole(shown: string, { cell }: Field): string {
  return cell ? `${shown} @${toA1(cell)}`.trimStart() : shown;
}

function periodTold(period: Period): string {
  return `${period.year ?? ''}${periodName(period)}${period.whole ? '（整）' : ''}`;
}

function rowTold(row: SubProject, { headers, numberCell }: Target): string {
  const fields: readonly (readonly [keyof Target['headers'], string, string, Field])[] = [
    ['order', '序号', textTold(row.order), row.order],
    ['name', '子项目', textTold(row.name), row.name],
    ['office', '科室', textTold(row.office), row.office],
    ['partner', '配合', textTold(row.partner), row.partner],
    ['person', '责任人', textTold(row.person), row.person],
    ['weight', '权重', percentTold(row.weight), row.weight],
    ['startDate', '开始', dateTold(row.startDate), row.startDate],
    ['dueDate', '时限', dateTold(row.dueDate), row.dueDate],
    ['doneDate', '完成', dateTold(row.doneDate), row.doneDate],
    ['completion', '进度', percentTold(row.completion), row.completion],
    ['status', '状态', `${textTold(row.status)}${row.status.says ? `（${row.status.says.meaning}）` : ''}`, row.status],
    ['progress', '进展', textTold(row.progress), row.progress],
    ['problems', '问题', textTold(row.problems), row.problems],
    ['nextSteps', '打算', textTold(row.nextSteps), row.nextSteps],
    ['remark', '备注', textTold(row.remark), row.remark],
  ];
  const parts = fields.flatMap(([key, name, shown, { cell }]) => {
    const header = headers[key];
    // A 序号 that counts the targets is none of their rows.
    const isNumber = key === 'order' && cell === null && header?.column === numberCell.cell?.column;
    const isThere = cell && header ? cell.row === row.row && cell.column === header.column : cell === null && !header;
    const isUsual = isThere || isNumber;
    if (shown === '' && isUsual) return [];
    return `${name}：${shown.replace(/\s+/gu, ' ')}${isUsual ? '' : `@${cell ? toA1(cell) : '无'}`}`;
  });
  return `  第 ${row.row} 行 ${parts.join(' / ')}`;
}

function marks({ formula, waiting }: Field): string {
  return `${formula ? '（公式）' : ''}${waiting ? '（待算）' : ''}`;
}

export function textTold(field: TextField): string {
  return `${field.error ?? field.text}${marks(field)}`;
}

export function dateTold(field: DateField): string {
  const { reading } = field;
  const shown = () => {
    switch (reading.kind) {
      case 'blank':
        return '';
      case 'date':
        return formatDate(reading.value);
      case 'text':
        return `“${reading.text}”即${formatDate(reading.value)}`;
      case 'words':
        return `${reading.text}${reading.value ? `即${formatDate(reading.value)}` : ''}`;
      case 'invalid':
        return `不是日期“${reading.text}”${reading.shows ? `，像${formatDate(reading.shows)}` : ''}`;
      case 'waiting':
        return '';
    }
  };
  return `${shown()}${marks(field)}`;
}

export function percentTold(field: PercentField): string {
  const { reading, unit } = field;
  const shown = () => {
    switch (reading.kind) {
      case 'blank':
      case 'waiting':
        return '';
      case 'fraction':
        return formatPercent(reading.value);
      case 'points':
        return `${reading.number}即${formatPercent(reading.value)}`;
      case 'text':
      case 'worded':
        return `${reading.kind === 'text' ? '' : '约'}“${reading.text}”即${formatPercent(reading.value)}`;
      case 'unformatted':
        return `${reading.number}${reading.likely === null ? '' : `像${formatPercent(reading.likely)}`}`;
      case 'status':
        return `${reading.text}（${reading.status.meaning}）`;
      case 'unreadable':
        return `不是百分比“${reading.text}”（${reading.why}）`;
    }
  };
  const text = `${shown()}${marks(field)}`;
  return text === '' || unit === 'fractions' ? text : `${text}[${unit}]`;
}

export function recordsTold(history: History): readonly string[] {
  return [...history.records.keys()].flatMap((identity) =>
    recordsOf(history, identity).map(({ month, overall, subProjects }) => {
      const rows = subProjects.map(({ sheet, row, order, name, completion, progress, problems, nextSteps }) => {
        const said = [order, name, completion === null ? '' : formatPercent(completion), progress, problems, nextSteps];
        return `${sheet}第 ${row} 行 ${said.filter((part) => part !== '').join('，')}`;
      });
      return `以往 “${identity}” ${formatMonth(month)} ${overall === null ? '' : `总体 ${formatPercent(overall)} `}${rows.join(' / ')}`;
    }),
  );
}
