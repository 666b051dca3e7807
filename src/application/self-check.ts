/** 环境自检: what was found, as the pane shows it and as it is handed on. Nothing of the workbook is in it. */

export interface SelfCheckResult {
  /** As in the manual for engineers. */
  readonly id: string;
  /** What is assumed, a Chinese sentence. */
  readonly says: string;
  readonly outcome: 'same' | 'different' | 'unsupported';
  /** What differs, or what is missing; empty when it is as assumed. */
  readonly detail: string;
}

export interface SelfCheckReport {
  /** Excel PC 16.0.17928.20000 */
  readonly client: string;
  readonly language: string;
  /** The newest set of the Excel API it has. */
  readonly excelApi: string;
  readonly browser: string;
  readonly results: readonly SelfCheckResult[];
}

const OUTCOMES = { same: '相符', different: '不符', unsupported: '不支持' } as const;

/** 50 项相符，2 项不符，1 项不支持。 */
export function describeSelfCheck({ results }: Pick<SelfCheckReport, 'results'>): string {
  const counts = (['same', 'different', 'unsupported'] as const).flatMap((outcome) => {
    const count = results.filter((result) => result.outcome === outcome).length;
    return count > 0 ? [`${count} 项${OUTCOMES[outcome]}`] : [];
  });
  return `${counts.join('，')}。`;
}

/** The report as a text file: the surroundings, then a line for each assumption, those that differ first. */
export function selfCheckText(report: SelfCheckReport): string {
  const rank = { different: 0, unsupported: 1, same: 2 } as const;
  const results = [...report.results].sort((a, b) => rank[a.outcome] - rank[b.outcome]);
  return [
    '目标台账 环境自检',
    `客户端：${report.client}`,
    `界面语言：${report.language}`,
    `ExcelApi：${report.excelApi}`,
    `浏览器：${report.browser}`,
    describeSelfCheck(report),
    '',
    ...results.map(
      ({ id, says, outcome, detail }) => `${OUTCOMES[outcome]}\t${id}\t${says}${detail ? `\t${detail}` : ''}`,
    ),
    '',
  ].join('\r\n');
}
