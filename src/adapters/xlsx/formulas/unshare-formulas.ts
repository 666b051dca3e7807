/** Formulas that were filled down are stored once (ECMA-376 18.3.1.40): when the cell that holds the text goes, another must hold it. */
import { rangeToA1, type CellPlace } from '../../../domain/cell';
import type { CellRange } from '../../../domain/cell';
import { applySplices, locateElements, openTag, setAttribute, startTag, writtenPrefix } from '../../ooxml/splice-xml';
import type { Splice, XmlElement } from '../../ooxml/splice-xml';
import { encodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { shiftFormula } from '../../../application/calculate/shift-formula';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import { storedFormulas } from './sheet-formulas';

interface PlacedFormula extends StoredFormula {
  readonly element: XmlElement;
}

/** The sheet with the text of each shared formula in a cell that stays. Cells for which `isGoing` holds are not looked at further. */
export function unshareFormulas(xml: string, isGoing: (cell: CellPlace) => boolean): string {
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (name, _, path) => name === 'f' && path.at(-1) === 'c');
  const formulas = storedFormulas(xml).map((formula, index) => ({ ...formula, element: elements[index]! }));
  const users = new Map<PlacedFormula, PlacedFormula[]>();
  /** The formula whose text a group shares at the moment; a later one may use its number again. */
  const masters = new Map<string, PlacedFormula>();
  for (const formula of formulas) {
    const { t, si } = formula.element.attributes;
    if (t !== 'shared' || si === undefined) continue;
    const isMaster = formula.text !== '' && formula.offset.rows === 0 && formula.offset.columns === 0;
    if (!isMaster) users.get(masters.get(si)!)?.push(formula);
    else {
      masters.set(si, formula);
      users.set(formula, []);
    }
  }
  const splices = [...users].flatMap(([source, others]) => {
    const staying = others.filter((formula) => !isGoing(formula));
    return isGoing(source) && staying.length > 0 ? [newMaster(xml, staying)] : [];
  });
  return applySplices(xml, splices);
}

/** The first of the formulas gets the text, and says which cells it is for. */
function newMaster(xml: string, formulas: readonly PlacedFormula[]): Splice {
  const [{ element, text, offset }] = formulas as [PlacedFormula];
  const range = formulas.reduce<CellRange>(
    ({ top, bottom, left, right }, { row, column }) => ({
      top: Math.min(top, row),
      bottom: Math.max(bottom, row),
      left: Math.min(left, column),
      right: Math.max(right, column),
    }),
    { top: Infinity, bottom: 0, left: Infinity, right: 0 },
  );
  const tag = openTag(setAttribute(startTag(xml, element), 'ref', rangeToA1(range)));
  const end = `</${writtenPrefix(xml, element)}f>`;
  return { from: element.start, to: element.end, text: tag + encodeText(shiftFormula(text, offset)) + end };
}
