/** 忽略… and 恢复, done to a workbook. */
import type { CalendarDate } from '../../domain/calendar-date';
import { toA1 } from '../../domain/cell';
import type { Finding } from '../../rules/rule';
import { cellContents, sameContent } from '../editing/cell-content';
import { Failure } from '../errors';
import { carryOut } from '../own-tables/own-table';
import type { Workbook, WorkbookSnapshot } from '../ports';
import type { StepDone } from '../undoing/undo-entry';
import { planIgnoring, planRestoring, type IgnoreDecision } from './plan-ignoring';
import type { IgnoredFinding } from './split-ignored';

/**
 * Puts findings on 忽略清单, which is made when the workbook has none: all or nothing. Throws a Failure when one of their cells is no
 * longer as it was `checked`.
 */
export async function ignoreFindings(
  workbook: Workbook,
  checked: WorkbookSnapshot,
  found: readonly Finding[],
  decision: IgnoreDecision,
): Promise<StepDone> {
  const content = await workbook.read();
  const [was, is] = [cellContents(checked), cellContents(content)];
  const changed = found.find(({ cell }) => !sameContent(was(cell), is(cell)));
  if (changed) throw new Failure('not-writable', `${toA1(changed.cell)} 的内容已变，请重新校验后再忽略。`);
  return await carryOut(workbook, content, planIgnoring(content, found, decision));
}

/** Takes findings off 忽略清单 as of this day. Throws a Failure when the list has changed since it was read. */
export async function restoreFindings(
  workbook: Workbook,
  ignored: readonly IgnoredFinding[],
  date: CalendarDate,
): Promise<StepDone> {
  const edits = planRestoring(await workbook.read(), ignored, date);
  await workbook.write(edits);
  return { edits };
}
