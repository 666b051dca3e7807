/** The formulas of a worksheet (ECMA-376 18.3.1.40) as they are stored, and where their results stand. */
import { parseA1, parseRange, rangeOfCell, toA1, type CellPlace, type CellRange } from '../../../domain/cell';
import { parseXml } from '../../ooxml/parse-xml';
import { decodeText } from '../cell-text';
import { NO_OFFSET } from '../../../application/calculate/formula-areas';
import { shiftFormula } from '../../../application/calculate/shift-formula';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { sheetCursor } from '../sheet-cursor';

interface OpenFormula extends CellPlace {
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Whether a sheet's XML may have a formula: quick, and true too often rather than too seldom. */
export function hasFormulas(xml: string): boolean {
  return /<(?:[^\s<>/:!?]+:)?f[\s/>]/.test(xml);
}

/** The formulas of a sheet in the order of its cells; one that shares its text with others has that text, and how far it stands from it. */
export function storedFormulas(xml: string): readonly StoredFormula[] {
  if (!hasFormulas(xml)) return [];
  const found: OpenFormula[] = [];
  const cursor = sheetCursor();
  let inCell = false;
  let inFormula = false;
  parseXml(xml, SPREADSHEET_NAMESPACES, {
    open: (name, attributes) => {
      if (name === 'row') cursor.openRow(attributes['r']);
      else if (name === 'c') {
        cursor.openCell(attributes['r']);
        inCell = true;
      } else if (name === 'f' && inCell) {
        inFormula = true;
        found.push({ row: cursor.row, column: cursor.column, attributes, text: '' });
      }
    },
    close: (name) => {
      if (name === 'c') inCell = false;
      else if (name === 'f') inFormula = false;
    },
    text: (piece) => {
      if (inFormula) found.at(-1)!.text += piece;
    },
  });
  /** The formula whose text a group shares; a later one may use its number again. */
  const masters = new Map<string, OpenFormula>();
  return found.map((formula) => {
    const { row, column, attributes } = formula;
    const group = attributes['t'] === 'shared' ? attributes['si'] : undefined;
    if (group !== undefined && formula.text !== '') masters.set(group, formula);
    const source = (group === undefined ? undefined : masters.get(group)) ?? formula;
    const { t } = attributes;
    return {
      kind: t === 'array' ? 'array' : t === 'dataTable' ? 'table' : 'plain',
      row,
      column,
      results: resultsOf(formula),
      text: decodeText(source.text),
      offset: source === formula ? NO_OFFSET : { rows: row - source.row, columns: column - source.column },
      inputs: attributes['t'] === 'dataTable' ? inputsOf(formula) : [],
    };
  });
}

/** The formulas as they stand in their cells, by A1 reference; those of arrays and data tables are not among them. */
export function formulaTexts(xml: string): ReadonlyMap<string, string> {
  const plain = storedFormulas(xml).filter(({ kind, text }) => kind === 'plain' && text !== '');
  return new Map(plain.map((formula) => [toA1(formula), shiftFormula(formula.text, formula.offset)]));
}

function resultsOf(formula: OpenFormula): CellRange {
  const { t, ref } = formula.attributes;
  const own = rangeOfCell(formula);
  return t === 'array' || t === 'dataTable' ? (parseRange(ref ?? '') ?? own) : own;
}

/** A data table puts values from its margins into one or two cells, and takes the formulas from its margins, too. */
function inputsOf(formula: OpenFormula): CellRange[] {
  const { top, left, bottom, right } = resultsOf(formula);
  const cells = [formula.attributes['r1'], formula.attributes['r2']].flatMap((reference) => {
    const cell = parseA1(reference ?? '');
    return cell ? [rangeOfCell(cell)] : [];
  });
  const above = { top: top - 1, bottom: top - 1, left: Math.max(1, left - 1), right };
  const beside = { top, bottom, left: left - 1, right: left - 1 };
  return [...cells, ...(top > 1 ? [above] : []), ...(left > 1 ? [beside] : [])];
}
