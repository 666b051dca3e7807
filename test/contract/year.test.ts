/** A whole year of a tracker, played on plain data, on a file that is saved and opened each month, and in Excel: the same comes out. */
import fc from 'fast-check';
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx, type XlsxWorkbook } from '../../src/adapters/xlsx/open-xlsx';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import type { CellEdit, Workbook, WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { rollMonth } from '../../src/application/rolling/roll-month';
import type { TrackerDraft } from '../../src/domain/draft';
import { recordsOf } from '../../src/domain/history';
import { fractionOf } from '../../src/domain/percent';
import type { SubProject, Tracker } from '../../src/domain/tracker';
import { loadExcel } from '../excel-host/load-in-jest';
import { newWorkbook } from '../excel-host/model';
import { at } from '../support/cells-of';

const DRAFT: TrackerDraft = {
  settings: { office: '长宁区教育局', month: { year: 2021, month: 1 }, date: { year: 2021, month: 1, day: 25 } },
  targets: ['048', '052'].map((number) => ({
    number,
    text: `第${number}项的内容。`,
    subProjects: ['校舍改造', '课后服务', '校车更新'].map((name, index) => ({
      name,
      completion: 0,
      weight: [0.5, 0.3, 0.2][index]!,
      progress: `${name}启动。`,
      problems: '无',
      nextSteps: `推进${name}。`,
    })),
  })),
};
const PLAN = planTracker(DRAFT);

interface Player {
  readonly workbook: () => Workbook;
  /** What happens between two months: a file is saved and opened again. */
  readonly nextMonth?: () => void;
}

async function plainData(): Promise<Player> {
  const workbook = memoryOpenWorkbook({ dateSystem: 1900, sheets: [] });
  await workbook.addSheets(PLAN);
  return { workbook: () => workbook };
}

function file(): Player {
  let workbook: XlsxWorkbook = openXlsx(createXlsx(PLAN));
  return {
    workbook: () => workbook,
    nextMonth: () => {
      workbook = openXlsx(workbook.toBytes());
    },
  };
}

const excels = ['1.7', '1.17'].map((excelApi) => ({ excelApi, loading: loadExcel({ excelApi }) }));

async function excel({ loading }: (typeof excels)[number]): Promise<Player> {
  const loaded = await loading;
  loaded.use();
  loaded.host.workbook = newWorkbook('空表');
  const workbook = excelWorkbook();
  await workbook.addSheets(PLAN);
  await workbook.removeSheets(['空表']);
  return { workbook: () => workbook };
}

const rowNamed = ({ targets }: Tracker, number: string, name: string): SubProject =>
  targets.find((target) => target.number === number)!.subProjects.find((row) => row.name.text === name)!;

/** What the office does in a month: every row goes on; one is renamed in May, one is taken out in August, one comes in October. */
async function month(workbook: Workbook, number: number): Promise<void> {
  const tracker = readTracker(await workbook.read());
  const edits = tracker.targets.flatMap((target) =>
    target.subProjects.flatMap(({ name, completion, progress, nextSteps }): CellEdit[] => [
      { cell: completion.cell!, value: number / 12, format: 'percent' },
      { cell: progress.cell!, value: `${name.text}：${number}月的进展。` },
      { cell: nextSteps.cell!, value: `=${number}月的打算` },
    ]),
  );
  if (number === 5) edits.push({ cell: rowNamed(tracker, '048', '课后服务').name.cell!, value: '小学生校内课后服务' });
  if (number === 10) {
    const { row } = tracker.targets[1]!.subProjects.at(-1)!;
    const cell = (column: string) => at('第052项', `${column}${row + 1}`);
    edits.push({ cell: cell('B'), value: '食堂' }, { cell: cell('F'), value: 0.5, format: 'percent' });
    edits.push({ cell: cell('G'), value: '食堂立项。' });
  }
  await workbook.write(edits);
  if (number === 8) {
    const { row } = rowNamed(tracker, '052', '校车更新');
    await workbook.write([...'ABCDEFGHIJ'].map((column) => ({ cell: at('第052项', `${column}${row}`), value: null })));
  }
}

async function playYear({ workbook, nextMonth }: Player): Promise<WorkbookSnapshot> {
  for (let number = 1; number <= 12; number++) {
    await month(workbook(), number);
    await rollMonth(workbook(), {
      texts: number % 3 === 0 ? 'clear' : 'keep',
      force: number % 3 === 0,
      monthConfirmed: false,
      archivedAt: { year: 2021, month: number, day: 26, hour: 9, minute: number },
    });
    nextMonth?.();
  }
  return workbook().read();
}

describe('a year', () => {
  let played: WorkbookSnapshot;
  beforeAll(async () => {
    played = await playYear(await plainData());
  });

  it('is the same in a file', async () => {
    expect(await playYear(file())).toEqual(played);
  });

  it.each(excels.map((each) => [each.excelApi, each] as const))(
    'is the same in ExcelApi %s',
    async (excelApi, each) => {
      const inExcel = await playYear(await excel(each));
      // Below 1.13 Excel does not tell the merged blocks.
      const merges = (index: number) => (excelApi === '1.7' ? { merges: inExcel.sheets[index]!.merges } : {});
      expect(inExcel).toEqual({
        ...played,
        sheets: played.sheets.map((sheet, index) => ({ ...sheet, ...merges(index) })),
      });
    },
  );

  it('has twelve months of each target, each row once', () => {
    const { history, settings } = readTracker(played);
    expect(settings.month.text).toBe('2022年1月');
    const names = (number: string) =>
      recordsOf(history, number).map(({ subProjects }) => subProjects.map(({ name }) => name).join('、'));
    const renamed = '校舍改造、小学生校内课后服务、校车更新';
    expect(names('048')).toEqual([
      ...Array<string>(4).fill('校舍改造、课后服务、校车更新'),
      ...Array<string>(8).fill(renamed),
    ]);
    expect(names('052')).toEqual([
      ...Array<string>(7).fill('校舍改造、课后服务、校车更新'),
      ...Array<string>(2).fill('校舍改造、课后服务'),
      ...Array<string>(3).fill('校舍改造、课后服务、食堂'),
    ]);
    const overall = recordsOf(history, '048').map((record) => record.overall);
    expect(overall.map((share) => Math.round(share! * 12))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

// Whatever is done between, each rolled month is there once, as it was when it was rolled.

type Step =
  | { readonly do: 'text'; readonly target: number; readonly row: number; readonly text: string }
  | { readonly do: 'percent'; readonly target: number; readonly row: number; readonly value: number }
  | { readonly do: 'rename'; readonly target: number; readonly row: number; readonly name: string }
  | { readonly do: 'remove'; readonly target: number; readonly row: number }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'roll'; readonly clear: boolean };

const place = { target: fc.nat(1), row: fc.nat(2) };
const words = fc.string({ unit: fc.constantFrom(...'校舍改造=-+0123 \n“”%。'), maxLength: 12 });
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('text' as const), ...place, text: words }),
    fc.record({ do: fc.constant('percent' as const), ...place, value: fc.constantFrom(0, 0.125, 1 / 3, 1) }),
    fc.record({ do: fc.constant('rename' as const), ...place, name: words }),
    fc.record({ do: fc.constant('remove' as const), ...place }),
    fc.record({ do: fc.constant('note' as const), text: words }),
    { weight: 3, arbitrary: fc.record({ do: fc.constant('roll' as const), clear: fc.boolean() }) },
  ),
  { minLength: 1, maxLength: 16 },
);

/** One line for each row of the archive, without its place. */
function recorded({ history }: Tracker): string[] {
  return [...history.records].flatMap(([identity, records]) =>
    records.flatMap(({ month: of, overall, subProjects }) =>
      subProjects.map(({ name, completion, progress, problems, nextSteps }) =>
        JSON.stringify([of, identity, overall, name, completion, progress, problems, nextSteps]),
      ),
    ),
  );
}

/** The lines that archiving the tracker as it is must add. */
function toBeRecorded({ settings, targets }: Tracker, overallOf: (number: string) => number | null): string[] {
  return targets.flatMap(({ identity, subProjects }) =>
    subProjects.map(({ name, completion, progress, problems, nextSteps }) =>
      JSON.stringify([
        settings.month.value,
        identity,
        overallOf(identity),
        name.text.trim(),
        fractionOf(completion.reading),
        progress.text,
        problems.text,
        nextSteps.text,
      ]),
    ),
  );
}

/** What people wrote below the records, in a column of its own. */
function notesIn({ sheets }: WorkbookSnapshot): string[] {
  const rows = sheets.find(({ name }) => name === '月度存档')?.rows ?? [];
  return rows.flatMap(({ row, cells }) =>
    cells.filter(({ column }) => column === 12).map(({ value }) => `${row} ${String(value)}`),
  );
}

async function take(workbook: Workbook, step: Step): Promise<void> {
  const tracker = readTracker(await workbook.read());
  if (step.do === 'roll') {
    const { length } = tracker.targets.flatMap(({ subProjects }) => subProjects);
    const before = recorded(tracker);
    const rolling = rollMonth(workbook, {
      texts: step.clear ? 'clear' : 'keep',
      force: true,
      monthConfirmed: true,
      archivedAt: { year: 2021, month: 1, day: 1, hour: 0, minute: 0 },
    });
    const notes = notesIn(await workbook.read());
    if (length === 0) return expect(rolling).rejects.toMatchObject({ code: 'month-not-rollable' });
    await rolling;
    const content = await workbook.read();
    const after = readTracker(content);
    expect(notesIn(content)).toEqual(expect.arrayContaining(notes));
    const overallOf = (number: string) =>
      recordsOf(after.history, number).find((record) => record.month.month === tracker.settings.month.value!.month)
        ?.overall ?? null;
    expect(recorded(after).sort()).toEqual([...before, ...toBeRecorded(tracker, overallOf)].sort());
    return;
  }
  if (step.do === 'note') {
    const [place] = tracker.history.places;
    if (place)
      await workbook.write([{ cell: { sheet: place.sheet, row: place.lastRow + 2, column: 12 }, value: step.text }]);
    return;
  }
  const row = tracker.targets[step.target]?.subProjects[step.row];
  if (!row) return;
  const cell = row.name.cell!;
  if (step.do === 'text') await workbook.write([{ cell: row.progress.cell!, value: step.text }]);
  if (step.do === 'percent')
    await workbook.write([{ cell: row.completion.cell!, value: step.value, format: 'percent' }]);
  if (step.do === 'rename') await workbook.write([{ cell, value: step.name }]);
  if (step.do === 'remove') {
    await workbook.write(
      Array.from({ length: 13 }, (_, index) => ({ cell: { ...cell, column: index + 1 }, value: null })),
    );
  }
}

describe('whatever is done to the workbook, no record is lost or doubled', () => {
  it.each([
    ['plain data', 150, plainData],
    ['a file', 25, () => Promise.resolve(file())],
  ] as const)('in %s', async (_, numRuns, start) => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { workbook } = await start();
        for (const step of all) await take(workbook(), step);
      }),
      { numRuns, seed: 20210325 },
    );
  });
});
