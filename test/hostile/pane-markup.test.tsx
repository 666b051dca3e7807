/** @jest-environment ./test/support/browser-environment.js */
/** Names and texts that look like HTML stay text in every view of the pane, in the letter's pages and in what is copied. */
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import type { Outlet } from '../../src/application/ports';
import { writeLetter } from '../../src/application/letters/write-letter';
import { letterToHtml } from '../../src/ui/letter/letter-html';
import { Pane } from '../../src/ui/pane';
import { draw, until } from '../support/react';
import { snapshotOfRows } from '../support/snapshot-of-rows';

const ATTACKS = [
  '<img src=x onerror=window.harmed=1>',
  '<script>window.harmed=1</script>',
  '"><svg/onload=window.harmed=1>',
  '</p><iframe srcdoc="<script>parent.harmed=1</script>">',
  "javascript:window.harmed=1//'",
];

/** A tracker in which every text is an attack; the letter can be written from it. */
function tracker(attack: string) {
  return snapshotOfRows(
    {
      name: '设置',
      rows: [
        ...['标题', '主送机关', '引言', '发文机关', '联系人', '联系电话', '发文字号', attack].map((name) => [
          name,
          attack,
        ]),
        ['报告月份', '2021年3月'],
        ['成文日期', { date: '2021-03-25' }],
      ],
    },
    {
      name: attack.slice(0, 31),
      rows: [
        ['目标编号', '048', '总体进度', { percent: 0.25 }, '牵头科室', attack],
        ['目标内容', attack],
        ['子项目', '责任科室', '责任人', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
        [attack, attack, attack, '25%', `${attack},甲。`, attack, attack],
        [`${attack}乙`, attack, attack, attack, attack, attack, attack],
      ],
    },
  );
}

/** Elements that only an attack brings. */
const foreign = () => [
  ...document.querySelectorAll('img, script, iframe, object, embed, [onerror], [onload], a[href^="javascript"]'),
];

describe.each(ATTACKS)('%s', (attack) => {
  const outlet: Outlet = { download: () => undefined, copy: () => Promise.resolve() };

  test.each([
    ['check', '百分数写成了文本'],
    ['letter', '下载 Word 函件'],
    ['progress', '第048项'],
    ['settings', '主送机关'],
  ] as const)('in %s', async (view, shown) => {
    const workbook = memoryOpenWorkbook(tracker(attack));
    const { page } = await draw(<Pane workbook={workbook} outlet={outlet} theme="light" host="excel" start={view} />);
    const seen = () =>
      page.textContent +
      [...page.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value).join();
    await until(() => seen().includes(shown) && seen().includes(attack.slice(0, 10)));
    expect(foreign().map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(window).not.toHaveProperty('harmed');
  });

  test('in the copied letter', () => {
    document.body.innerHTML = letterToHtml(writeLetter(tracker(attack)).composition.letter!);
    expect(document.body.textContent).toContain(attack);
    expect(foreign().map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});
