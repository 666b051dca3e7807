/**
 * 上月对比 of small trackers (test/support/pictured.ts): `compared.txt` has the workbook, then what each sub-project said last month beside what it says
 * now: −removed−, +inserted+.
 * UPDATE_GOLDEN=1 writes what is told now: read it before it is committed.
 */
import { join } from 'node:path';
import { compareWithLastMonth } from '../../src/application/comparing/compare-months';
import { readTracker } from '../../src/application/reading/read-tracker';
import { toA1 } from '../../src/domain/cell';
import { formatPercent } from '../../src/domain/percent';
import { goldenCases } from '../support/golden';
import { pictured } from '../support/pictured';

function told(picture: string): string {
  const tracker = readTracker(pictured(picture));
  const share = (fraction: number | null) => (fraction === null ? '—' : formatPercent(fraction));
  const lines = tracker.targets.flatMap((target) =>
    target.subProjects.flatMap((subProject) => {
      const name = `${target.number} ${subProject.name.text || subProject.office.text || target.text.text}`;
      const found = compareWithLastMonth(tracker, target, subProject);
      if (found === 'no-history') return [`${name}：没有存档`];
      if ('addedSince' in found) return [`${name}：${found.addedSince}以后新增`];
      if ('unknownSince' in found) return [`${name}：分不清是${found.unknownSince}的哪一行`];
      const { lastMonth, renamedFrom, percent, texts } = found;
      const schedule = percent.schedule === null ? '—' : `${Number(percent.schedule.toFixed(1))} 点`;
      return [
        `${name}：比${lastMonth}${renamedFrom === null ? '' : `（原名“${renamedFrom}”）`}`,
        `  @${toA1(percent.cell)} ${share(percent.before)} → ${share(percent.now)}，序时 ${schedule}`,
        ...texts.map(({ name: field, cell, pieces, changes, state }) => {
          const marks = { same: '', removed: '−', inserted: '+' };
          const marked = pieces.map(({ kind, text }) => marks[kind] + text + marks[kind]).join('');
          return `  @${toA1(cell)} ${field} ${state}${changes > 0 ? ` ${changes} 处` : ''} ${marked}`.trimEnd();
        }),
      ];
    }),
  );
  return lines.join('\n');
}

goldenCases(join(__dirname, 'compared.txt'), told);
