/**
 * Which role each column of a table gets: `headers.txt` has the headers of tables with what stands below each (重点任务:题｜进展情况:文), and what
 * comes of them. 3月/进展情况 are two lines, the first of them merged over what it stands over, and blank in /存在问题; 《…》 in front is the title. A line tells the roles, of what earlier months columns are, how sure it is that
 * the table is a tracker's, how many rows each target has, and what is asked.
 */
import path from 'node:path';
import { columnMapOf } from '../../src/application/reading/column-map';
import { readSheet } from '../../src/application/reading/read-sheet';
import type { Role } from '../../src/domain/role-words';
import { roleName } from '../../src/domain/role-words';
import type { ReportingMonth } from '../../src/domain/reporting-month';
import { periodName } from '../../src/domain/period';
import { goldenTables } from '../support/golden';
import { pictured } from '../support/pictured';

/** What stands in the four rows below a header. */
const BELOW: Readonly<Record<string, readonly [string, string, string, string]>> = {
  数: ['1', '2', '3', '4'],
  题: ['建设托育点', '课后服务', '校园足球', '劳动教育'],
  小: ['选址', '开办', '联赛', '基地'],
  文: ['已完成三个点的选址工作。', '各校均已开展课后服务。', '校园足球联赛正在进行。', '已建成两个劳动教育基地。'],
  后: [
    '下月启动三个点的装修工作。',
    '组织一次课后服务质量评估。',
    '举办校园足球区级决赛。',
    '制定劳动教育课程的方案。',
  ],
  难: ['无', '学校的师资力量仍然不足。', '无', '场地不足，需要统筹安排。'],
  语: ['无', '师资不足', '缺少场地', '无'],
  科: ['学前科', '基教科', '学前科', '体卫科'],
  词: ['推进中', '已完成', '推进中', '推进中'],
  是: ['是', '否', '是', '是'],
  比: ['25%', '30%', '45%', '60%'],
  半: ['25%', '30%', '45%', '仍在招标，尚未开工建设。'],
  日: ['2021-06-30', '2021-12-31', '2021-12-31', '2021-09-30'],
  元: ['万元', '万元', '个', '万元'],
  额: ['300', '1200', '80', '75'],
  类: ['A', 'B', 'A', 'C'],
  空: ['', '', '', ''],
  一: ['已完成三个点的选址工作。', '', '', ''],
  组: ['推进教育改革', '^', '办好民生实事', '^'],
  复: ['推进教育改革', '推进教育改革', '办好民生实事', '办好民生实事'],
  首: ['推进教育改革', '', '办好民生实事', ''],
  对: ['1', '^', '2', '^'],
  项: ['第31项', '第32项', '第33项', '第34项'],
  码: ['JB-1', 'JB-2', 'JB-3', 'JB-4'],
  双: ['JB-1', 'JB-1', 'JB-3', 'JB-4'],
};

function pictureFrom(line: string): string {
  const [, sheet = '台账', title, table] = /^(?:(\S+)!)?(?:《(.+)》)?(.+)$/u.exec(line)!;
  const columns = table!.split('｜').map((column) => {
    const [header, below = '空'] = column.split(':');
    return { lines: header!.split('/'), below: BELOW[below]! };
  });
  const height = Math.max(...columns.map(({ lines }) => lines.length));
  const headers = Array.from({ length: height }, (_, at) =>
    columns.map(({ lines }, index) => {
      if (at >= lines.length) return '^';
      const left = columns[index - 1]?.lines;
      return at < lines.length - 1 && lines[at] !== '' && left?.[at] === lines[at] ? '<' : lines[at]!;
    }),
  );
  const rows = [0, 1, 2, 3].map((row) => columns.map(({ below }) => below[row]!));
  return [`# ${sheet}`, ...(title ? [title] : []), ...[...headers, ...rows].map((cells) => cells.join(' | '))].join(
    '\n',
  );
}

const rolesIn =
  (month: ReportingMonth | null) =>
  (line: string): string => {
    const [sheet] = pictured(pictureFrom(line)).sheets;
    const { tables, loose } = readSheet(sheet!, { system: 1900, month, map: columnMapOf([]) });
    if (tables.length === 0) return loose.some(({ headerLike }) => headerLike !== null) ? 'like a header' : 'no table';
    return tables
      .map(({ assignment, sureness, targets, earlier }) => {
        const { columns, unsure, otherPeriod, earlier: before, sureOfProgress } = assignment;
        const then = before.map(({ month: { month: number }, columns: kept }) => {
          const cells = (Object.keys(kept) as Role[]).map((role) => `${kept[role]!.text}=${roleName(role)}`);
          return `${number}月 ${cells.join('、')}`;
        });
        return [
          columns.map(({ header, role }) => `${header.text}=${role ? roleName(role) : '—'}`).join('、'),
          ...then,
          `${sureness.level} ${sureness.points} 进展${sureOfProgress}`,
          targets.map(({ subProjects, listed }) => `${listed ? '' : '子'}${subProjects.length}`).join(' ') ||
            '没有目标',
          ...(earlier.length > 0 ? [`以往 ${earlier.map((each) => each.targets.length).join(' ')}`] : []),
          ...(otherPeriod ? [`写的是${periodName(otherPeriod.period)}`] : []),
          ...unsure.map(({ header, message }) => `？${header.text} ${message}`),
        ].join('；');
      })
      .join(' ‖ ');
  };

goldenTables(path.join(__dirname, 'headers.txt'), {
  'in March': rolesIn({ year: 2021, month: 3 }),
  'in September': rolesIn({ year: 2021, month: 9 }),
  'without a month': rolesIn(null),
});
