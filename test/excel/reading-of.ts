/** What a reading of a workbook comes to, to compare that in Excel with that of the file. */
import { checkAny } from '../../src/application/checking/check';
import type { WorkbookSnapshot } from '../../src/application/ports';

export const resultOf = (content: WorkbookSnapshot) => {
  const { findings, tracker } = checkAny(content);
  return {
    findings: findings.map(({ rule, cell, message }) => [rule.id, cell, message]),
    targets: tracker.targets.map(({ sheet, subProjects }) => [sheet, subProjects.length]),
    notRead: tracker.reading.notRead,
  };
};
