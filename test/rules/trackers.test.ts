/** What rules on cells say of trackers that differ from the plain one by a few cells: `trackers.txt`, written as in written-example.ts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTracker } from '../../src/application/reading/read-tracker';
import { cellName } from '../../src/domain/cell';
import { RULES } from '../../src/rules/index';
import { findings } from '../../src/rules/run';
import { fixShown } from '../support/fix-shown';
import { goldenTables } from '../support/golden';
import { workbookOf } from '../support/plain-tracker';
import { writtenExample } from '../support/written-example';

const FILE = path.join(__dirname, 'trackers.txt');

/** `第048项!I6 [30%] 完成进度“30%”是文本…… → 30% in fractions`, one behind the other. */
function says(id: string, line: string): string {
  const rules = RULES.filter((rule) => rule.id === id);
  const shown = findings(readTracker(workbookOf(writtenExample(line))), rules).map(
    ({ cell, excerpt, message, fix }) => `${cellName(cell)} [${excerpt}] ${message}${fix ? ` → ${fixShown(fix)}` : ''}`,
  );
  return shown.join('；');
}

const ids = [...readFileSync(FILE, 'utf8').matchAll(/^# (\S+)$/gmu)].map(([, id]) => id!);

goldenTables(FILE, Object.fromEntries(ids.map((id) => [id, (line: string) => says(id, line)])));
