/**
 * What stands where on a sheet, and what becomes of it: pictures in `sheets.txt`, each with the tables that are found (header, what is above, its rows,
 * titles among them), what belongs to none, which tables are read, the targets with their rows, and what is told of. UPDATE_GOLDEN=1 writes what is so
 * now: read it before it is committed.
 */
import { join } from 'node:path';
import { columnMapOf } from '../../src/application/reading/column-map';
import { judge, withoutSummaries, type JudgedSheet } from '../../src/application/reading/judge-tables';
import { readSheet } from '../../src/application/reading/read-sheet';
import { readTracker } from '../../src/application/reading/read-tracker';
import { toA1 } from '../../src/domain/cell';
import { reportingMonth } from '../../src/domain/tracker';
import { goldenCases } from '../support/golden';
import { pictured } from '../support/pictured';

function rowsTold(name: string, rows: Iterable<number>): string {
  const all = [...rows];
  return all.length === 0 ? '' : ` ${name} ${all.join('、')}`;
}

function sheetTold({ sheet, tables }: JudgedSheet): string {
  const parts = [
    ...tables.map(({ table: { found }, fate, targets, summaries }) => {
      const { header, columns, above, rows, titles } = found;
      const lines = header.first === header.last ? `${header.first}` : `${header.first}—${header.last}`;
      const within = columns ? ` 列 ${columns.left}—${columns.right}` : '';
      const told = `${rowsTold('上', above)}${rowsTold('行', rows)}${rowsTold('题', titles)}`;
      const timed = targets.some((target) => target.timed.length > 0) ? ' 分期' : '';
      const elsewhere = summaries.map((each) => `${each.row} 见 ${each.sheet}`).join('、');
      return `表 ${lines}${within}${told} ${fate}${timed}${elsewhere && ` ${elsewhere}`}`;
    }),
    ...sheet.loose.map(
      ({ rows, headerLike, named }) =>
        `散${rowsTold('行', rows)}${headerLike === null ? '' : ` 似 ${headerLike}`}${named ? ' 有名' : ''}`,
    ),
    ...sheet.forms.map(
      ({ columns }) => `表单 ${columns.map(({ cell, header }) => `${header}@${toA1(cell)}`).join('、')}`,
    ),
    ...(sheet.sideBySide ? [`并排 ${sheet.sideBySide.items}`] : []),
  ];
  return `${sheet.grid.sheet}：${parts.join('；') || '无'}`;
}

function foundIn(picture: string): string {
  const workbook = pictured(picture);
  const tracker = readTracker(workbook);
  const own = new Set(['设置', '栏目对照']);
  const context = { system: 1900, month: reportingMonth(tracker), map: columnMapOf([]) } as const;
  const surveyed = workbook.sheets
    .filter(({ name, hidden }) => !own.has(name) && hidden === undefined)
    .map((sheet) => readSheet(sheet, context));
  return [
    ...withoutSummaries(judge(surveyed, context)).map(sheetTold),
    ...tracker.targets.map(
      ({ number, text, subProjects, overall, sheet }) =>
        `第${number}项 ${text.text.replace(/\s/gu, ' ')} ${sheet} ${subProjects.map(({ row, name }) => `${row}${name.text}`).join('、')}${overall.cell ? ` 总体@${toA1(overall.cell)}` : ''}`,
    ),
    ...tracker.reading.unsure.map(({ cell, message }) => `？${cell.sheet}!${toA1(cell)} ${message}`),
    ...tracker.reading.notRead.map(
      ({ kind, cell, rows, reason }) => `未读 ${kind} ${cell.sheet}!${toA1(cell)} ${rows} 行 ${reason}`,
    ),
  ].join('\n');
}

goldenCases(join(__dirname, 'sheets.txt'), foundIn, 'found');
