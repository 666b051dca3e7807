/** Cells as plain text: tabs between them, line breaks between rows, quotes where a cell has either, as Excel, WPS and LibreOffice do it. */

/** The rows in one text. Each ends in a line break, the last one too. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}

function quoted(text: string): string {
  const plain = text.replace(/\r\n?/gu, '\n');
  return /[\t\n]|^"/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * The texts of the cells, row by row. A text without tabs is one cell, whatever line breaks it has, unless it ends as a spreadsheet ends
 * each of several rows.
 */
export function fromTsv(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/gu, '\n');
  if (!plain.includes('\t') && !isColumn(plain)) return [[unquoted(plain.replace(/\n$/u, ''))]];
  const rows: string[][] = [[]];
  // A quoted cell ends at a quote that no second one follows.
  for (const [, cell = '', end] of plain.matchAll(/("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/gu)) {
    rows.at(-1)!.push(unquoted(cell));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  // Spreadsheets end the last row, too.
  const last = rows.at(-1)!;
  if (rows.length > 1 && plain.endsWith('\n') && last.length <= 1 && (last[0] ?? '') === '') rows.pop();
  return rows;
}

function isColumn(plain: string): boolean {
  const rows = plain.match(/"(?:[^"]|"")*"\n|[^\n]*\n/gu) ?? [];
  return rows.length > 1 && rows.join('') === plain;
}

function unquoted(cell: string): string {
  return /^"(?:[^"]|"")*"$/su.test(cell) && /[\t\n"]/u.test(cell.slice(1, -1))
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;
}
