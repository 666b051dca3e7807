/** The columns and sizes of the annex's table, for the file and for its preview. Lengths are in points. */
import { breakLines } from './line-breaks';

export interface AnnexColumn {
  /** Lines are parted by \n. */
  readonly header: string;
  readonly width: number;
  readonly align: 'left' | 'center';
}

/** Together as wide as the text block, 156 mm. */
export const ANNEX_COLUMNS: readonly AnnexColumn[] = [
  { header: '序号', width: 34, align: 'center' },
  { header: '目标\n编号', width: 38, align: 'center' },
  { header: '目标内容', width: 154.2, align: 'left' },
  { header: '总体\n进度', width: 44, align: 'center' },
  { header: '序时\n进度', width: 44, align: 'center' },
  { header: '较序时\n进度', width: 62, align: 'center' },
  { header: '完成时限', width: 66, align: 'center' },
];

/** 小四 in lines of 18 pt; the room between text and rules; the room above the table. */
export const ANNEX_TABLE = { size: 12, line: 18, paddingAcross: 4, paddingDown: 3, rule: 0.5, above: 6 } as const;

/** The cells of a row, broken into lines. */
export function annexCellLines(cells: readonly string[]): readonly (readonly string[])[] {
  return ANNEX_COLUMNS.map(({ width }, index) => {
    const columns = (width - 2 * ANNEX_TABLE.paddingAcross) / ANNEX_TABLE.size;
    return (cells[index] ?? '').split('\n').flatMap((line) => breakLines(line, columns));
  });
}

/** How high a row of these cells is, with the rule below it. */
export function annexRowHeight(cells: readonly (readonly string[])[]): number {
  const lines = cells.reduce((most, cell) => Math.max(most, cell.length), 1);
  return lines * ANNEX_TABLE.line + 2 * ANNEX_TABLE.paddingDown + ANNEX_TABLE.rule;
}
