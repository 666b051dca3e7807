/** What findings are known by: target, sub-project, field, and the mark of the text. */
import type { CellRef } from '../../domain/cell';
import type { FindingPlace } from '../../domain/ignored';
import { comparable } from '../../domain/likeness';
import { ownersOf, type Owner } from '../../domain/owners';
import { targetIdentity } from '../../domain/target-identity';
import { textMark } from '../../domain/text-mark';
import { SETTING_KEYS, SETTINGS } from '../../domain/settings';
import { writtenIdentity, type Target, type Tracker } from '../../domain/tracker';
import { COLUMN_HEADERS, LABEL_KEYS, LABELS, type ColumnKey } from '../../domain/words';
import type { Finding } from '../../rules/rule';
import { cellContents } from '../editing/cell-content';
import type { CellValue, WorkbookSnapshot } from '../ports';

/** Tells what a finding of this workbook is known by. */
export function findingPlaces(tracker: Tracker, content: WorkbookSnapshot): (finding: Finding) => FindingPlace {
  const ownerOf = ownersOf(tracker);
  const fieldOf = fieldNames(tracker, ownerOf);
  const at = cellContents(content);
  return ({ cell, subProject, message }) => {
    const { target } = ownerOf(cell);
    const field = fieldOf(cell);
    // Of a header, or a setting that is not there, only the sentence tells what is wrong.
    const mark = field === '' ? textMark(message) : markOfValue(at(cell).value);
    return { number: target ? writtenIdentity(target) : '', name: subProject ?? '', field, mark };
  };
}

/** The same for two places that mean the same, for looking up. */
export function placeKey({ number, name, field, mark }: FindingPlace): string {
  return JSON.stringify([targetIdentity(number), comparable(name), field, mark]);
}

/** The mark of what a cell holds; spaces around a text do not count. */
export function markOfValue(value: CellValue | null): string {
  if (value === null) return textMark('');
  return textMark((typeof value === 'object' ? value.error : String(value)).trim());
}

/** The name of the field that a cell belongs to; empty when the cell is none, such as a header. */
function fieldNames(tracker: Tracker, ownerOf: (cell: CellRef) => Owner): (cell: CellRef) => string {
  const names = new Map<Target, (cell: CellRef) => string>();
  return (cell) => {
    const { target } = ownerOf(cell);
    if (!target) return settingAt(cell, tracker);
    let nameIn = names.get(target);
    if (!nameIn) names.set(target, (nameIn = fieldsOfTarget(target)));
    return nameIn(cell);
  };
}

function fieldsOfTarget(target: Target): (cell: CellRef) => string {
  const labels = LABEL_KEYS.map((key) => ({
    name: LABELS[key],
    cell: (key === 'number' ? target.numberCell : target[key]).cell,
  }));
  const columns = new Map(
    (Object.keys(target.headers) as ColumnKey[]).map((key) => [target.headers[key]!.column, key]),
  );
  const rows = new Set(target.subProjects.map(({ row }) => row));
  return ({ row, column }) => {
    const label = labels.find(({ cell }) => cell?.row === row && cell.column === column);
    if (label) return label.name;
    const key = rows.has(row) ? columns.get(column) : undefined;
    return key ? COLUMN_HEADERS[key][0] : '';
  };
}

function settingAt({ sheet, row, column }: CellRef, { settings, settingsSheet }: Tracker): string {
  const key = SETTING_KEYS.find((candidate) => {
    const { cell } = settings[candidate];
    return sheet === settingsSheet && cell?.row === row && cell.column === column;
  });
  return key ? SETTINGS[key].name : '';
}
