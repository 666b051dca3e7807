/**
 * Workbooks as small pictures of their cells, a row a line, for tests of reading:
 *
 *     # 第048项
 *     目标编号 | 048 | 目标内容 | 推进教育评价改革。
 *     序号 | 子项目 | 完成进度 | 本月进展情况
 *     1 | 托育点 | 25% | 已完成选址。
 *
 * < is merged with the cell to its left, ^ with the one above; ~ before a row hides it, [hidden] behind a name its sheet; [protected] protects
 * it, [protected but B2:C9] lets these cells be changed. 25% is a
 * percentage, 2021-12-31 a date, 48 a number, '48 and 048 are texts. ↵ breaks a line. =25% is the result of a formula, =? one that has none
 * yet, =?25% one that may be out of date; #REF! is an error, TRUE and FALSE are no texts.
 */
import type { CellSnapshot, RowSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/application/ports';
import { fromSerial, parseWrittenDate, toSerial } from '../../src/domain/calendar-date';
import { parseRange, type CellRange } from '../../src/domain/cell';
import { NOT_CALCULATED } from '../../src/domain/error-value';

const SHEET = /^# (.+?)(?: \[(hidden|veryHidden|protected(?: but [A-Z\d: ]+)?)\])?$/u;

/** The workbook of a picture. */
export function pictured(picture: string): WorkbookSnapshot {
  const sheets: SheetSnapshot[] = [];
  let lines: string[] = [];
  let name: RegExpExecArray | null = null;
  const close = () => {
    if (name) sheets.push(sheetOf(name, lines));
    lines = [];
  };
  for (const line of picture.replace(/^\n+|\n+$/gu, '').split('\n')) {
    const match = SHEET.exec(line);
    if (match) {
      close();
      name = match;
    } else lines.push(line);
  }
  close();
  return { dateSystem: 1900, sheets };
}

function sheetOf([, name, word = '']: RegExpExecArray, lines: readonly string[]): SheetSnapshot {
  const cells = lines.map((line) =>
    line
      .replace(/^~ ?/u, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  const rows = lines.map((line, index): RowSnapshot => {
    const found = cells[index]!.flatMap((text, at): CellSnapshot[] =>
      text === '' || text === '<' || text === '^' ? [] : [{ column: at + 1, ...contentOf(text) }],
    );
    return { row: index + 1, cells: found, ...(line.startsWith('~') && { hidden: true }) };
  });
  return {
    name: name!,
    ...(word.endsWith('idden') && { hidden: word as 'hidden' | 'veryHidden' }),
    ...(word.startsWith('protected') && { protection: { unlocked: unlockedBy(word) } }),
    rows: rows.filter((row) => row.cells.length > 0),
    merges: mergesOf(cells),
  };
}

function unlockedBy(word: string): readonly CellRange[] {
  const [, cells = ''] = word.split(' but ');
  return cells.split(' ').flatMap((range) => parseRange(range) ?? []);
}

/** The content of a cell as a picture writes it. */
export function contentOf(text: string): Omit<CellSnapshot, 'column'> {
  if (text === '=?') return { value: { error: NOT_CALCULATED }, formula: true };
  if (/^=./u.test(text)) {
    const isOld = text.startsWith('=?');
    return { ...contentOf(text.slice(isOld ? 2 : 1)), formula: true, ...(isOld && { waiting: true }) };
  }
  if (/^#[A-Z/0]+[!?A]$/u.test(text)) return { value: { error: text } };
  if (text === 'TRUE' || text === 'FALSE') return { value: text === 'TRUE' };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^-?\d+(?:\.\d+)?%$/u.test(text))
    return { value: Number((Number(text.slice(0, -1)) / 100).toPrecision(15)), format: '0%' };
  if (/^\d{4}-\d\d-\d\d$/u.test(text)) return { value: toSerial(parseWrittenDate(text)!, 1900), format: 'yyyy/m/d' };
  if (/^(?:0|-?[1-9]\d*)(?:\.\d+)?$/u.test(text)) return { value: Number(text) };
  return { value: text.replaceAll('↵', '\n') };
}

function mergesOf(cells: readonly (readonly string[])[]): CellRange[] {
  const merges: CellRange[] = [];
  for (const [row, line] of cells.entries()) {
    for (const [column, text] of line.entries()) {
      if (text === '<' || text === '^') continue;
      let right = column;
      while (line[right + 1] === '<') right++;
      let bottom = row;
      while (cells[bottom + 1]?.[column] === '^') bottom++;
      if (right > column || bottom > row) {
        merges.push({ top: row + 1, left: column + 1, bottom: bottom + 1, right: right + 1 });
      }
    }
  }
  return merges;
}

/** The picture of a workbook. */
export function pictureOf({ sheets }: WorkbookSnapshot): string {
  return sheets.map(pictureOfSheet).join('\n');
}

function pictureOfSheet({ name, hidden, rows, merges }: SheetSnapshot): string {
  const last = Math.max(0, ...rows.map(({ row }) => row), ...merges.map(({ bottom }) => bottom));
  const lines = Array.from({ length: last }, (_, index) => {
    const row = rows.find((each) => each.row === index + 1);
    const width = Math.max(
      0,
      ...(row?.cells.map(({ column }) => column) ?? []),
      ...merges.filter(({ top, bottom }) => top <= index + 1 && bottom > index).map(({ right }) => right),
    );
    const texts = Array.from({ length: width }, (__, at) => {
      const own = row?.cells.find(({ column }) => column === at + 1);
      if (own) return textOf(own);
      const merge = merges.find(
        ({ top, bottom, left, right }) => top <= index + 1 && bottom > index && left <= at + 1 && right > at,
      );
      if (!merge) return '';
      return merge.left <= at && merge.right > at && merge.left !== at + 1 ? '<' : merge.top < index + 1 ? '^' : '';
    });
    return `${row?.hidden ? '~ ' : ''}${texts.join(' | ')}`.trimEnd();
  });
  return [`# ${name}${hidden ? ` [${hidden}]` : ''}`, ...lines].join('\n');
}

function textOf({ value, format }: CellSnapshot): string {
  if (typeof value === 'number') {
    if (format?.includes('%')) return `${Number((value * 100).toPrecision(12))}%`;
    const date = format && /y/iu.test(format) ? fromSerial(value, 1900) : null;
    if (!date) return String(value);
    return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  }
  if (typeof value !== 'string') return `'${JSON.stringify(value)}`;
  const text = value.replaceAll('\n', '↵');
  return /^(?:-?\d+(?:\.\d+)?%?|\d{4}-\d\d-\d\d)$/u.test(text) && !/^0\d/u.test(text) ? `'${text}` : text;
}
