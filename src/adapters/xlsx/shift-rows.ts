/** Inserts, deletes and moves rows of a sheet in an opened .xlsx package; all that speaks of rows is patched, every other part keeps its bytes. */
import { unknownSheet } from '../../application/editing/edit-failures';
import { rowShift } from '../../application/editing/row-shift';
import type { RowChange } from '../../application/ports';
import { LAST_ROW } from '../../domain/cell';
import type { OpcPackage } from '../ooxml/open-package';
import { readRelationships } from '../ooxml/relationships';
import type { CalculatedColumn } from './formulas/calculated-columns';
import { ChangedParts } from './changed-parts';
import { withFullCalculation } from './patch-package';
import type { WorkbookParts } from './read-parts';
import { cannotShift } from '../../application/editing/cannot-shift';
import {
  filledColumns,
  shiftAnchors,
  shiftChart,
  shiftComments,
  shiftControl,
  shiftDrawingLinks,
  shiftNames,
  shiftPivot,
  shiftPivotSource,
  shiftTable,
  shiftTableFormulas,
} from './rows/shift-parts';
import { shiftOtherSheet, shiftSheet } from './rows/shift-sheet';
import { shiftVml } from './rows/shift-vml';
import { doubtfulResults } from './rows/shifted-results';
import type { ShiftContext } from '../../application/editing/shifted-formula';
import { withoutResults } from './formulas/stale-results';
import { removeCalcChain, type ShiftedRows } from './formulas/new-results';
import { refuseVast } from './write-xlsx';
import { readFormulasToShift } from './formulas/known-formulas';

export { formulasOfNewRows } from './rows/fill-new-rows';

/** The package with its rows changed, and what the change does to results of formulas. */
export interface Shifted {
  readonly pkg: OpcPackage;
  readonly rows: ShiftedRows;
}

/**
 * The package after the change, without results that may be others now. Throws a Failure for what cannot be followed, and then nothing has
 * happened.
 */
export function shiftRows(pkg: OpcPackage, parts: WorkbookParts, change: RowChange): Shifted {
  refuseImpossible(change);
  const own = parts.sheets.find(({ name }) => name === change.sheet);
  if (!own) throw unknownSheet(change.sheet);
  refuseVast(pkg, own);
  const context: ShiftContext = { shift: rowShift(change), sheet: own.name, tabs: parts.names };
  const changed = new ChangedParts(pkg);
  const { names, bySheet } = readFormulasToShift(pkg, parts, (part, see) => changed.look(part, see));
  const doubtful = doubtfulResults(bySheet, names, context.shift);
  const related = relatedParts(pkg, parts);
  refuseUnknown(related, context);

  const filled = new Map<number, CalculatedColumn>();
  for (const { type, part, sheet } of related) {
    if (type !== 'table' || sheet !== own.name) continue;
    for (const [column, formula] of changed.look(part, (xml) => filledColumns(xml, context)))
      filled.set(column, formula);
  }
  let hasFormulas = false;
  for (const { name, part } of parts.sheets) {
    changed.edit(part, (xml) => {
      hasFormulas ||= xml.includes('<f') || xml.includes(':f>');
      return name === own.name ? shiftSheet(xml, context, filled) : shiftOtherSheet(xml, name, context);
    });
  }
  changed.edit(parts.workbook, (xml) => shiftNames(xml, context));
  for (const each of related) editRelated(changed, each, context);
  for (const { name, part } of parts.sheets) {
    const results = doubtful.get(name);
    if (results) changed.edit(part, (xml) => withoutResults(xml, results));
  }
  if (hasFormulas) changed.edit(parts.workbook, withFullCalculation);
  if (parts.calcChain !== null) removeCalcChain(changed, parts.workbook, parts.calcChain);
  const { row, added } = context.shift;
  return { pkg: changed.package(), rows: { sheet: own.name, row, added, doubtful } };
}

function refuseImpossible(change: RowChange): void {
  const { at, count } = change;
  const isWhole = [at, count].every((number) => Number.isInteger(number) && number >= 1) && at + count - 1 <= LAST_ROW;
  const isElsewhere =
    change.kind !== 'move' ||
    (Number.isInteger(change.to) &&
      change.to >= 1 &&
      change.to <= LAST_ROW &&
      (change.to < at || change.to > at + count));
  if (!isWhole || !isElsewhere) throw new RangeError(`rows cannot change so: ${JSON.stringify(change)}`);
}

interface RelatedPart {
  readonly type: string;
  readonly part: string;
  /** The sheet it belongs to; null for none. */
  readonly sheet: string | null;
}

/** Types of parts that lead to others. */
const LEADING: ReadonlySet<string> = new Set(['worksheet', 'chartsheet', 'drawing']);

function relatedParts(pkg: OpcPackage, parts: WorkbookParts): readonly RelatedPart[] {
  const names = new Map(parts.sheets.map(({ part, name }) => [part, name]));
  const found: RelatedPart[] = [];
  const seen = new Set<string>();
  const walk = (source: string, sheet: string | null): void => {
    for (const { type, target } of readRelationships(pkg, source)) {
      if (seen.has(target) || !pkg.has(target)) continue;
      seen.add(target);
      const own = names.get(target) ?? sheet;
      found.push({ type, part: target, sheet: own });
      if (LEADING.has(type)) walk(target, own);
    }
  };
  walk(parts.workbook, null);
  return found;
}

/** What of a sheet speaks of no rows, or is followed. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['worksheet', 'table', 'drawing', 'vmlDrawing', 'comments', 'threadedComment', 'hyperlink', 'printerSettings'],
  ...['pivotTable', 'queryTable', 'image', 'oleObject', 'package', 'control', 'ctrlProp', 'slicer', 'timeline'],
  ...['customProperty', 'chart', 'chartEx', 'activeXControlBinary', 'diagramData', 'diagramLayout', 'diagramColors'],
  ...['diagramQuickStyle', 'diagramDrawing', 'hdphoto', 'media', 'video', 'audio', 'namedSheetView'],
]);
/** What a workbook may have that keeps addresses of its own. */
const UNFOLLOWED: Readonly<Record<string, string>> = {
  revisionHeaders: '这是旧式“共享工作簿”，带有修订记录',
  volatileDependencies: '工作簿有实时数据公式',
  xmlMaps: '工作簿有 XML 映射',
};

function refuseUnknown(related: readonly RelatedPart[], { shift, sheet }: ShiftContext): void {
  for (const { type, sheet: own } of related) {
    if (UNFOLLOWED[type] !== undefined) throw cannotShift(shift.change, UNFOLLOWED[type]);
    if (own === sheet && !KNOWN.has(type)) throw cannotShift(shift.change, `工作表带有本程序不认识的部件（${type}）`);
  }
}

function editRelated(changed: ChangedParts, { type, part, sheet }: RelatedPart, context: ShiftContext): void {
  const isOwn = sheet === context.sheet;
  const at = sheet ?? '';
  switch (type) {
    case 'table':
      changed.edit(part, (xml) => shiftTableFormulas(isOwn ? shiftTable(xml, context) : xml, at, context));
      return;
    case 'drawing':
      changed.edit(part, (xml) => shiftDrawingLinks(isOwn ? shiftAnchors(xml, context) : xml, context, at));
      return;
    case 'chart':
    case 'chartEx':
      changed.edit(part, (xml) => shiftChart(xml, context));
      return;
    case 'ctrlProp':
      changed.edit(part, (xml) => shiftControl(xml, context, at));
      return;
    case 'vmlDrawing':
      changed.edit(part, (xml) => shiftVml(xml, at, context));
      return;
    case 'comments':
    case 'threadedComment':
      if (isOwn) changed.edit(part, (xml) => shiftComments(xml, context));
      return;
    case 'pivotTable':
      if (isOwn) changed.edit(part, (xml) => shiftPivot(xml, context));
      return;
    case 'pivotCacheDefinition':
      changed.edit(part, (xml) => shiftPivotSource(xml, context));
  }
}
