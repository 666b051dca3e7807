/** Where things stand in the XML of a worksheet that is to be changed. */
import type { Failure } from '../../../application/errors';
import { parseRange, type CellPlace, type CellRange } from '../../../domain/cell';
import { damaged } from '../../ooxml/open-package';
import { locateElements, writtenPrefix } from '../../ooxml/splice-xml';
import type { XmlElement } from '../../ooxml/splice-xml';
import { grownHeights, grownStyles } from './grown-rows';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import type { MovedEnd } from '../patch-table';
import { sheetCursor } from '../sheet-cursor';
import type { RowChanges } from './cell-changes';

/** A formula that more than one cell shares. */
export interface SharedFormula extends CellPlace {
  readonly isArray: boolean;
  /** On the cell that holds the formula: the cells it is for. */
  readonly range: CellRange | null;
}

/** What was found; the elements are places in the XML. */
export interface SheetSurvey {
  readonly root: XmlElement;
  readonly data: XmlElement;
  readonly dimension: XmlElement | undefined;
  readonly rows: ReadonlyMap<number, XmlElement>;
  readonly rowNumbers: readonly number[];
  readonly columns: readonly XmlElement[];
  readonly merges: readonly CellRange[];
  readonly formulas: readonly SharedFormula[];
  /** Conditional formats and validations, and their later kinds (x14): they say which cells they are for. */
  readonly areas: readonly XmlElement[];
  /** The style of a cell in a row that a table grows over: that of its last row. Null elsewhere. */
  readonly grownStyle: (row: number, column: number) => number | null;
  /** The height that texts need in a row that a table grows over, or in the one it grew from; null elsewhere. */
  readonly grownHeight: (row: number, changes: RowChanges) => number | null;
  /** The prefix that the file writes before its elements. */
  readonly prefix: string;
}

/** Throws a Failure when rows and cells do not stand where they must. */
export function surveySheet(xml: string, moved: readonly MovedEnd[]): SheetSurvey {
  const formulas: SharedFormula[] = [];
  const rowNumbers: number[] = [];
  const cursor = sheetCursor();
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (name, attributes, path) => {
    const parent = PARENTS[name];
    if (parent !== undefined && (path.length !== parent.depth || path.at(-1) !== parent.name)) throw misplaced();
    switch (name) {
      case 'row':
        cursor.openRow(attributes['r']);
        rowNumbers.push(cursor.row);
        return true;
      case 'c':
        cursor.openCell(attributes['r']);
        return false;
      case 'f': {
        const { t, ref } = attributes;
        if (t !== undefined && t !== 'normal') {
          const { row, column } = cursor;
          formulas.push({ row, column, isArray: t !== 'shared', range: parseRange(ref ?? '') });
        }
        return false;
      }
      case 'sheetData':
      case 'dimension':
      case 'col':
      case 'mergeCell':
      case 'conditionalFormatting':
      case 'dataValidation':
        return true;
      case 'xm:sqref':
        return path.at(-1) === 'x14:conditionalFormatting' || path.at(-1) === 'x14:dataValidation';
      default:
        return path.length === 0;
    }
  });
  const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
  const [data, second] = named('sheetData');
  if (!data) throw damaged('xlsx', '工作表没有内容部分');
  if (second) throw misplaced();
  const rows = new Map(named('row').map((element, index) => [rowNumbers[index]!, element]));
  return {
    root: elements[0]!,
    data,
    dimension: named('dimension')[0],
    rows,
    rowNumbers,
    areas: [...named('conditionalFormatting'), ...named('dataValidation'), ...named('xm:sqref')],
    grownStyle: grownStyles(xml, [elements[0]!, data], rows, moved),
    grownHeight: grownHeights(named('col'), moved),
    columns: named('col'),
    merges: named('mergeCell').flatMap(({ attributes }) => parseRange(attributes['ref'] ?? '') ?? []),
    formulas,
    prefix: writtenPrefix(xml, data),
  };
}

/** Where the elements stand that are changed; one that stands elsewhere would be changed wrongly. */
const PARENTS: Readonly<Partial<Record<string, { readonly name: string; readonly depth: number }>>> = {
  sheetData: { name: 'worksheet', depth: 1 },
  row: { name: 'sheetData', depth: 2 },
  c: { name: 'row', depth: 3 },
  f: { name: 'c', depth: 4 },
  dimension: { name: 'worksheet', depth: 1 },
  col: { name: 'cols', depth: 2 },
  mergeCell: { name: 'mergeCells', depth: 2 },
  conditionalFormatting: { name: 'worksheet', depth: 1 },
  dataValidation: { name: 'dataValidations', depth: 2 },
};

function misplaced(): Failure {
  return damaged('xlsx', '工作表的内容不在应有的位置');
}
