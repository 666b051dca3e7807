/** What a table is called by: labels and titles around it, and the name of its sheet. */
import type { Assignment } from './assign-columns';
import type { TableRow } from './data-rows';
import type { Grid } from './grid';
import { findLabels, type Labels } from './labels';
import { textOf } from './notes';
import type { FoundTable } from './survey';
import { officialNumberIn } from './target-number';
import { titleName } from './title-name';
import type { CellRef } from '../../domain/cell';
import { namedNumber } from '../../domain/target-identity';

/** What a table is called by, from around it. */
export interface Naming {
  readonly labels: Labels;
  /** 第048项：… in a row of its own above the table. */
  readonly title: { readonly cell: CellRef; readonly number: string; readonly text: string } | null;
  /** The number in the sheet's name, or empty. */
  readonly sheetNumber: string;
}

/** What a table is called by; `rows` are those below its header. */
export function namingOf(
  grid: Grid,
  { above, header }: FoundTable,
  { roles }: Assignment,
  rows: readonly TableRow[],
): Naming {
  const labels = findLabels(grid, above);
  const titles = above.flatMap((row) => {
    const [cell, ...others] = grid.cellsAt(row).filter((each) => each.row === row);
    if (!cell) return [];
    const text = textOf(cell.content);
    // 第048项：… beside whose it is.
    const named = others.length === 0 || namedNumber(text) ? titleName(text, header) : null;
    return named ? [{ cell: { sheet: grid.sheet, row, column: cell.column }, ...named }] : [];
  });
  const naming = {
    labels,
    title: titles.at(-1) ?? null,
    sheetNumber: sheetNumber(grid.sheet, roles) || (labels.text && !labels.number ? numberOfSheet(grid.sheet) : ''),
  };
  return withOverallBelow(naming, rows);
}

/** What stands below the table of 总体进度, where nothing above it does. */
function withOverallBelow(naming: Naming, rows: readonly TableRow[]): Naming {
  if (naming.labels.overall) return naming;
  const below = rows.findLast((row) => row.kind === 'beside' && row.overall !== undefined);
  if (below?.kind !== 'beside' || !below.overall) return naming;
  return { ...naming, labels: { ...naming.labels, overall: below.overall } };
}

/** The number in a sheet's name: 第048项; or any, where the table counts 子项目 (not the 1 of Sheet1, not a year or month). */
function sheetNumber(name: string, roles: Assignment['roles']): string {
  const plain = name.normalize('NFKC');
  const named = officialNumberIn(name) ?? /^\s*(\d{2,3})\s*$/u.exec(plain)?.[1];
  if (named !== undefined) return named;
  const isOwn = roles.name?.text === '子项目' || roles.name?.text === '子项目名称';
  if (!isOwn || roles.text) return '';
  const rest = plain.replace(/^(?:sheet|工作表|表|附件)\s*\d+$/iu, '').replace(/\d+(?:年度?|月份?|日|周)/gu, '');
  return /\d+/u.exec(rest)?.[0] ?? '';
}

/** 36 of 36号目标 and 任务36, where the sheet is of one target. */
function numberOfSheet(name: string): string {
  const [, before, behind] =
    /^\s*(\d{1,4})号|(?:目标|任务|事项|项目)\s*(\d{1,4})\s*$/u.exec(name.normalize('NFKC')) ?? [];
  return before ?? behind ?? '';
}
