/** Changes cells in the XML of a worksheet (ECMA-376 18.3.1.99); all that is not changed stays as it was, character for character. */
import { cellCount, contains, type CellRef, type CellPlace } from '../../../domain/cell';
import type { CellEdit } from '../../../application/ports';
import { sharedFormula } from '../../../application/editing/edit-failures';
import { editsByCell } from '../../../application/editing/edits-by-cell';
import type { EditsByCell } from '../../../application/editing/edits-by-cell';
import { applySplices, openTag } from '../../ooxml/splice-xml';
import type { Splice } from '../../ooxml/splice-xml';
import { areaSplices, dimensionSplice } from './patch-areas';
import { newRow, patchRow, type RowContext } from './patch-row';
import type { MovedEnd } from '../patch-table';
import { surveySheet, type SharedFormula, type SheetSurvey } from './sheet-survey';
import { unshareFormulas } from '../formulas/unshare-formulas';
import type { PlacedEdit } from './cell-changes';
import { withFilledCells } from './filled-cells';

export interface PatchedSheet {
  readonly xml: string;
  /** Whether a formula gave way to a value, so that the calculation chain is no longer right. */
  readonly formulaRemoved: boolean;
  /** Cells of new rows that tables filled with their formulas, which have no results yet. */
  readonly filled: readonly FilledPlace[];
}

/**
 * The sheet with the edits made, which are all for this sheet; rows that a table grows over look like its last row. Throws a Failure
 * when an edit would leave half of an array formula.
 */
export function patchSheet(
  written: string,
  edits: readonly PlacedEdit[],
  context: RowContext,
  moved: readonly MovedEnd[] = [],
): PatchedSheet {
  const before = surveySheet(written, moved);
  const edited = editsByCell(edits, before.merges);
  const changes = withFilledCells(written, before, edited, moved);
  const isEdited = ({ row, column }: CellPlace): boolean => edited.get(row)?.has(column) ?? false;
  refuseHalfArrays(edits, edited, before.formulas);
  const isShared = before.formulas.some((formula) => !formula.isArray && isEdited(formula));
  const xml = isShared ? unshareFormulas(written, isEdited) : written;
  const sheet = xml === written ? before : surveySheet(xml, moved);

  const splices: Splice[] = [];
  const newRows: Splice[] = [];
  let formulaRemoved = false;
  /** Index of the first row of the sheet that is not above the new rows so far; both go top down. */
  let next = 0;
  for (const [row, rowChanges] of changes) {
    const present = sheet.rows.get(row);
    if (present) {
      const patched = patchRow(xml, sheet, row, present, rowChanges, context);
      splices.push({ from: present.start, to: present.end, text: patched.xml });
      formulaRemoved ||= patched.formulaRemoved;
    } else {
      const text = newRow(sheet, row, rowChanges, context.styles);
      while (next < sheet.rowNumbers.length && sheet.rowNumbers[next]! < row) next++;
      const below = sheet.rowNumbers[next];
      const at = below === undefined ? sheet.data.closeStart : sheet.rows.get(below)!.start;
      if (text !== '') newRows.push({ from: at, to: at, text });
    }
  }
  splices.push(...dimensionSplice(xml, sheet, changes), ...areaSplices(xml, sheet, moved));
  if (!sheet.data.selfClosing) splices.unshift(...newRows);
  else if (newRows.length > 0) splices.push(openEmptyData(xml, sheet, newRows));
  const filled = [...changes].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { formula }]) => (formula ? [{ row, column, like: formula.like }] : [])),
  );
  return { xml: applySplices(xml, splices), formulaRemoved, filled };
}

interface FilledPlace extends CellPlace {
  /** The cell whose formula it is; undefined for that of a table's column. */
  readonly like: CellRef | undefined;
}

/** Throws when an edit takes a part from an array formula or a data table. */
function refuseHalfArrays(edits: readonly CellEdit[], changes: EditsByCell, formulas: readonly SharedFormula[]): void {
  const edited = [...changes].flatMap(([row, cells]) => [...cells.keys()].map((column) => ({ row, column })));
  const sheet = edits[0]?.cell.sheet ?? '';
  for (const { isArray, range } of formulas) {
    if (!isArray || !range) continue;
    const touched = edited.filter((cell) => contains(range, cell));
    if (touched.length > 0 && touched.length < cellCount(range)) throw sharedFormula({ sheet, ...touched[0]! });
  }
}

function openEmptyData(xml: string, { data, prefix }: SheetSurvey, rows: readonly Splice[]): Splice {
  const tag = openTag(xml.slice(data.start, data.openEnd));
  return {
    from: data.start,
    to: data.end,
    text: `${tag}${rows.map(({ text }) => text).join('')}</${prefix}sheetData>`,
  };
}
