/** The list of 校验 as data: findings of one rule in one cell share a row, rows stand under their sheet and sub-project. */
import { cellContents } from '../../application/cell-content';
import { checkRows, rowKey, type CheckRow } from '../../application/check-rows';
import type { WorkbookSnapshot } from '../../application/ports';
import type { CellRef } from '../../domain/cell';
import type { IgnoredEntry } from '../../domain/ignored';
import { ownersOf, type Owner } from '../../domain/owners';
import { nameOfTarget, type SubProject, type Target, type Tracker } from '../../domain/tracker';
import { subProjectNumber } from '../../letter/numbering';
import type { Reading } from '../session/session';
import { rowWithoutName } from './words';

/** A row of the check as the list shows it. */
export interface ListRow extends CheckRow {
  /** The cell's text as the findings' places count it; null when it is not a text. */
  readonly text: string | null;
}

/** A row that 忽略清单 lets pass, and what it says there. */
export interface IgnoredRow {
  readonly row: ListRow;
  readonly entry: IgnoredEntry;
}

/** A sub-project and its rows, or the rows of the cells around the table (label null). */
export interface RowSection {
  readonly key: string;
  readonly label: string | null;
  readonly rows: readonly ListRow[];
}

/** A sheet and its rows. */
export interface RowGroup {
  readonly sheet: string;
  /** The beginning of 目标内容; empty for 设置. */
  readonly about: string;
  readonly sections: readonly RowSection[];
}

/** One row for each rule and cell, in the order of the findings. */
export function rowsOf({ findings, content }: Pick<Reading, 'findings' | 'content'>): readonly ListRow[] {
  const textOf = textReader(content);
  return checkRows(findings).map((row) => ({ ...row, text: textOf(row.cell) }));
}

/** The ignored rows; findings of one rule in one cell are ignored together. */
export function ignoredRowsOf({ ignored, content }: Pick<Reading, 'ignored' | 'content'>): readonly IgnoredRow[] {
  const entries = new Map(ignored.map(({ finding, entry }) => [rowKey(finding), entry]));
  const rows = rowsOf({ findings: ignored.map(({ finding }) => finding), content });
  return rows.map((row) => ({ row, entry: entries.get(row.key)! }));
}

function textReader(content: WorkbookSnapshot): (cell: CellRef) => string | null {
  const at = cellContents(content);
  return (cell) => {
    const { value } = at(cell);
    return typeof value === 'string' ? value : null;
  };
}

/**
 * The rows under their sheets and sub-projects, in the order of the workbook's cells. `others` are rows that were just fixed, or
 * are ignored: they stand where they stood; one that is there again counts as present.
 */
export function groupRows(
  tracker: Tracker,
  present: readonly ListRow[],
  others: readonly ListRow[] = [],
): readonly RowGroup[] {
  const ownerOf = ownersOf(tracker);
  const bySheet = new Map<string, ListRow[]>();
  for (const row of inOrder(tracker, present, others)) {
    const known = bySheet.get(row.cell.sheet);
    if (known) known.push(row);
    else bySheet.set(row.cell.sheet, [row]);
  }
  return [...bySheet].map(([sheet, rows]) => {
    const own = tracker.targets.filter((target) => target.sheet === sheet);
    const about = own.length === 1 ? own[0]!.text.text.trim() : '';
    return { sheet, about, sections: sectionsOf(sheet, rows, ownerOf, own.length > 1) };
  });
}

/** The rules run in a fixed order, so that the order of present rows is kept and others are put in by their cell. */
function inOrder(tracker: Tracker, present: readonly ListRow[], others: readonly ListRow[]): readonly ListRow[] {
  const keys = new Set(present.map(({ key }) => key));
  const gone = others.filter(({ key }) => !keys.has(key));
  if (gone.length === 0) return present;
  const sheets = new Map(tracker.reading.order.map((sheet, index) => [sheet, index + 1]));
  const sheetOf = ({ cell }: ListRow) => sheets.get(cell.sheet) ?? 0;
  // Sorting is stable: of one cell's rows those that are no findings any more come first.
  return [...gone, ...present].sort(
    (a, b) => sheetOf(a) - sheetOf(b) || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
}

/** Rows of one sub-project together; `several`: the sheet has several targets, so that each is named. */
function sectionsOf(
  sheet: string,
  rows: readonly ListRow[],
  ownerOf: (cell: CellRef) => Owner,
  several: boolean,
): readonly RowSection[] {
  const sections: { key: string; owner: Owner; label: string | null; rows: ListRow[] }[] = [];
  for (const row of rows) {
    const owner = ownerOf(row.cell);
    const last = sections.at(-1);
    if (last?.owner.subProject === owner.subProject && last.owner.target === owner.target) last.rows.push(row);
    else sections.push({ key: `${sheet}!${sections.length}`, owner, label: labelOf(owner, several), rows: [row] });
  }
  return sections;
}

/** Of a sheet with several targets each is named, too. */
function labelOf({ target, subProject }: Owner, several: boolean): string | null {
  if (!target) return null;
  const label = subProject && subProjectLabel(target, subProject);
  if (!several) return label;
  const name = nameOfTarget(target);
  return label === null || label === name ? name : `${name} ${label}`;
}

/** （二）小学生校内课后服务工程: as the letter will number it. */
function subProjectLabel({ subProjects, listed, text }: Target, subProject: SubProject): string {
  const { name, row } = subProject;
  const called = name.text.trim() || (listed ? text.text.trim() : '');
  const shown = called.replace(/\s+/gu, ' ') || rowWithoutName(row);
  return subProjects.length > 1 ? subProjectNumber(subProjects.indexOf(subProject) + 1) + shown : shown;
}
