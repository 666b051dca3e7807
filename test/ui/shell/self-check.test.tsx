/** @jest-environment jsdom */
/** 环境自检 in the pane: what differs is listed, and the report can be taken away. */
import { TextEncoder } from 'node:util';
import axe from 'axe-core';
import { Failure } from '../../../src/application/errors';
import type { SelfCheckReport } from '../../../src/application/self-check';
import type { RunSelfCheck } from '../../../src/ui/self-check/self-check-page';
import { Pane } from '../../../src/ui/pane';
import { memoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import { slips } from '../slips';
import { controlNamed } from '../../support/react';
import { during, render } from '../../support/rendered';

Object.assign(globalThis, { TextEncoder });

const REPORT: SelfCheckReport = {
  client: 'Excel PC 16.0.1',
  language: 'zh-CN',
  excelApi: '1.20',
  browser: 'test',
  results: [
    { id: 'batch-stops', says: '一批操作在第一个错误处停下', outcome: 'same', detail: '' },
    { id: 'entry-percent', says: '写入 50% 得到数 0.5', outcome: 'different', detail: '应为 0.5，实为 50' },
    { id: 'spill-told', says: '公式溢出的区域可以问到', outcome: 'unsupported', detail: '需要 ExcelApi 1.12' },
  ],
};

const button = (name: string) => controlNamed(name)!;

async function openPage(run: RunSelfCheck, losesFiles = false) {
  const files: { name: string; text: string }[] = [];
  const copies: string[] = [];
  const outlet = {
    download: (name: string, bytes: Uint8Array) => void files.push({ name, text: Buffer.from(bytes).toString('utf8') }),
    copy: ({ text }: { readonly text: string }) => Promise.resolve(void copies.push(text)),
    losesFiles: () => losesFiles,
  };
  const workbook = memoryOpenWorkbook(slips());
  await render(<Pane {...{ workbook, outlet }} theme="light" host="excel" selfCheck={run} />);
  await during(() => undefined);
  await during(() => button('更多').click());
  await during(() => button('环境自检').click());
  await during(() => undefined);
  return { files, copies };
}

test('says what it does, then what differs, and exports a report', async () => {
  const { files } = await openPage(() => Promise.resolve(REPORT));
  expect(document.body.textContent).toContain('不读取、不改动工作簿中的内容');
  await during(() => button('开始自检').click());
  const text = document.body.textContent;
  expect(text).toContain('1 项相符，1 项不符，1 项不支持。');
  expect(text).toContain('entry-percent 应为 0.5，实为 50');
  expect(text).not.toContain('batch-stops');
  await during(() => button('导出报告').click());
  expect(files[0]!.name).toBe('目标台账环境自检.txt');
  expect(files[0]!.text).toContain('不符\tentry-percent\t写入 50% 得到数 0.5\t应为 0.5，实为 50');
  expect(files[0]!.text).toContain('客户端：Excel PC 16.0.1');
});

test('where downloads go nowhere, the report is copied, and that is said', async () => {
  const { files, copies } = await openPage(() => Promise.resolve(REPORT), true);
  await during(() => button('开始自检').click());
  await during(() => button('复制报告').click());
  expect(files).toEqual([]);
  expect(copies[0]).toContain('1 项相符，1 项不符');
  expect(document.body.textContent).toContain('报告已复制，请粘贴到邮件或文件中。');
});

test('a workbook that takes no sheet is told of', async () => {
  await openPage(() => Promise.reject(new Failure('protected', '工作簿受保护。')));
  await during(() => button('开始自检').click());
  expect(document.querySelector('[role=alert]')!.textContent).toContain('工作簿受保护。');
  expect(button('开始自检')).toBeDefined();
});

test('is broken off when the page is left, so that it can tidy up', async () => {
  let signal: AbortSignal | null = null;
  await openPage((told, given) => {
    signal = given;
    told(1, 9);
    return new Promise(() => undefined);
  });
  await during(() => button('开始自检').click());
  expect(document.body.textContent).toContain('正在检查 1 / 9');
  expect(signal!.aborted).toBe(false);
  await during(() => button('返回').click());
  expect(signal!.aborted).toBe(true);
});

describe('for those who hear the page or have no mouse', () => {
  const heard = () => document.querySelector('[aria-live=polite]')!.textContent;

  test('the beginning and the outcome are said, and no step between', async () => {
    let go: () => void = () => undefined;
    const said: (string | null)[] = [];
    await openPage(async (told) => {
      for (let done = 1; done <= 3; done++) told(done, 3);
      await new Promise<void>((done) => (go = done));
      return REPORT;
    });
    await during(() => button('开始自检').click());
    said.push(heard());
    await during(() => go());
    said.push(heard());
    expect(said).toEqual(['正在检查，约需一分钟。', '1 项相符，1 项不符，1 项不支持。']);
    expect(document.querySelectorAll('section [role=status], section [aria-live]')).toHaveLength(0);
    // Who pressed the button can press it again.
    expect(button('再检查一次')).toBeDefined();
  });

  test('the report has a name, can be scrolled with keys, and no faults that axe can see', async () => {
    await openPage(() => Promise.resolve(REPORT));
    await during(() => button('开始自检').click());
    const region = document.querySelector<HTMLElement>('[role=region][aria-label="自检结果"]')!;
    expect(region.tabIndex).toBe(0);
    expect([...region.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      '不符的',
      '这个版本的 Excel 没有的',
    ]);
    // jsdom has no colours to see.
    const { violations } = await axe.run(document.querySelector('section')!, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
