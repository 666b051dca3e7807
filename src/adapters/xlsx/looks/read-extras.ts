/** Reads what a worksheet has beside cells and styles. Loaded by import(): the first look at a sheet can wait for it. */
import type { SheetExtras } from '../../../application/look/sheet-extras';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import type { OpcPackage } from '../../ooxml/open-package';
import { decodeXml, parseXml } from '../../ooxml/parse-xml';
import { readRelationships } from '../../ooxml/relationships';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import type { SheetPart, WorkbookParts } from '../read-parts';
import type { Styles } from './cell-looks';
import type { PartReader } from './part-reader';
import { readComments } from './read-comments';
import { conditionReader } from './read-conditions';
import { entryRuleReader } from './read-entry-rules';
import { richTextReader, sharedRuns } from './read-runs';
import { readCellPictures, readPictures } from './read-pictures';

/** `formulas` are those of the sheet, asked for where a cell may show a picture. Its part was read before, and is well-formed. */
export function readSheetExtras(
  pkg: OpcPackage,
  { workbook, sharedStrings }: WorkbookParts,
  { part }: SheetPart,
  styles: Styles,
  formulas: () => readonly StoredFormula[],
): SheetExtras {
  const conditions = conditionReader(styles);
  const entryRules = entryRuleReader();
  const shared = sharedRuns(pkg, sharedStrings, styles.colourOf);
  const richTexts = richTextReader(shared, styles.colourOf);
  const whole = decodeXml(pkg.bytes(part));
  // Thousands of cells are not gone through after every edit when none of them has a text of several looks.
  const xml = shared.size > 0 || whole.includes('inlineStr') ? whole : withoutCells(whole);
  const beside: readonly PartReader<unknown>[] = [conditions, entryRules];
  let readers = beside;
  parseXml(xml, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'sheetData') readers = [richTexts];
      for (const reader of readers) reader.open(tag, attributes);
    },
    close: (tag) => {
      if (tag === 'sheetData') readers = beside;
      for (const reader of readers) reader.close(tag);
    },
    text: (piece) => {
      for (const reader of readers) reader.text(piece);
    },
  });
  const own = readRelationships(pkg, part);
  return {
    comments: readComments(pkg, own, workbook),
    entryRules: entryRules.take(),
    conditions: conditions.take(),
    pictures: readPictures(pkg, own),
    richTexts: richTexts.take(),
    cellPictures: readCellPictures(pkg, readRelationships(pkg, workbook), formulas),
  };
}

function withoutCells(xml: string): string {
  return xml.replace(/<((?:[\w.-]+:)?sheetData)(?:\s[^>]*)?>[^]*<\/\1\s*>/u, '');
}
