/** The annex laid out on pages, for a preview. */
import type { Annex } from './annex';
import { annexCellLines, ANNEX_COLUMNS, annexRowHeight, ANNEX_TABLE } from './annex-columns';
import type { Letter } from './letter';
import { annexHeadBlocks, type TextBlock } from './flow';

/** A row of the table; its height in points, its cells as lines. */
export interface AnnexRowLines {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
  readonly isHeader: boolean;
}

/** What one page holds of the annex. */
export interface AnnexPage {
  /** What stands above the table, on lines of the page's grid; nothing on further pages. */
  readonly head: readonly TextBlock[];
  /** The table's head and the rows that stand on the page. */
  readonly rows: readonly AnnexRowLines[];
}

/**
 * The pages of the annex, each `pageHeight` points high with lines of `lineHeight`; `footHeight` are free at the end of the last.
 * Whole rows, the head on each page.
 */
export function annexPages(
  letter: Letter,
  annex: Annex,
  pageHeight: number,
  lineHeight: number,
  footHeight: number,
): readonly AnnexPage[] {
  const header = rowLines(
    ANNEX_COLUMNS.map(({ header: text }) => text),
    true,
  );
  const pages: { head: AnnexPage['head']; rows: AnnexRowLines[] }[] = [];
  let room = 0;
  const begin = (head: AnnexPage['head'], above: number) => {
    pages.push({ head, rows: [header] });
    const lines = head.reduce((sum, block) => sum + block.lines.length, 0);
    room = pageHeight - lines * lineHeight - above - header.height;
  };
  begin(annexHeadBlocks(letter, annex), ANNEX_TABLE.above);
  for (const row of annex.rows.map((cells) => rowLines(cells, false))) {
    // A row that no page could hold still needs one.
    if (row.height > room && pages.at(-1)!.rows.length > 1) begin([], 0);
    pages.at(-1)!.rows.push(row);
    room -= row.height;
  }
  // Nothing of the table stands on a page that is only there for 版记.
  if (footHeight > room) pages.push({ head: [], rows: [] });
  return pages;
}

function rowLines(cells: readonly string[], isHeader: boolean): AnnexRowLines {
  const lines = annexCellLines(cells);
  return { cells: lines, height: annexRowHeight(lines), isHeader };
}
