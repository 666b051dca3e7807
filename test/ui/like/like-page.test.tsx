/** @jest-environment ./test/support/browser-environment.js */
/** 按以往函件的样式 over a workbook in memory, as a person uses it. */
import { act, useEffect, useState } from 'react';
import { letterToDocx } from '../../../src/adapters/docx/letter-to-docx';
import { LikePage } from '../../../src/ui/like/like-page';
import { createSession, type Session } from '../../../src/ui/session/session-store';
import { letterOfRows } from '../../support/letter-of';
import { memoryOpenWorkbook, type MemoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import { draw, until } from '../../support/react';
import { snapshotOfRows } from '../../support/snapshot-of-rows';

let workbook: MemoryOpenWorkbook;
let session: Session;
let back: number;

function Host() {
  const [, renew] = useState(0);
  useEffect(() => session.subscribe(() => renew((count) => count + 1)), []);
  const { reading, busy } = session.getState();
  return reading && <LikePage {...{ reading, session, busy }} onBack={() => back++} />;
}

beforeEach(async () => {
  workbook = memoryOpenWorkbook(
    snapshotOfRows(
      {
        name: '设置',
        rows: [
          ['发文机关', '长宁区教育局'],
          ['结束语', '特此反馈。'],
        ],
      },
      {
        name: '第048项',
        rows: [
          ['目标编号', '048'],
          ['目标内容', '推进改革。'],
          ['子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
          ['甲', { percent: 0.25 }, '启动。', '无', '继续。'],
        ],
      },
    ),
  );
  session = createSession({ workbook, marking: false, show: () => undefined });
  back = 0;
  await act(async () => void session.start());
  await draw(<Host />);
  await until(() => text().includes('选择一份以往的函件'));
});

const text = () => document.body.textContent;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(name)) as HTMLButtonElement;
const press = (name: string) => act(async () => button(name).click());
const settingsNow = () =>
  Object.fromEntries(
    workbook
      .content()
      .sheets[0]!.rows.map(({ cells }) => [cells[0]?.value, cells.find(({ column }) => column === 2)?.value]),
  );

async function give(name: string, bytes: Uint8Array) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const file = Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
}
const letterWith = (settings: Readonly<Record<string, string>>) => letterToDocx(letterOfRows([{}], settings));
const OLD = { 进展标题: '工作进展情况', 打算标题: '下阶段工作安排', 正文字体: '宋体 四号', 结束语: '特此函告。' };

test('what would change stands old beside new; what is unticked stays, the rest is kept in one step that can be undone', async () => {
  await give('旧函件.docx', letterWith(OLD));
  await until(() => text().includes('旧函件.docx'));
  expect(text()).toContain('与现在不同的有 3 处，可逐处取舍');
  const groups = [...document.querySelectorAll('fieldset')].map((each) => each.textContent);
  expect(groups).toEqual([
    '章节名称本月进展情况工作进展情况下一步工作打算下阶段工作安排',
    '结束语特此反馈。特此函告。',
    '字体仿宋_GB2312 三号宋体 四号',
  ]);
  expect(button('采用').textContent).toBe('采用 (3)');

  await act(async () => document.querySelectorAll<HTMLInputElement>('fieldset input')[1]!.click());
  expect(text()).toContain('结束语（不改）');
  expect(button('采用').textContent).toBe('采用 (2)');
  await press('采用');
  await until(() => text().includes('已采用'));
  expect(settingsNow()).toEqual({
    发文机关: '长宁区教育局',
    结束语: '特此反馈。',
    进展标题: '工作进展情况',
    打算标题: '下阶段工作安排',
    正文字体: '宋体 四号',
  });

  await press('撤销');
  await until(() => text().includes('采用 (2)'));
  expect(settingsNow()).toEqual({ 发文机关: '长宁区教育局', 结束语: '特此反馈。' });
  await press('取消');
  expect(back).toBe(1);
});

test('nothing differs: it says so, and there is nothing to take', async () => {
  await give('同样.docx', letterWith({ 结束语: '特此反馈。' }));
  await until(() => text().includes('这份函件的样式与现在相同。'));
  expect(button('采用').getAttribute('aria-disabled')).toBe('true');
});

test('what is no letter is told by the pane, with its name', async () => {
  await give('通知.txt', new TextEncoder().encode('关于放假的通知'));
  await until(() => session.getState().notice !== null);
  expect(session.getState().notice!.text).toMatch(/^通知\.txt：没有找到/u);
  expect(text()).toContain('选择一份以往的函件');
});
