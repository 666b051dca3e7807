/** What a list without a table takes of its sheet: pictures of sheets, the cell of its header, the first new row and the range. */
import { listRange } from '../../src/application/editing/list-range';
import { parseA1, rangeToA1 } from '../../src/domain/cell';
import { pictured } from '../support/pictured';

const LIST = `# 清单
2021年重点任务
序号 | 重点任务 | 进展情况 | | 备注
1 | 托育服务 | 已完成选址。
2 | 课后服务 | 已开展。`;
const MERGED = `# 清单
序号 | 重点任务 | < | 进展 | < | | 备注
^ | ^ | < | 本月 | 累计
1 | 托育服务 | < | 已完成选址。`;

test.each<[what: string, picture: string, header: string, firstNew: number | undefined, range: string | null]>([
  ['from its first column on', LIST, 'A2', 5, 'A2:C4'],
  ['wherever its header is asked for', LIST, 'C2', 5, 'A2:C4'],
  ['not what stands beside a column without a header', LIST, 'E2', 5, 'E2:E4'],
  ['with a single row', LIST, 'B2', 4, 'A2:C3'],
  ['none without a row', LIST, 'B2', 3, null],
  ['none where nothing is new', LIST, 'B2', undefined, null],
  ['over merged headers', MERGED, 'D1', 4, 'A1:E3'],
  ['over what is merged down from the row above', MERGED, 'D2', 4, 'A2:E3'],
  ['over cells without a header', LIST, 'C1', 5, 'C1:C4'],
])('%s', (_, picture, header, firstNew, range) => {
  const [sheet] = pictured(picture).sheets;
  const place = { sheet: sheet!.name, ...parseA1(header)! };
  const found = listRange(sheet!, { header: place, lastRow: 9, ...(firstNew !== undefined && { firstNew }) });
  expect(found && rangeToA1(found)).toBe(range);
});
