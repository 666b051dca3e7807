/** Whether what a copy says was true in a month before: the archive has it. */
import type { MonthRecord, SubProjectRecord } from '../../domain/history';
import { comparable } from '../../domain/likeness';
import { saysNone } from '../../domain/nothing';
import type { ReportingMonth } from '../../domain/reporting-month';
import type { SubProject } from '../../domain/tracker';
import { TEXT_KEYS, type TextKey } from '../../domain/words';
import type { Claim } from './merge-places';

/** The month whose archive has what would be put into a cell that is blank now. */
export function monthOfClaim(
  key: keyof SubProject,
  { ours, said }: Claim,
  records: readonly MonthRecord[],
): ReportingMonth | null {
  const text = TEXT_KEYS.find((each) => each === key);
  if (!text || !ours || !('text' in ours) || ours.text.trim() !== '') return null;
  return monthWith(records, (record) => isSaidBy(record, text, said.shown));
}

/** The month whose archive has this row: by its name, or by a text when it was renamed since. */
export function monthOfRow(row: SubProject, records: readonly MonthRecord[]): ReportingMonth | null {
  const name = comparable(row.name.text);
  return monthWith(
    records,
    (record) =>
      comparable(record.name) === name || TEXT_KEYS.some((key) => isSaidBy(record, key, row[key].text.trim())),
  );
}

/** Whoever said it: sub-projects are renamed. 无 is said every month. */
function isSaidBy(record: SubProjectRecord, key: TextKey, text: string): boolean {
  return record[key].trim() === text && !saysNone(text);
}

function monthWith(
  records: readonly MonthRecord[],
  holds: (record: SubProjectRecord) => boolean,
): ReportingMonth | null {
  return records.findLast(({ subProjects }) => subProjects.some(holds))?.month ?? null;
}
