/** 忽略…, done to a row. */
import { momentOf } from '../../adapters/clock';
import type { IgnoreDecision } from '../../application/ignoring/plan-ignoring';
import type { Session } from '../session/session-store';
import type { ListRow } from './rows';
import { ignoreRuleTitle, ignoreTitle } from './words';

export const loadIgnoring = () => import('../../application/ignoring/ignore-findings');

/** Puts the findings of the row, or its rule, on 忽略清单; one step that can be undone. */
export function ignoreRow(
  session: Session,
  { rule, findings }: ListRow,
  scope: IgnoreDecision['scope'],
  reason: string,
): Promise<boolean> {
  const name = scope === 'one' ? ignoreTitle(rule.title) : ignoreRuleTitle(rule.title);
  const { content } = session.getState().reading!;
  return session.change(name, async (workbook) => {
    const { ignoreFindings } = await loadIgnoring();
    return ignoreFindings(workbook, content, findings, { scope, reason, date: momentOf(new Date()) });
  });
}
