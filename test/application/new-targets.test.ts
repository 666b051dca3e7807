/**
 * Where targets belong that only a copy has: `new-targets.txt` has the main tracker ⇐ the copy, each a few lists (parted by ‖) of a sheet's name, the
 * header of the numbers (− for none) and the targets (048 托育点/甲,乙 has two parts); 存档 behind it is what the main tracker's archive has. An answer
 * tells of each target of the copy that the main tracker lacks behind which it belongs, or why it is left out.
 */
import path from 'node:path';
import { newTargetFinder } from '../../src/application/merging/new-targets';
import { readTracker } from '../../src/application/reading/read-tracker';
import { goldenTables } from '../support/golden';
import { pictured } from '../support/pictured';

const ARCHIVE =
  '月份 | 目标编号 | 总体进度 | 序号 | 子项目 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算 | 存档时间';

function listPicture(list: string): { readonly sheet: string; readonly lines: readonly string[] } {
  const [sheet = '', number = '', targets = ''] = list.split(':');
  const hasParts = targets.includes('/');
  const numbered = number !== '−';
  const header = [...(numbered ? [number] : []), '重点目标', ...(hasParts ? ['子项目'] : []), '责任科室', '进展情况'];
  const rows = targets.split('｜').flatMap((target) => {
    const [, written = '', words = ''] = /^(?:(\S+) )?(.*)$/u.exec(target)!;
    const [name, parts = ''] = words.split('/');
    return parts
      .split(',')
      .map((part, index) =>
        [
          ...(numbered ? [index === 0 ? written : '^'] : []),
          index === 0 ? name : '^',
          ...(hasParts ? [part] : []),
          '基教科',
          `${words}${part}正在按计划推进各项工作。`,
        ].join(' | '),
      );
  });
  return { sheet, lines: [header.join(' | '), ...rows] };
}

function trackerOf(text: string) {
  const [lists = '', archived] = text.trim().split(' 存档 ');
  const sheets = new Map<string, string[]>();
  for (const { sheet, lines } of lists.split(' ‖ ').map(listPicture))
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), ...lines]);
  const record = archived
    ? `# 月度存档\n${ARCHIVE}\n2021年2月 | ${archived} | 20% | 1 | | 20% | 正在筹备。 | 无 | 无 |`
    : '';
  const pictures = [...sheets].map(([sheet, lines]) => `# ${sheet}\n${lines.join('\n')}`);
  return readTracker(pictured(['# 设置\n报告月份 | 2021年3月', ...pictures, record].join('\n').trim()));
}

function placesIn(line: string): string {
  const [ours, theirs] = line.split(' ⇐ ').map(trackerOf) as [
    ReturnType<typeof trackerOf>,
    ReturnType<typeof trackerOf>,
  ];
  const known = new Set(ours.targets.map(({ identity }) => identity));
  const find = newTargetFinder(ours, theirs);
  const added = theirs.targets.filter(({ identity }) => !known.has(identity));
  return added
    .map((target) => {
      const found = find(target);
      const told =
        found === null
          ? '没有表'
          : typeof found === 'string'
            ? found
            : `${found.list[0]!.sheet}${found.list.length}，${found.after ? `${found.after.text.text || found.after.number}之后` : '最前'}`;
      return `${target.text.text || target.number}：${told}`;
    })
    .join('；');
}

goldenTables(path.join(__dirname, 'new-targets.txt'), { 'behind which it belongs': placesIn });
