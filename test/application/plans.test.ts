/**
 * The sheets that are made, cell by cell, before any workbook makes them of it. `plans.txt` has one for each kind;
 * `UPDATE_GOLDEN=1 npx jest test/application/plans` writes it anew: read what has changed.
 */
import path from 'node:path';
import { planColumnMap } from '../../src/application/column-map/column-map-sheet';
import { planHistory } from '../../src/application/own-tables/history-sheet';
import { IGNORED_TABLE } from '../../src/application/ignoring/ignore-sheet';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { planOverview } from '../../src/application/overview/plan-overview';
import { planOwnSheet } from '../../src/application/own-tables/own-table';
import { planOwnWords } from '../../src/application/own-words/own-words-sheet';
import type { SheetPlan, WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { rangeToA1, toA1 } from '../../src/domain/cell';
import type { TrackerDraft } from '../../src/domain/draft';
import { expectGolden } from '../support/package-shown';
import { workbookOf } from '../support/plain-tracker';

const EMPTY: WorkbookSnapshot = { dateSystem: 1900, sheets: [] };

const DRAFT: TrackerDraft = {
  settings: { office: '长宁区教育局', date: { year: 2021, month: 3, day: 25 }, whenNoProblem: '略去' },
  targets: [
    {
      number: '048',
      text: '推进教育评价改革，优质教育资源共享。'.repeat(12),
      overall: 0.25,
      subProjects: [
        { name: '善育工程', completion: 0.333, progress: '已开设托班。\n共3个。', problems: '无', nextSteps: '开工。' },
        { name: '课后服务', startDate: { year: 2021, month: 1, day: 1 }, dueDate: { year: 2021, month: 12, day: 31 } },
      ],
    },
    { number: '', text: '没有编号。', subProjects: [] },
    { number: '48', text: '又一项。', subProjects: [] },
  ],
};

function shown({ name, cells, merges, validations, ...others }: SheetPlan): string {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const lines = rows.map((row) =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => `${toA1(cell)} ${JSON.stringify(cell.value)} ${cell.style}`)
      .join(' | '),
  );
  return [
    `== ${name}`,
    ...lines,
    `merged: ${merges.map(rangeToA1).join(' ')}`,
    ...validations.map(({ range, ...rest }) => `${rangeToA1(range)} ${JSON.stringify(rest)}`),
    JSON.stringify(others),
  ].join('\n');
}

test('every made sheet is as it was planned', () => {
  const tracker = readTracker(
    workbookOf({ history: [{}], moreTargets: [{ rows: [{ dueDate: { date: '2021-03-26' } }] }] }),
  );
  const sheets = [
    // 设置 has a test of its own, which looks at each setting by itself.
    ...planTracker(DRAFT).sheets.slice(1),
    ...planTracker({ settings: {}, targets: [] }).sheets.slice(1),
    planOverview(tracker),
    planHistory(),
    ...planOwnWords(EMPTY, []).sheets,
    ...planColumnMap(EMPTY, []).sheets,
    planOwnSheet(IGNORED_TABLE),
  ];
  expectGolden(`${sheets.map(shown).join('\n\n')}\n`, path.join(__dirname, 'plans.txt'));
});
