/**
 * What rows of a table are: `rows.txt` has rows and what each is among the rows of a list, below its last one, and three blank rows further
 * down. A row that counts is told with its roles; headings, totals and notes with nothing but their kind.
 */
import path from 'node:path';
import { columnMapOf } from '../../src/application/reading/column-map';
import { readSheet } from '../../src/application/reading/read-sheet';
import { roleName, type Role } from '../../src/domain/role-words';
import { goldenTables } from '../support/golden';
import { pictured } from '../support/pictured';

const context = { system: 1900, month: { year: 2021, month: 3 }, map: columnMapOf([]) } as const;

const LIST = {
  header: '序号 | 重点任务 | 责任科室 | 完成进度 | 本月进展情况 | 存在问题',
  before: '1 | 建设托育点 | 学前科 | 25% | 已完成三个点的选址工作。 | 无',
  behind: '2 | 课后服务 | 基教科 | 30% | 各校均已开展课后服务。 | 师资不足。',
};
const PARTS = {
  header: '目标 | 序号 | 子项目 | 完成进度 | 本月进展情况 | 存在问题',
  before: '推进教育改革 | （1） | 托育点 | 25% | 已完成三个点的选址工作。 | 无',
  behind: '推进教育改革 | （2） | 课后服务 | 30% | 各校均已开展课后服务。 | 师资不足。',
};

function kindIn(lines: readonly string[], row: number): string {
  const [sheet] = pictured(`# 重点工作\n${lines.join('\n')}`).sheets;
  const { tables } = readSheet(sheet!, context);
  const found = tables[0]!.rows.find((each) => each.row === row);
  if (!found) return tables.length > 1 ? 'another table' : 'no row';
  switch (found.kind) {
    case 'data':
      return `data ${(Object.keys(found.content) as Role[]).map(roleName).join('、')}`;
    case 'heading':
      return `heading${found.number === undefined ? '' : ` ${found.number}`}`;
    case 'beside':
      return `beside${found.unnamed ? ' unnamed' : ''}${found.overall ? ` ${found.overall.word} ${String(found.overall.content?.value)}` : ''}`;
    case 'continued':
      return `continued ${found.from}`;
    case 'blank':
      return 'blank';
  }
}

const among = (list: typeof LIST) => (line: string) => {
  const { header, before, behind } = list;
  const row = line
    .split('｜')
    .map((text) => (text === '∅' ? '' : text))
    .join(' | ');
  return [
    kindIn([header, before, row, behind], 3),
    kindIn([header, before, behind, row], 4),
    kindIn([header, before, behind, '', '', '', row], 7),
  ].join(' · ');
};

/** Rows with these numbers, each with its report; those with - behind the number have only an item, those with % also a share. */
function numbered(line: string): string {
  const numbers = line.split('｜');
  const rows = numbers.map((number, index) => {
    const order = number.replace(/[-%]$/u, '');
    if (number.endsWith('-')) return `${order} | 大项${index}`;
    return `${order} | 小项${index} | 学前科 | ${number.endsWith('%') ? '25% | ' : ` | 第${index}项已完成选址工作。`}`;
  });
  return numbers.map((_, index) => kindIn([LIST.header, ...rows], index + 2).split(' ', 2)[0]!).join('｜');
}

goldenTables(path.join(__dirname, 'rows.txt'), {
  'in a list': among(LIST),
  'in a table of parts': among(PARTS),
  numbers: numbered,
});
