/** What a workbook in a host did not hand over, as the reader tells it. */
import { toA1 } from '../../domain/cell';
import { namedNumber } from '../../domain/target-identity';
import type { NotRead } from '../../domain/tracker';
import type { SheetSnapshot } from '../ports';

/** One for each sheet that is not whole. `isTracker` tells whether something of a sheet is read as a part of the tracker. */
export function unreadOf(sheets: readonly SheetSnapshot[], isTracker: (sheet: string) => boolean): readonly NotRead[] {
  return sheets.flatMap(({ name, rows, unread }): NotRead[] => {
    if (!unread) return [];
    const { why, end } = unread;
    const cell = { sheet: name, row: end?.row ?? rows[0]?.row ?? 1, column: end?.column ?? 1 };
    if (why === 'refused') {
      const reason = `工作表“${name}”没有读到：Excel 没有交出其中的内容。请打开这张工作表看一看，保存后重新校验；与台账无关的，可以不管。`;
      return [{ kind: namedNumber(name) ? 'sheet' : 'passed-over', cell, rows: 0, reason }];
    }
    if (why === 'no-tracker' || !isTracker(name)) {
      const reason = `工作表“${name}”内容很多${end ? `（一直到 ${toA1(end)}）` : ''}，开头不像台账，其余没有读。`;
      return [{ kind: 'large', cell: { ...cell, row: 1, column: 1 }, rows: rows.length, reason }];
    }
    const reason = `工作表“${name}”太大，内容一直到 ${end ? toA1(end) : ''}，后面的没有读入。请删除用不到的行和列，再重新校验。`;
    return [{ kind: 'rows', cell, rows: 0, reason }];
  });
}
