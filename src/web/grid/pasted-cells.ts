/** What a spreadsheet puts on the clipboard as plain text: cells between tabs, rows between line breaks, quotes where a cell has either. */

/** The texts of the cells, row by row. A text that is no part of a table is one cell, whatever line breaks it has. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/gu, '\n');
  if (!plain.includes('\t')) return [[unquoted(plain.replace(/\n$/u, ''))]];
  const rows: string[][] = [[]];
  // A quoted cell ends at a quote that no second one follows.
  for (const [, cell = '', end] of plain.matchAll(/("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/gu)) {
    rows.at(-1)!.push(unquoted(cell));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  // Spreadsheets end the last row, too.
  return rows.filter((row, index) => index < rows.length - 1 || row.some((cell) => cell !== ''));
}

function unquoted(cell: string): string {
  return /^"(?:[^"]|"")*"$/su.test(cell) && /[\t\n"]/u.test(cell.slice(1, -1))
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;
}
