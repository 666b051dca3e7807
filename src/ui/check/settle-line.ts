/** What settles a line without changing its cell: 忽略…, and 这是专名，不再提示. Each is one step that can be undone. */
import { momentOf } from '../../adapters/clock';
import type { IgnoreDecision } from '../../application/ignoring/plan-ignoring';
import type { Finding } from '../../rules/rule';
import type { Session } from '../session/session-store';
import type { CheckLine } from './lines';
import { ignoreRuleTitle, ignoreTitle, protectTitle } from './words';

/** What writes the sheet 忽略清单, loaded when it is wanted. */
export const loadIgnoring = () => import('../../application/ignoring/ignore-findings');

/** Puts the findings of the line, or their rules, on 忽略清单. */
export function ignoreLine(
  session: Session,
  { title, findings }: CheckLine,
  scope: IgnoreDecision['scope'],
  reason: string,
): Promise<boolean> {
  const { content } = session.getState().reading!;
  return session.change(scope === 'one' ? ignoreTitle(title) : ignoreRuleTitle(title), async (workbook) => {
    const { ignoreFindings } = await loadIgnoring();
    return ignoreFindings(workbook, content, findings, { scope, reason, date: momentOf(new Date()) });
  });
}

/** Puts the name into 用词. */
export function protectNameOf(session: Session, finding: Finding, name: string): Promise<boolean> {
  const { content } = session.getState().reading!;
  return session.change(protectTitle(name.trim()), async (workbook) => {
    const { protectName } = await import('../../application/own-words/protect-name');
    return protectName(workbook, content, finding, name);
  });
}
