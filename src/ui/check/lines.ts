/**
 * The list of 校验 as data: rows stand under their sheet and sub-project; writing form is folded at the end of its sheet, where it
 * unfolds into one line a cell.
 */
import { cellContents } from '../../application/editing/cell-content';
import { cellKey, type CheckRow } from '../../application/checking/check-rows';
import { groupBy } from '../../domain/group-by';
import type { CellRef } from '../../domain/cell';
import { ownersOf, type Owner } from '../../domain/owners';
import { nameOfTarget, type SubProject, type Target, type Tracker } from '../../domain/tracker';
import { subProjectNumber } from '../../letter/numbering';
import type { Finding, Severity } from '../../rules/rule';
import { isWritingForm, writingFormKinds } from '../../rules/writing-form';
import type { Reading } from '../session/session';
import { rowWithoutName, setOff } from './words';

/** A line that one can open: a row of the check, or all the writing form of one cell. */
export interface CheckLine {
  readonly key: string;
  readonly cell: CellRef;
  readonly severity: Severity;
  readonly title: string;
  readonly rows: readonly CheckRow[];
  /** At least one, in the order of the text. */
  readonly findings: readonly Finding[];
  readonly fixable: boolean;
  readonly isForm: boolean;
  /** The cell's text as the findings' places count it; null when it is not a text. */
  readonly text: string | null;
}

/** A sub-project and its lines, or the lines of the cells around the table (label null). */
export interface LineSection {
  readonly key: string;
  readonly label: string | null;
  readonly lines: readonly CheckLine[];
}

/** The writing form of a sheet. */
export interface FormFold {
  readonly key: string;
  readonly sheet: string;
  /** At least one. */
  readonly rows: readonly CheckRow[];
  /** All of it was mended a moment ago. */
  readonly isDone: boolean;
  readonly sections: readonly LineSection[];
}

/** A sheet and its lines. */
export interface SheetGroup {
  readonly sheet: string;
  /** The beginning of 目标内容; empty for 设置. */
  readonly about: string;
  readonly sections: readonly LineSection[];
  readonly fold: FormFold | null;
  /** How many rows of the check there are. */
  readonly count: number;
}

/** The rows to be shown. */
export interface ShownRows {
  readonly present: readonly CheckRow[];
  /** Mended a moment ago: they stand where they stood, unless they are there again. */
  readonly fixed?: readonly CheckRow[];
  /** Passed by 忽略清单, and shown all the same. Each is a line, for each can be restored. */
  readonly ignored?: readonly CheckRow[];
}

/** The line of a cell's writing form. */
function formLineKey(cell: CellRef): string {
  return `form!${cellKey(cell)}`;
}

/** The line that a row is shown in. */
export function lineKeyOf(row: CheckRow): string {
  return isWritingForm(row.rule) ? formLineKey(row.cell) : row.key;
}

/** The lines under their sheets and sub-projects, in the order of the workbook's cells. */
export function groupLines({ tracker, content }: Reading, rows: ShownRows): readonly SheetGroup[] {
  const { present, fixed = [], ignored = [] } = rows;
  const live = new Set(present.map(({ key }) => key));
  const passed = new Set(ignored.map(({ key }) => key));
  const textAt = textReader(content);
  const ownerOf = ownersOf(tracker);
  const isFolded = (row: CheckRow) => isWritingForm(row.rule) && (live.has(row.key) || !passed.has(row.key));
  const others = [...fixed, ...ignored].filter(({ key }) => !live.has(key));
  const bySheet = groupBy(inOrder(tracker, present, others), ({ cell }) => cell.sheet);
  return [...bySheet].map(([sheet, all]) => {
    const own = tracker.targets.filter((target) => target.sheet === sheet);
    const sectionsOf = (lines: readonly CheckLine[], prefix: string) =>
      sections(lines, ownerOf, own.length > 1, `${prefix}${sheet}`);
    const facts = all.filter((row) => !isFolded(row)).map((row) => lineOfRow(row, textAt));
    const form = all.filter(isFolded);
    const formLines = [...groupBy(form, ({ cell }) => cellKey(cell)).values()].map((cellRows) =>
      lineOfForm(liveOrAll(cellRows, live), textAt),
    );
    return {
      sheet,
      about: own.length === 1 ? own[0]!.text.text.trim() : '',
      sections: sectionsOf(facts, ''),
      fold: form.length === 0 ? null : foldOf(sheet, form, live, sectionsOf(formLines, 'form!')),
      count: all.filter(({ key }) => live.has(key)).length,
    };
  });
}

function foldOf(
  sheet: string,
  form: readonly CheckRow[],
  live: ReadonlySet<string>,
  sectionsOfFold: readonly LineSection[],
): FormFold {
  const rows = liveOrAll(form, live);
  return { key: `fold!${sheet}`, sheet, rows, isDone: !live.has(rows[0]!.key), sections: sectionsOfFold };
}

/** Those that are findings, or all when none is one any more. */
function liveOrAll(rows: readonly CheckRow[], live: ReadonlySet<string>): readonly CheckRow[] {
  const present = rows.filter(({ key }) => live.has(key));
  return present.length > 0 ? present : rows;
}

type TextAt = (cell: CellRef) => string | null;

/** The line of a row by itself. */
export function lineOfRow(row: CheckRow, textAt: TextAt = () => null): CheckLine {
  const { key, cell, rule, findings, fixable } = row;
  const { severity } = rule;
  const title = briefOf(findings) ?? rule.title;
  return { key, cell, severity, title, rows: [row], findings, fixable, isForm: false, text: textAt(cell) };
}

/** What a single finding says in the room of a title; null where its rule says it all. */
function briefOf([only, ...others]: CheckRow['findings']): string | null {
  if (others.length > 0) return null;
  const { brief, sum } = only;
  if (brief !== undefined) return brief;
  const told = sum && `应为${setOff(sum.right)}，写了${setOff(sum.said)}`;
  return told && told.length <= LONGEST_BRIEF ? told : null;
}

/** What a row of the pane has room for. */
const LONGEST_BRIEF = 20;

/** One line for all the writing form of a cell. */
function lineOfForm(rows: readonly CheckRow[], textAt: TextAt): CheckLine {
  const { cell, rule } = rows[0]!;
  const findings = rows.flatMap((row) => row.findings).sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
  return {
    key: formLineKey(cell),
    cell,
    severity: rule.severity,
    title: writingFormKinds(findings),
    rows,
    findings,
    fixable: rows.some(({ fixable }) => fixable),
    isForm: true,
    text: textAt(cell),
  };
}

/** What 栏目对照 settles cannot be ignored. */
export function canIgnore({ rows }: CheckLine): boolean {
  return rows.every(({ rule }) => rule.settled === undefined);
}

function textReader(content: Reading['content']): TextAt {
  const at = cellContents(content);
  return (cell) => {
    const { value } = at(cell);
    return typeof value === 'string' ? value : null;
  };
}

/** The rules run in a fixed order, so that the order of present rows is kept and others are put in by their cell. */
function inOrder(tracker: Tracker, present: readonly CheckRow[], gone: readonly CheckRow[]): readonly CheckRow[] {
  if (gone.length === 0) return present;
  const sheets = new Map(tracker.reading.order.map((sheet, index) => [sheet, index + 1]));
  const sheetOf = ({ cell }: CheckRow) => sheets.get(cell.sheet) ?? 0;
  // Sorting is stable: of one cell's rows those that are no findings any more come first.
  return [...gone, ...present].sort(
    (a, b) => sheetOf(a) - sheetOf(b) || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
}

/** Lines of one sub-project together; `several`: the sheet has several targets, so that each is named. */
function sections(
  lines: readonly CheckLine[],
  ownerOf: (cell: CellRef) => Owner,
  several: boolean,
  prefix: string,
): readonly LineSection[] {
  const found: { key: string; owner: Owner; label: string | null; lines: CheckLine[] }[] = [];
  for (const line of lines) {
    const owner = ownerOf(line.cell);
    const last = found.at(-1);
    if (last?.owner.subProject === owner.subProject && last.owner.target === owner.target) last.lines.push(line);
    else found.push({ key: `${prefix}!${found.length}`, owner, label: labelOf(owner, several), lines: [line] });
  }
  return found;
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
