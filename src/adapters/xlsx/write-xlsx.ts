/** Writes edits into an opened .xlsx package: the sheets they touch are patched, every other part keeps its bytes. */
import type { CellEdit, WorkbookSnapshot } from '../../application/ports';
import type { CellRef } from '../../domain/cell';
import { cellTextTooLong, unknownSheet } from '../../application/editing/edit-failures';
import { MAX_CELL_TEXT } from '../../application/editing/edited-cell';
import { mergeAnchor } from '../../application/editing/merged-cells';
import { withParts } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import { decodeXml } from '../ooxml/parse-xml';
import { readRelationships, relationshipsPart } from '../ooxml/relationships';
import { editXml } from '../ooxml/splice-xml';
import {
  withContentType,
  withFullCalculation,
  withoutContentType,
  withoutRelationship,
  withRelationship,
} from './patch-package';
import { patchSheet } from './patch-sheet';
import { patchTable } from './patch-table';
import type { SheetPart, WorkbookParts } from './read-parts';
import type { ReadResult } from './read-xlsx';
import { sheetFormulas, staleFormulas, withoutResults } from './stale-results';
import { MINIMAL_STYLES, openStyleBook } from './style-book';

const CONTENT_TYPES = '[Content_Types].xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The package after the edits; `content` is what was read from it. Throws a Failure, and then nothing has happened. */
export function writeXlsx(
  pkg: OpcPackage,
  parts: WorkbookParts,
  edits: readonly CellEdit[],
  content: ReadResult,
): OpcPackage {
  const changed = new ChangedParts(pkg);
  const styles = openStyleBook(parts.styles === null ? MINIMAL_STYLES : decodeXml(pkg.bytes(parts.styles)));
  let formulaRemoved = false;
  for (const [sheet, sheetEdits] of editsBySheet(parts.sheets, edits)) {
    changed.edit(sheet.part, (xml) => {
      const patched = patchSheet(xml, sheetEdits, styles);
      formulaRemoved ||= patched.formulaRemoved;
      return patched.xml;
    });
    for (const { type, target } of readRelationships(pkg, sheet.part)) {
      if (type === 'table') changed.edit(target, (xml) => patchTable(xml, sheetEdits));
    }
  }
  if (parts.styles !== null) changed.edit(parts.styles, () => styles.toXml());
  else if (styles.toXml() !== MINIMAL_STYLES) addStyles(changed, parts.workbook, styles.toXml());
  if (content.hasFormulas) {
    removeStaleResults(changed, parts.sheets, editedCells(edits, content.snapshot));
    changed.edit(parts.workbook, withFullCalculation);
  }
  if (formulaRemoved && parts.calcChain !== null) removeCalcChain(changed, parts.workbook, parts.calcChain);
  return withParts(pkg, changed.parts);
}

/** The parts that come out different, by name; null for one that is gone. */
class ChangedParts {
  readonly parts = new Map<string, string | null>();

  constructor(private readonly pkg: OpcPackage) {}

  xml(part: string): string {
    return this.parts.get(part) ?? decodeXml(this.pkg.bytes(part));
  }

  edit(part: string, change: (xml: string) => string): void {
    const before = this.parts.get(part);
    if (typeof before === 'string') {
      this.parts.set(part, change(before));
      return;
    }
    let isChanged = false;
    const after = editXml(this.pkg.bytes(part), (xml) => {
      const result = change(xml);
      isChanged = result !== xml;
      return result;
    });
    if (isChanged) this.parts.set(part, after);
  }
}

function editsBySheet(sheets: readonly SheetPart[], edits: readonly CellEdit[]): Map<SheetPart, CellEdit[]> {
  const groups = new Map<SheetPart, CellEdit[]>();
  for (const edit of edits) {
    const sheet = sheets.find(({ name }) => name === edit.cell.sheet);
    if (!sheet) throw unknownSheet(edit.cell.sheet);
    if (typeof edit.value === 'string' && edit.value.length > MAX_CELL_TEXT) throw cellTextTooLong(edit.cell);
    const group = groups.get(sheet);
    if (group) group.push(edit);
    else groups.set(sheet, [edit]);
  }
  return groups;
}

function editedCells(edits: readonly CellEdit[], { sheets }: WorkbookSnapshot): CellRef[] {
  return edits.map(({ cell }) => {
    const merges = sheets.find(({ name }) => name === cell.sheet)?.merges ?? [];
    return { sheet: cell.sheet, ...mergeAnchor(cell, merges) };
  });
}

function removeStaleResults(changed: ChangedParts, sheets: readonly SheetPart[], edited: readonly CellRef[]): void {
  const stale = staleFormulas(
    sheets.flatMap(({ name, part }) => sheetFormulas(changed.xml(part), name)),
    edited,
  );
  for (const { name, part } of sheets) {
    const cells = stale.filter(({ sheet }) => sheet === name);
    if (cells.length > 0) changed.edit(part, (xml) => withoutResults(xml, cells));
  }
}

function addStyles(changed: ChangedParts, workbook: string, xml: string): void {
  const part = `${workbook.slice(0, workbook.lastIndexOf('/') + 1)}styles.xml`;
  changed.parts.set(part, xml);
  changed.edit(CONTENT_TYPES, (types) => withContentType(types, part, STYLES_TYPE));
  changed.edit(relationshipsPart(workbook), (relationships) => withRelationship(relationships, 'styles', 'styles.xml'));
}

/** Excel makes a new calculation chain by itself, but calls a file with a wrong one damaged. */
function removeCalcChain(changed: ChangedParts, workbook: string, part: string): void {
  changed.parts.set(part, null);
  changed.edit(CONTENT_TYPES, (types) => withoutContentType(types, part));
  changed.edit(relationshipsPart(workbook), (relationships) => withoutRelationship(relationships, 'calcChain'));
}
