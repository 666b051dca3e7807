/** Renamed columns of tables, in all formulas that name them: Excel does the same when a header is typed anew. */
import { contains, type CellRange } from '../../../domain/cell';
import { applySplices, locateElements, textInside } from '../../ooxml/splice-xml';
import type { Splice } from '../../ooxml/splice-xml';
import { decodeText, encodeText } from '../cell-text';
import { formulaTokens } from '../../../application/calculate/formula-tokens';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { sheetCursor } from '../sheet-cursor';
import { columnPlaces, isSameColumn } from '../../../application/calculate/structured-reference';

export interface RenamedColumn {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/** Where formulas stand in worksheets, tables and the workbook (18.3.1.40, 18.3.1.43, 18.3.1.34, 18.5.1.1, 18.2.5, [MS-XLSX] 2.4). */
const FORMULA_ELEMENTS: ReadonlySet<string> = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'xm:f',
  'definedName',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

/** A table by its name, and where it is on the sheet; brackets without a name inside of it mean it. */
export interface OwnTable {
  readonly name: string;
  /** Null in the part of the table itself. */
  readonly range: CellRange | null;
}

/** The part with these columns under their new names. `own`: the tables of the sheet, or the table itself. */
export function renameColumns(xml: string, renamed: readonly RenamedColumn[], own: readonly OwnTable[]): string {
  const cursor = sheetCursor();
  const tables: (string | null)[] = [];
  const ownAt = (row: number, column: number): string | null =>
    own.find(({ range }) => range === null || contains(range, { row, column }))?.name ?? null;
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (name, { r }) => {
    if (name === 'row') cursor.openRow(r);
    else if (name === 'c') cursor.openCell(r);
    if (!FORMULA_ELEMENTS.has(name)) return false;
    tables.push(name === 'f' || own[0]?.range === null ? ownAt(cursor.row, cursor.column) : null);
    return true;
  });
  const splices = elements.flatMap((element, index): Splice[] => {
    const written = xml.slice(element.openEnd, element.closeStart);
    if (!written.includes('[')) return [];
    const before = decodeText(textInside(xml, element));
    const after = renameInFormula(before, renamed, tables[index]!);
    return after === before ? [] : [{ from: element.openEnd, to: element.closeStart, text: encodeText(after) }];
  });
  return applySplices(xml, splices);
}

/** `ownTable`: what brackets without a table's name mean. */
export function renameInFormula(formula: string, renamed: readonly RenamedColumn[], ownTable: string | null): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map(({ kind, text }, index) => {
      // INDIRECT("表1[列]") is how people give a drop-down the column of a table.
      if (kind === 'text' && tokens[index - 1]?.text === '(' && /^INDIRECT$/i.test(tokens[index - 2]?.text ?? '')) {
        const inside = text.slice(1, -1).replaceAll('""', '"');
        return `"${renameInFormula(inside, renamed, null).replaceAll('"', '""')}"`;
      }
      if (kind !== 'brackets') return text;
      const before = tokens[index - 1];
      const qualifier = tokens[index - 2];
      // A table of another workbook.
      if (qualifier?.kind === 'sheets' && /^'?\[(?!0\])/.test(qualifier.text)) return text;
      const table = before?.kind === 'word' ? before.text : ownTable;
      const own = renamed.filter((column) => column.table.toLowerCase() === table?.toLowerCase());
      return own.length === 0 ? text : renameInBrackets(text, own);
    })
    .join('');
}

function renameInBrackets(brackets: string, renamed: readonly RenamedColumn[]): string {
  return applySplices(
    brackets,
    columnPlaces(brackets).flatMap(({ name, from, to, isBracketed }): Splice[] => {
      const column = renamed.find((candidate) => isSameColumn(candidate.from, name));
      return column ? [{ from, to, text: writtenName(column.to, isBracketed) }] : [];
    }),
  );
}

/** A name with other characters than letters and digits needs brackets of its own; some characters need a ' before them. */
function writtenName(name: string, isBracketed: boolean): string {
  const escaped = name.replace(/['[\]#@]/g, "'$&");
  return isBracketed || /^[\p{L}\p{N}_]*$/u.test(name) ? escaped : `[${escaped}]`;
}
