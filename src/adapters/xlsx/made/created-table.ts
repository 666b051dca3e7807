/** The table part (ECMA-376 18.5.1.2) of a made sheet. */
import { XML_DECLARATION } from '../../ooxml/escape-xml';
import type { SheetPlan } from '../../../application/ports';
import type { CellRange } from '../../../domain/cell';
import { rangeToA1 } from '../../../domain/cell';
import { encodeAttribute } from '../cell-text';
import { SPREADSHEET_MAIN } from '../namespaces';

/** `id` counts from 1 over the whole workbook. The columns are called as the header cells say; Excel calls a file damaged where they differ. */
export function tableXml(sheet: SheetPlan, table: { name: string; range: CellRange }, id: number): string {
  const { range } = table;
  const headers = headerTexts(sheet, range);
  const columns = headers.map((name, index) => `<tableColumn id="${index + 1}" name="${encodeAttribute(name)}"/>`);
  const reference = rangeToA1(range);
  const name = encodeAttribute(table.name);
  return (
    XML_DECLARATION +
    `<table xmlns="${SPREADSHEET_MAIN}"` +
    ` id="${id}" name="${name}" displayName="${name}" ref="${reference}" totalsRowShown="0">` +
    `<autoFilter ref="${reference}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>' +
    '</table>'
  );
}

function headerTexts(sheet: SheetPlan, range: CellRange): string[] {
  const taken = new Set<string>();
  const headers: string[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const cell = sheet.cells.find((candidate) => candidate.row === range.top && candidate.column === column);
    const text = typeof cell?.value === 'string' ? cell.value : '';
    // A table whose plan is wrong is a bug of the plan: better here than as a damaged file on a desk.
    if (text === '' || /[\r\n]/.test(text) || taken.has(text.toLowerCase())) {
      throw new Error(`${sheet.name}: column ${column} of the table needs a header of its own, in one line`);
    }
    taken.add(text.toLowerCase());
    headers.push(text);
  }
  return headers;
}
