/** Labelled cells above a table or on a card: the label, and its value to the right, below, or behind a colon. */
import type { CellRef } from '../../domain/cell';
import {
  beginsAsOneOf,
  LABEL_KEYS,
  LABEL_SYNONYMS,
  normalizeHeader,
  TASK_LABELS,
  type LabelKey,
} from '../../domain/words';
import type { CellSnapshot } from '../ports';
import type { Grid, PlacedCell } from './grid';
import { CORE, readHeader } from './read-header';
import { textOf } from './notes';
import { mayBePercent, overallInCell, overallWord } from './overall-words';

export interface Label {
  /** Where the value stands, or would stand. */
  readonly cell: CellRef;
  readonly content: CellSnapshot | undefined;
  readonly percent: boolean;
  /** Where the label stands, and what it says. */
  readonly at: CellRef;
  readonly word: string;
  /** Label and value share a cell (目标编号：048): it must not be overwritten by the value alone. */
  readonly shared: boolean;
}

export type Labels = Readonly<Partial<Record<LabelKey, Label>>>;

const LABEL_INDEX: ReadonlyMap<string, LabelKey> = new Map(
  LABEL_KEYS.flatMap((key) => LABEL_SYNONYMS[key].map((word) => [word, key] as const)),
);
const mayBeLabel = beginsAsOneOf(LABEL_INDEX.keys());
/** 单位：万元 tells how figures are counted, not whose they are. */
const MEASURE = /^(?:[百千万亿]*元|[万]?[个人户次件处亩吨米]|平方米|平方公里|公里|[%％])(?:[、，,/].*)?$/u;
const IN_ONE_CELL = /^\s*([^:：\s]{2,8})\s*[:：]\s*(\S[\s\S]*)$/u;

const TASK_INDEX: ReadonlyMap<string, LabelKey> = new Map(
  (['number', 'text'] as const).flatMap((key) => TASK_LABELS[key].map((word) => [word, key] as const)),
);
/** Two labels and their values, or three. */
const MOST_IN_A_ROW = 6;

/** 目标任务, 重点任务 and their values above a table; empty for a row that is anything else. */
function taskLabelsIn(cells: readonly PlacedCell[]): readonly { readonly key: LabelKey; readonly at: number }[] {
  if (cells.length < 2 || cells.length > MOST_IN_A_ROW || cells.length % 2 !== 0) return [];
  const isHeader = ({ content: { value } }: PlacedCell) =>
    typeof value === 'string' && readHeader(value).guesses.some(({ sure }) => sure >= CORE);
  if (!cells.every((cell, index) => isHeader(cell) === (index % 2 === 0))) return [];
  return cells.flatMap(({ content: { value } }, at) => {
    const key = at % 2 === 0 ? TASK_INDEX.get(normalizeHeader(String(value)).word) : undefined;
    return key ? [{ key, at }] : [];
  });
}

/** Whether a label is one of those words, which offices without numbers use. */
export function isTaskLabel({ word }: Label): boolean {
  return TASK_INDEX.has(normalizeHeader(word).word);
}

/** Whether a row names a target by another word than its own. */
export function namesTask(cells: readonly PlacedCell[]): boolean {
  return taskLabelsIn(cells).some(({ key }) => key === 'text');
}

/** Labels in these rows, the first of each kind. */
export function findLabels(grid: Grid, rows: readonly number[]): Labels {
  const labels: Partial<Record<LabelKey, Label>> = {};
  for (const row of rows) {
    const cells = grid.cellsAt(row);
    for (const { key, at } of taskLabelsIn(cells)) {
      const [label, value] = [cells[at]!, cells[at + 1]!];
      labels[key] ??= {
        cell: { sheet: grid.sheet, row: value.row, column: value.column },
        content: value.content,
        percent: false,
        at: { sheet: grid.sheet, row, column: label.column },
        word: String(label.content.value).trim(),
        shared: false,
      };
    }
    for (const [index, cell] of cells.entries()) {
      if (cell.row !== row) continue;
      const name = labelOf(cell.content) ?? wordForOverall(cell, cells[index + 1]);
      if (!name) {
        const shared = sharedLabel(grid, cell);
        if (shared && !labels[shared.key]) labels[shared.key] = shared.label;
        continue;
      }
      if (labels[name.key]) continue;
      const next = cells[index + 1];
      const beside = next && !labelOf(next.content) ? next : undefined;
      const below = beside ? undefined : valueBelow(grid, cell);
      const value = beside ?? below;
      if (name.key === 'office' && value && MEASURE.test(textOf(value.content))) continue;
      const rightOfLabel = (grid.blockAt(row, cell.column)?.right ?? cell.column) + 1;
      labels[name.key] = {
        cell: { sheet: grid.sheet, row: value?.row ?? row, column: value?.column ?? rightOfLabel },
        content: value?.content,
        percent: name.percent,
        at: { sheet: grid.sheet, row, column: cell.column },
        word: String(cell.content.value).trim(),
        shared: false,
      };
    }
  }
  return labels;
}

/** In a row of labels only, the values stand below. */
function valueBelow(grid: Grid, label: PlacedCell): PlacedCell | undefined {
  const cells = grid.cellsAt(label.row);
  if (cells.length < 2 || !cells.every(({ content }) => labelOf(content))) return undefined;
  const below = grid.at(label.row + 1, label.column);
  return below && below.row === label.row + 1 && !labelOf(below.content) ? below : undefined;
}

/** 总体完成 with a percentage beside it. */
function wordForOverall({ content }: PlacedCell, next: PlacedCell | undefined): ReturnType<typeof labelOf> {
  const word = next && mayBePercent(next.content) ? overallWord(content) : null;
  return word && { key: 'overall', ...word };
}

function sharedLabel(grid: Grid, { row, column, content }: PlacedCell): { key: LabelKey; label: Label } | null {
  if (typeof content.value !== 'string') return null;
  const overall = overallInCell(content);
  if (overall) {
    const at = { sheet: grid.sheet, row, column };
    const value = { ...content, value: overall.value };
    return {
      key: 'overall',
      label: { cell: at, content: value, percent: false, at, word: overall.word, shared: true },
    };
  }
  const match = IN_ONE_CELL.exec(content.value);
  const key = match && LABEL_INDEX.get(normalizeHeader(match[1]!).word);
  if (!key || (key === 'office' && MEASURE.test(match[2]!.trim()))) return null;
  const cell = { sheet: grid.sheet, row, column };
  const value = { ...content, value: match[2]!.trim() };
  return { key, label: { cell, content: value, percent: false, at: cell, word: match[1]!, shared: true } };
}

/** The label that a cell is, and whether it says （%）; null for other cells. */
export function labelOf({ value }: CellSnapshot): { readonly key: LabelKey; readonly percent: boolean } | null {
  if (typeof value !== 'string' || !mayBeLabel(value)) return null;
  const { word, percent } = normalizeHeader(value);
  const key = LABEL_INDEX.get(word);
  return key ? { key, percent } : null;
}

/** Whether a row holds labels that name a target, so that another table begins below it. */
export function namesTarget(cells: readonly PlacedCell[]): boolean {
  return cells.some(({ content }, index) => {
    const label = labelOf(content);
    if (!label) return typeof content.value === 'string' && isSharedName(content.value);
    if (label.key !== 'number' && label.key !== 'text') return false;
    // 编号 and 目标 are too common in other places to count alone.
    const isOwn = /^目标(?:编号|内容)/u.test(String(content.value).replace(/\s/gu, ''));
    const next = cells[index + 1];
    return isOwn && cells.length <= 8 && (!next || !labelOf(next.content) || cells.length > 2);
  });
}

function isSharedName(text: string): boolean {
  return /^\s*目标(?:编号|内容)\s*[:：]/u.test(text);
}
