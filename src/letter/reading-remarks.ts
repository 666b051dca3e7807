/** What was not read of the workbook, as far as the letter is concerned. */
import type { CellRef } from '../domain/cell';
import { recordsOf } from '../domain/history';
import { nameOfTarget, placeOfTarget, type NotReadKind, type Tracker } from '../domain/tracker';

interface Remark {
  readonly cell: CellRef;
  readonly message: string;
}

const BLOCKING: readonly NotReadKind[] = ['sheet', 'rows'];
const TOLD: readonly NotReadKind[] = ['passed-over', 'hidden'];
const MOST_NAMES = 5;

/** What looks like a part of the tracker and could not be read: a letter without it would not be complete. */
export function unread({ reading: { notRead } }: Tracker): readonly Remark[] {
  return notRead.filter(({ kind }) => BLOCKING.includes(kind)).map(({ cell, reason }) => ({ cell, message: reason }));
}

/** Tables that were left out on purpose, and targets that are new since the last archive. */
export function readingNotes(tracker: Tracker): readonly Remark[] {
  const { notRead } = tracker.reading;
  const left = notRead.filter(({ kind }) => TOLD.includes(kind)).map(({ cell, reason }) => ({ cell, message: reason }));
  return [...left, ...newTables(tracker)];
}

/** Lists whose targets are in no archive, while those of other tables are. */
function newTables({ targets, history }: Tracker): readonly Remark[] {
  if (history.records.size === 0) return [];
  const sheets = [...new Set(targets.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const own = targets.filter((target) => target.sheet === sheet);
    if (own.some(({ identity }) => recordsOf(history, identity).length > 0)) return [];
    const names = own.slice(0, MOST_NAMES).map(nameOfTarget).join('、');
    const message = `工作表“${sheet}”是新读入的（${names}${own.length > MOST_NAMES ? '等' : ''}），存档中没有它的记录，请确认应写入函件。`;
    return [{ cell: placeOfTarget(own[0]!), message }];
  });
}
