/** Reads the parts of a workbook that say where its sheets are and what its cells mean: workbook, shared strings, styles. */
import type { SheetHiding } from '../../application/ports';
import type { DateSystem } from '../../domain/calendar-date';
import { damaged, partKey, wrongKind } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import type { NamespacePrefixes } from '../ooxml/parse-xml';
import { tooMuch } from '../ooxml/reading-budget';
import { findMainPart, parsePart, readRelationships } from '../ooxml/relationships';
import { decodeText } from './cell-text';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import { formatCode } from './number-formats';

export interface SheetPart {
  readonly name: string;
  /** ST_SheetState (18.18.68), left out when visible. */
  readonly hidden?: SheetHiding;
  /** The part's name in the package. */
  readonly part: string;
}

export type XlsxExtension = '.xlsx' | '.xlsm' | '.xltx' | '.xltm';

export interface WorkbookParts {
  /** What the file's name must end with: Excel refuses a workbook with macros, or a template, that is called .xlsx. */
  readonly extension: XlsxExtension;
  /** The part of the workbook itself. */
  readonly workbook: string;
  readonly dateSystem: DateSystem;
  /** Sheets may not be added, removed or made anew (workbookProtection, 18.2.29). */
  readonly structureLocked: boolean;
  /** Worksheets in the order of their tabs, hidden ones too; charts, dialogs and macro sheets have no cells and are left out. */
  readonly sheets: readonly SheetPart[];
  /** The names of all sheets, of whatever kind: none may be given twice. */
  readonly names: readonly string[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
  readonly calcChain: string | null;
  readonly calculation: Calculation;
}

/** What the workbook says of its formulas (18.2.2). */
export interface Calculation {
  /** Their results are to be calculated when the workbook is opened: those that are stored may be out of date. */
  readonly isDue: boolean;
  /** False where the program that wrote the file never calculates, and stores 0 for every result (XlsxWriter). */
  readonly wasDone: boolean;
  /** False where Excel goes on with what cells show, rounded, and not with what they hold (“以显示精度为准”). */
  readonly isExact: boolean;
}

/** The calculation engine that XlsxWriter claims to be; no Excel of that age asks for a calculation of its own files. */
const UNCALCULATED_ID = '124519';

/** Far more of each than anybody keeps. */
const MOST_SHEETS = 3000;
const MOST_NAMES = 100_000;
/** Excel itself takes 65,490 styles of cells. */
const MOST_STYLES = 65_536;

/** Reads the workbook part (18.2.27). Throws a Failure when the package is damaged or no workbook. */
export function readWorkbookParts(pkg: OpcPackage): WorkbookParts {
  const workbook = findMainPart(pkg);
  if (/\.bin$/i.test(workbook)) throw wrongKind('xlsx', '（可能是 .xlsb 文件，请在 Excel 中另存为 .xlsx）');
  const relationships = readRelationships(pkg, workbook);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const partOf = (type: string): string | null =>
    relationships.find((relationship) => relationship.type === type && pkg.has(relationship.target))?.target ?? null;

  const sheets: SheetPart[] = [];
  const names: string[] = [];
  let dateSystem: DateSystem = 1900;
  let calculation: Calculation = { isDue: false, wasDone: true, isExact: true };
  let structureLocked = false;
  let isWorkbook = false;
  let definedNames = 0;
  let inSheets = false;
  parsePart(pkg, workbook, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'workbook') isWorkbook = true;
      if (tag === 'calcPr') {
        const isDue = isTrue(attributes['fullCalcOnLoad']);
        calculation = {
          isDue,
          wasDone: !isDue || attributes['calcId'] !== UNCALCULATED_ID,
          isExact: !isFalse(attributes['fullPrecision']),
        };
      }
      if (tag === 'workbookPr' && isTrue(attributes['date1904'])) dateSystem = 1904;
      if (tag === 'sheets') inSheets = true;
      if (tag === 'definedName' && ++definedNames > MOST_NAMES) throw tooMuch('工作簿的名称', `超过 ${MOST_NAMES} 个`);
      if (tag === 'workbookProtection') structureLocked = isTrue(attributes['lockStructure']);
      if (tag !== 'sheet' || !inSheets) return;
      const name = decodeText(attributes['name'] ?? '');
      names.push(name);
      if (names.length > MOST_SHEETS) throw tooMuch('工作簿的工作表', `超过 ${MOST_SHEETS} 张`);
      const id = attributes['r:id'];
      // A module of macros of old has a tab and no part.
      if (id === '') return;
      const relationship = byId.get(id ?? '');
      if (!relationship) throw damaged('xlsx', `缺少工作表“${name}”`);
      if (relationship.type === 'worksheet') {
        const hidden = HIDINGS.get(attributes['state'] ?? '');
        sheets.push({ name, part: relationship.target, ...(hidden && { hidden }) });
      }
    },
    close: (tag) => {
      if (tag === 'sheets') inSheets = false;
    },
  });
  if (!isWorkbook) throw wrongKind('xlsx');
  return {
    extension: readExtension(pkg, workbook),
    workbook,
    dateSystem,
    structureLocked,
    sheets,
    names,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    theme: partOf('theme'),
    calcChain: partOf('calcChain'),
    calculation,
  };
}

const HIDINGS: ReadonlyMap<string, SheetHiding> = new Map([
  ['hidden', 'hidden'],
  ['veryHidden', 'veryHidden'],
]);

const CONTENT_TYPES: NamespacePrefixes = { 'http://schemas.openxmlformats.org/package/2006/content-types': '' };
/** Words in the content type of the workbook part, beside the plain "sheet". */
const TYPE_WORDS: readonly (readonly [word: string, extension: XlsxExtension])[] = [
  ['sheet.macroenabled', '.xlsm'],
  ['template.macroenabled', '.xltm'],
  ['template', '.xltx'],
];

function readExtension(pkg: OpcPackage, workbook: string): XlsxExtension {
  let type = '';
  let usual = '';
  parsePart(pkg, '[Content_Types].xml', CONTENT_TYPES, {
    open: (tag, { PartName, Extension, ContentType = '' }) => {
      if (tag === 'Override' && partKey(PartName ?? '') === partKey(workbook)) type ||= ContentType;
      // The Open XML SDK makes the workbook's type that of all .xml, and names the others.
      if (tag === 'Default' && workbook.toLowerCase().endsWith(`.${(Extension ?? '').toLowerCase()}`))
        usual ||= ContentType;
    },
  });
  type ||= usual;
  return TYPE_WORDS.find(([word]) => type.toLowerCase().includes(word))?.[1] ?? '.xlsx';
}

/** The shared texts by index (18.4.9): runs joined, phonetic hints left out. */
export function readSharedStrings(pkg: OpcPackage, part: string | null): string[] {
  if (part === null) return [];
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
    attributesOf: new Set(),
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 't') inText = phonetic === 0;
      else if (tag === 'rPh') phonetic++;
    },
    close: (tag) => {
      if (tag === 'si') texts.push(decodeText(text));
      else if (tag === 't') inText = false;
      else if (tag === 'rPh') phonetic--;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  return texts;
}

/** The number format code of each cell style (18.8.10), undefined where it is General. */
export function readCellFormats(pkg: OpcPackage, part: string | null): (string | undefined)[] {
  const ids: number[] = [];
  const custom = new Map<number, string>();
  if (part === null) return [];
  let list = '';
  parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'numFmts' || tag === 'cellXfs') list = tag;
      else if (tag === 'xf' && list === 'cellXfs') {
        if (ids.push(Number(attributes['numFmtId'] ?? 0)) > MOST_STYLES)
          throw tooMuch('工作簿的单元格格式', `超过 ${MOST_STYLES} 种`);
      } else if (tag === 'numFmt' && list === 'numFmts') {
        custom.set(Number(attributes['numFmtId']), decodeText(attributes['formatCode'] ?? ''));
      }
    },
    close: (tag) => {
      if (tag === list) list = '';
    },
  });
  return ids.map((id) => formatCode(id, custom));
}

/** An xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The same of one that is true where it is left out. */
export function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}

/** The number that is written; null where it is left out or is none. */
export function numberOf(value: string | undefined): number | null {
  const number = Number(value ?? NaN);
  return Number.isFinite(number) ? number : null;
}
