/** Cells as the HTML that Excel, WPS, LibreOffice and Word take from the clipboard. */
import type { CopiedCells } from './copied-cell';

/** A table as spreadsheets exchange it: numbers with their full value, texts marked as texts. */
export function toHtml(cells: CopiedCells): string {
  const rows = cells.map((row) => {
    const columns = row.map(({ text, isText, number }) => {
      const format = isText ? ` style='mso-number-format:"\\@"'` : '';
      const value = number === undefined ? '' : ` x:num="${number}"`;
      return `<td${format}${value}>${escaped(text)}</td>`;
    });
    return `<tr>${columns.join('')}</tr>`;
  });
  const head = '<meta charset="utf-8">';
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}</head><body><table>${rows.join('')}</table></body></html>`;
}

/** Spaces that a page would swallow are kept; a line break stays in its cell. */
function escaped(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/ {2,}|^ | $/gmu, (spaces) => '&nbsp;'.repeat(spaces.length))
    .replace(/\r\n?|\n/gu, `<br style="mso-data-placement:same-cell">`);
}
