/** Writes edits into an opened .xlsx package: the sheets they touch are patched, every other part keeps its bytes. */
import type { CellEdit } from '../../application/ports';
import { cellTextTooLong, unknownSheet } from '../edit-failures';
import { MAX_CELL_TEXT } from '../edited-cell';
import { withParts } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import { relationshipsPart } from '../ooxml/relationships';
import { decodeXml } from '../ooxml/parse-xml';
import { editXml } from '../ooxml/splice-xml';
import {
  withContentType,
  withFullCalculation,
  withoutContentType,
  withoutRelationship,
  withRelationship,
} from './patch-package';
import { patchSheet } from './patch-sheet';
import type { SheetPart, WorkbookParts } from './read-parts';
import { MINIMAL_STYLES, openStyleBook } from './style-book';

const CONTENT_TYPES = '[Content_Types].xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The package after the edits. `hasFormulas`: whether any sheet has one. Throws a Failure, and then nothing has happened. */
export function writeXlsx(
  pkg: OpcPackage,
  parts: WorkbookParts,
  edits: readonly CellEdit[],
  hasFormulas: boolean,
): OpcPackage {
  const changes = new Map<string, string | Uint8Array | null>();
  /** Edits a part, from its changed form when there is one. */
  const edit = (part: string, change: (xml: string) => string): void => {
    const content = changes.get(part);
    changes.set(part, typeof content === 'string' ? change(content) : editXml(pkg.bytes(part), change));
  };

  const stylesXml = parts.styles === null ? MINIMAL_STYLES : decodeXml(pkg.bytes(parts.styles));
  const styles = openStyleBook(stylesXml);
  let formulaRemoved = false;
  for (const [sheet, sheetEdits] of editsBySheet(parts.sheets, edits)) {
    edit(sheet.part, (xml) => {
      const patched = patchSheet(xml, sheetEdits, styles);
      formulaRemoved ||= patched.formulaRemoved;
      return patched.xml;
    });
  }

  const newStyles = styles.toXml();
  if (newStyles !== stylesXml) {
    if (parts.styles === null) addStyles(parts.workbook, newStyles, changes, edit);
    else edit(parts.styles, () => newStyles);
  }
  if (hasFormulas) edit(parts.workbook, withFullCalculation);
  if (formulaRemoved && parts.calcChain !== null) {
    // Excel makes a new chain by itself, but calls a file with a wrong one damaged.
    const { calcChain } = parts;
    changes.set(calcChain, null);
    edit(CONTENT_TYPES, (xml) => withoutContentType(xml, calcChain));
    edit(relationshipsPart(parts.workbook), (xml) => withoutRelationship(xml, 'calcChain'));
  }
  return withParts(pkg, changes);
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

function addStyles(
  workbook: string,
  xml: string,
  changes: Map<string, string | Uint8Array | null>,
  edit: (part: string, change: (xml: string) => string) => void,
): void {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  changes.set(`${folder}styles.xml`, xml);
  edit(CONTENT_TYPES, (types) => withContentType(types, `${folder}styles.xml`, STYLES_TYPE));
  edit(relationshipsPart(workbook), (relationships) => withRelationship(relationships, 'styles', 'styles.xml'));
}
