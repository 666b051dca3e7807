/** Writes edits into an opened .xlsx package: the sheets they touch are patched, every other part keeps its bytes. */
import type { CellEdit, SheetSnapshot, TableEnd, WorkbookSnapshot } from '../../application/ports';
import { cellTextTooLong, unknownSheet } from '../../application/editing/edit-failures';
import { protectedFormats, refuseLockedTable } from '../../application/editing/protection';
import { formulaIn, type SheetEdit } from '../../application/editing/formula-edit';
import { editedValue, MAX_CELL_TEXT } from '../../application/editing/edited-cell';
import { mergeAnchor } from '../../application/editing/merged-cells';
import type { CellRange } from '../../domain/cell';
import type { OpcPackage } from '../ooxml/open-package';
import { decodeXml } from '../ooxml/parse-xml';
import { tooMuchToChange } from '../ooxml/reading-budget';
import { readRelationships, relationshipsPart } from '../ooxml/relationships';
import { ChangedParts, CONTENT_TYPES } from './changed-parts';
import { recalculate, type Before, type ChangedCell, type FilledCell } from './formulas/new-results';
import { withContentTypes, withoutRelationship, withRelationships } from './patch-package';
import { patchSheet } from './cells/patch-sheet';
import { movedEnd, patchTable, withEnd } from './patch-table';
import type { MovedEnd } from './patch-table';
import type { SheetPart, WorkbookParts } from './read-parts';
import { MINIMAL_STYLES } from './complete-styles';
import { dialectOf, SPREADSHEET_TYPE } from './namespaces';
import { continuedColumns, formulasByRow, grownLists } from './cells/grown-lists';
import { openStyleBook, type StyleBook } from './style-book';
import { mayBeRich, readRichTexts, type RichText } from './rich-text';
import { lastStyleOf } from './used-styles';
import { renameColumns, type RenamedColumn } from './formulas/rename-columns';
import { readTable, tableParts } from './formulas/read-workbook-names';
import type { PlacedEdit } from './cells/cell-changes';
import type { KnownFormulas, OpenCalculation } from './formulas/known-formulas';

const STYLES_TYPE = `${SPREADSHEET_TYPE}.styles+xml`;

export interface Written {
  readonly pkg: OpcPackage;
  /** As far as they are known for the next change. */
  readonly formulas: KnownFormulas | null;
}

/**
 * The package after the edits; `content` is what was read from it. Results that the edits reach are calculated anew where `calculate` is
 * given and sure of them, else they go. Throws a Failure, and then nothing has happened.
 */
export function writeXlsx(
  pkg: OpcPackage,
  parts: WorkbookParts,
  edits: readonly SheetEdit[],
  tables: readonly TableEnd[],
  content: Before,
  calculate: OpenCalculation | null,
): Written {
  const changed = new ChangedParts(pkg);
  const styles = openStyleBook(parts.styles === null ? MINIMAL_STYLES : decodeXml(pkg.bytes(parts.styles)), () =>
    lastStyleIn(pkg, parts),
  );
  const sharedTexts = richSharedTexts(changed, parts.sharedStrings);
  let formulaRemoved = false;
  const filled: FilledCell[] = [];
  const movedTables = new Set<string>();
  const renamed: RenamedColumn[] = [];
  for (const [sheet, sheetEdits] of editsBySheet(parts.sheets, edits, tables)) {
    const ends = tables.filter(({ header }) => header.sheet === sheet.name);
    const moved: MovedEnd[] = [];
    const tableRanges: CellRange[] = [];
    const formulas = formulasByRow(() => changed.xml(sheet.part));
    const read = content.snapshot.sheets.find(({ name }) => name === sheet.name)!;
    for (const { type, target } of readRelationships(pkg, sheet.part)) {
      if (type !== 'table') continue;
      changed.edit(target, (xml) => {
        const patched = patchTable(xml, sheetEdits);
        renamed.push(...patched.renamed);
        return patched.xml;
      });
      tableRanges.push(...changed.look(target, (xml) => readTable(xml, sheet.name)).map(({ range }) => range));
      const end = changed.look(target, (xml) => movedEnd(xml, ends));
      if (!end) continue;
      refuseLockedTable(read);
      const continued = end.lastRow > end.range.bottom ? continuedColumns(formulas, end.range) : [];
      moved.push({ ...end, calculated: new Map([...continued, ...end.calculated]) });
      movedTables.add(end.name.toLowerCase());
      changed.edit(target, (xml) => withEnd(xml, end));
    }
    refuseVast(pkg, sheet);
    if (!read.protection) moved.push(...grownLists(formulas, read, ends, tableRanges));
    changed.edit(sheet.part, (xml) => {
      const patched = patchSheet(xml, sheetEdits, { styles: stylesOn(read, styles), sharedTexts }, moved);
      formulaRemoved ||= patched.formulaRemoved;
      for (const { row, column, like } of patched.filled) {
        if (like) {
          filled.push({ sheet: sheet.name, row, column, like });
          continue;
        }
        const end = moved.find(
          ({ range, lastRow, calculated }) => row > range.bottom && row <= lastRow && calculated.has(column),
        )!;
        filled.push({ sheet: sheet.name, row, column, like: { sheet: sheet.name, row: end.range.bottom, column } });
      }
      return patched.xml;
    });
  }
  if (renamed.length > 0) renameEverywhere(pkg, changed, parts, renamed);
  if (parts.styles !== null || styles.toXml() !== MINIMAL_STYLES) {
    changed.edit(ensureStyles(changed, parts), () => styles.toXml());
  }
  const change = {
    cells: editedCells(edits, content.snapshot),
    tables: movedTables,
    filled,
    formulaRemoved,
    formulasChanged: renamed.length > 0,
  };
  const formulas = recalculate(pkg, changed, parts, change, content, calculate);
  return { pkg: changed.package(), formulas };
}

/** How shared texts look; they are read when the first is asked for, and only where one of them has more than one look. */
function richSharedTexts(changed: ChangedParts, part: string | null): (index: number) => RichText | null {
  let texts: ReturnType<typeof readRichTexts> | null = null;
  return (index) => {
    if (part === null) return null;
    texts ??= changed.look(part, (xml) => (mayBeRich(xml) ? readRichTexts(xml) : []));
    return texts[index] ?? null;
  };
}

/** Formulas call columns by their names: in cells, validations, conditional formats, names and tables. */
function renameEverywhere(
  pkg: OpcPackage,
  changed: ChangedParts,
  { workbook, sheets }: WorkbookParts,
  renamed: readonly RenamedColumn[],
): void {
  changed.edit(workbook, (xml) => renameColumns(xml, renamed, []));
  for (const { name, part } of sheets) {
    const targets = tableParts(pkg, part);
    const tables = targets.flatMap((target) => changed.look(target, (xml) => readTable(xml, name)));
    changed.edit(part, (xml) => renameColumns(xml, renamed, tables));
    for (const target of targets) {
      const own = changed
        .look(target, (xml) => readTable(xml, name))
        .map((table) => ({ name: table.name, range: null }));
      changed.edit(target, (xml) => renameColumns(xml, renamed, own));
    }
  }
}

/** A sheet is gone through several times while it is changed. This is half a million cells. */
const MOST_CHANGED_BYTES = 16 * 1024 * 1024;

/** Throws a Failure where the part of a sheet is larger than what is changed. */
export function refuseVast(pkg: OpcPackage, { name, part }: SheetPart): void {
  if ((pkg.entry(part)?.size ?? 0) <= MOST_CHANGED_BYTES) return;
  throw tooMuchToChange(`工作表“${name}”的内容`, `展开后超过 ${MOST_CHANGED_BYTES / 1024 / 1024} MB`);
}

/** Where the sheet's protection keeps number formats, an edit that needs another one is refused. */
function stylesOn({ name, protection }: SheetSnapshot, styles: StyleBook): StyleBook {
  if (!protection || protection.formatCells) return styles;
  return {
    ...styles,
    styleFor(current, edit) {
      const style = styles.styleFor(current, edit);
      if (style !== current) throw protectedFormats(name);
      return style;
    },
  };
}

/** The edits of each sheet, none for one where only a table is to end elsewhere. */
function editsBySheet(
  sheets: readonly SheetPart[],
  edits: readonly SheetEdit[],
  tables: readonly TableEnd[],
): Map<SheetPart, PlacedEdit[]> {
  const groups = new Map<SheetPart, PlacedEdit[]>();
  const partOf = (wanted: string): SheetPart => {
    const sheet = sheets.find(({ name }) => name === wanted);
    if (!sheet) throw unknownSheet(wanted);
    return sheet;
  };
  for (const { header } of tables) groups.set(partOf(header.sheet), []);
  for (const edit of edits) {
    const sheet = partOf(edit.cell.sheet);
    if (typeof edit.value === 'string' && edit.value.length > MAX_CELL_TEXT) throw cellTextTooLong(edit.cell);
    const group = groups.get(sheet);
    if (group) group.push(placed(edit));
    else groups.set(sheet, [placed(edit)]);
  }
  return groups;
}

function placed({ formula, ...edit }: SheetEdit): PlacedEdit {
  if (!formula) return edit;
  return { ...edit, formula: { text: formulaIn(formula, edit.cell), isArray: false, like: formula.at } };
}

/** The cells that edits change, with their new content. */
function editedCells(edits: readonly CellEdit[], { sheets }: WorkbookSnapshot): ChangedCell[] {
  return edits.map(({ cell, value }) => {
    const merges = sheets.find(({ name }) => name === cell.sheet)?.merges ?? [];
    return { sheet: cell.sheet, ...mergeAnchor(cell, merges), value: editedValue(value) };
  });
}

/** The last style that a cell of the workbook has. */
export function lastStyleIn(pkg: OpcPackage, { sheets }: WorkbookParts): number {
  return Math.max(...sheets.map(({ part }) => lastStyleOf(decodeXml(pkg.bytes(part)))));
}

/** The styles part; added with nothing in it but the plain style when the workbook has none. */
export function ensureStyles(changed: ChangedParts, { styles, workbook }: WorkbookParts): string {
  if (styles !== null) return styles;
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  // Where a relationship to styles leads nowhere, the part takes its place; some programs look for it by its usual name.
  const usual = `${folder}styles.xml`;
  const part = changed.has(usual) ? changed.freePart(`${folder}styles`, 2) : usual;
  changed.add(part, dialectOf(changed.xml(workbook))(MINIMAL_STYLES));
  changed.edit(CONTENT_TYPES, (types) => withContentTypes(types, [[part, STYLES_TYPE]]));
  const target = part.slice(folder.length);
  changed.edit(
    relationshipsPart(workbook),
    (xml) => withRelationships(withoutRelationship(xml, 'styles'), [{ type: 'styles', target }]).xml,
  );
  return part;
}
