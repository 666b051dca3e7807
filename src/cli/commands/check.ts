import { checkWorkbook } from '../../application/checking/check';
import { ignoredRows } from '../../application/checking/check-rows';
import { describeNotRead, describeRead } from '../../application/reading/describe-reading';
import { checkJson } from '../check-json';
import { onlyFile, parseCommandLine } from '../command-line';
import { describeFindings, describeCounts } from '../describe';
import { startProgress, type Terminal } from '../terminal';
import { namingFile, openWorkbookFile } from '../workbook-file';

/** mubiao check FILE.xlsx [--json] [--all]: 0 when there are no errors, 1 when there are. */
export async function check(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, flags } = parseCommandLine(words, { json: { kind: 'flag' }, all: { kind: 'flag' } });
  const file = onlyFile(files);
  const { snapshot } = await openWorkbookFile(file, startProgress(terminal));
  const report = await namingFile(file, () => checkWorkbook(snapshot));
  const summary = [describeRead(report.tracker), ...describeNotRead(report.tracker)].join('');
  const passed = ignoredRows(report.ignored).length;
  const ignored = passed > 0 ? `另有 ${passed} 条已忽略，见“忽略清单”表。` : '';
  if (flags.has('json')) {
    // What JSON may leave as it is, but a terminal obeys.
    const json = JSON.stringify(checkJson(file, report), null, 2).replace(
      /[\u007f-\u009f]/gu,
      (control) => `\\u00${control.charCodeAt(0).toString(16)}`,
    );
    terminal.out(`${json}\n`);
  } else if (report.findings.length === 0) {
    terminal.out(`${file}：校验通过。${summary}${ignored}\n`);
  } else {
    terminal.out(
      `${file}：共 ${describeCounts(report.findings)}。${summary}\n${describeFindings(report.findings, flags.has('all'))}\n${ignored && `\n${ignored}\n`}`,
    );
  }
  return report.findings.some(({ rule }) => rule.severity === 'error') ? 1 : 0;
}
