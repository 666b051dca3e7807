/** A tracker as large as one likes, with a real letter's kind of prose; the same for the same numbers. */
import type { HistoryEntry } from '../src/application/own-tables/history-sheet';
import type { SheetSnapshot, WorkbookSnapshot } from '../src/application/ports';
import type { TrackerDraft } from '../src/domain/draft';

const PROGRESS =
  '本月完成方案编制并征求相关部门意见，召开专题推进会两次，协调解决施工场地、资金拨付等事项；已完成招标并组织进场，累计完成工程量的三成，宣传工作同步开展，居民知晓率明显提高，各街道镇均已明确责任人和联络员，信息报送机制运行正常。';
const PROBLEMS = '部分点位前期手续办理周期较长，影响整体进度，需要相关部门加大协调力度。';
const NEXT_STEPS =
  '加快办理前期手续，倒排工期，按月通报进度；组织开展中期评估，对进度偏慢的点位重点督促，确保按期完成年度任务。';

/** 完成进度 of every row. */
const SHARE = 0.25;

/** `targets` sheets of `rows` sub-projects, 150 characters of progress each. */
export function largeTracker(targets: number, rows: number): TrackerDraft {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return {
    settings: {
      office: '长宁区教育局',
      month: { year: 2021, month: 3 },
      date: { year: 2021, month: 3, day: 25 },
      people: '宗宏、石东红',
      phones: '22050781、22050725',
    },
    targets: numbers(targets).map((target) => ({
      number: String(target).padStart(3, '0'),
      text: `推进第${target}类民生实事项目，提升公共服务水平，年内全面完成建设任务。`,
      overall: 0.25,
      office: '综合科',
      subProjects: numbers(rows).map((row) => ({
        name: `第${target}类项目之${row}号工程`,
        office: '综合科',
        person: '周敏',
        weight: 1 / rows,
        startDate: { year: 2021, month: 1, day: 4 },
        dueDate: { year: 2021, month: 12, day: 31 },
        completion: SHARE,
        progress: `${row}号工程${PROGRESS}`,
        problems: row % 3 === 0 ? '无' : `${row}号工程${PROBLEMS}`,
        nextSteps: `${row}号工程${NEXT_STEPS}`,
      })),
    })),
  };
}

/** The same sub-projects as targets of one flat list, as other offices keep them, in one sheet. */
export function largeList(targets: number): WorkbookSnapshot {
  const row = (at: number, values: readonly (string | number)[]): SheetSnapshot['rows'][number] => ({
    row: at,
    cells: values.map((value, index) => ({ column: index + 1, value, ...(value === SHARE && { format: '0%' }) })),
  });
  const { settings, targets: drafts } = largeTracker(1, targets);
  const header = ['序号', '重点工作', '责任科室', '责任人', '完成率', '本月进展情况', '存在问题', '下一步工作打算'];
  const rows = drafts[0]!.subProjects.map(
    ({ name, office = '', person = '', progress = '', problems = '', nextSteps = '' }, index) =>
      row(index + 2, [index + 1, name, office, person, SHARE, progress, problems, nextSteps]),
  );
  return {
    dateSystem: 1900,
    sheets: [
      { name: '设置', merges: [], rows: [row(1, ['发文机关', settings.office!]), row(2, ['报告月份', '2021年3月'])] },
      { name: '重点工作清单', merges: [], rows: [row(1, header), ...rows] },
    ],
  };
}

/** What its rows said in January and February: less far, nearly the same words. */
export function largeHistory({ targets }: TrackerDraft): HistoryEntry[] {
  return [1, 2].flatMap((month) =>
    targets.flatMap(({ number, subProjects }) =>
      subProjects.map(({ name, progress = '', problems = '', nextSteps = '' }, index) => ({
        month: { year: 2021, month },
        number,
        overall: month / 12,
        completion: month / 12,
        order: String(index + 1),
        name,
        progress: progress.replace('两次', '一次'),
        problems: `${problems}${month}月。`,
        nextSteps: `${month}月，${nextSteps}`,
        archivedAt: null,
      })),
    ),
  );
}
