/** The pictures of the manuals: what is open, how it is brought to what the picture shows, and which part of it is kept. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openXlsx } from '../src/adapters/xlsx/open-xlsx';
import { parseA1 } from '../src/domain/cell';

export interface Picture {
  /** The file is docs/images/<name>.png. */
  readonly name: string;
  /** The web page with the sample, or as it begins; or the task pane over the test's Excel, with the sample or a workbook without a tracker, or over its Word. */
  readonly of: 'page' | 'page without a file' | 'pane' | 'pane of a new workbook' | 'pane in Word';
  readonly view?: 'check' | 'letter' | 'progress' | 'settings';
  readonly width?: number;
  readonly height?: number;
  readonly show: (page: Page) => Promise<void>;
  /** The part that is meant; left out: all of it. */
  readonly part?: (page: Page) => Locator;
}

/** What Playwright hands to a file input. */
interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const SAMPLE = path.join(__dirname, '../assets/示例台账.xlsx');
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const finding = (page: Page, title: string): Locator =>
  page.getByRole('treegrid', { name: '校验结果' }).getByText(title).first();
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const typeInExcel = (page: Page, sheet: string, cell: string, text: string): Promise<void> =>
  page.evaluate(([name, at, typed]) => window.excelHost.user.type(name, at, typed), [sheet, cell, text] as const);

/** Chooses from the menu 更多 of the view that shows. */
const choose = async (page: Page, item: string): Promise<void> => {
  await button(page, '更多').click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** Rolls the month, and lets the next one have come a little further. */
/** Of the sample's month: years later the pane would ask whether it is meant. */
const inMarch = (page: Page): Promise<void> => page.clock.setFixedTime(new Date(2021, 2, 26, 9, 30));

const rollOn = async (page: Page): Promise<void> => {
  await inMarch(page);
  await choose(page, '转入下月…');
  await button(page, '转入下月').click();
  await button(page, '完成').click();
  await typeInExcel(page, '第048项', 'F7', '38%');
  await typeInExcel(page, '第048项', 'G7', NEXT_PROGRESS);
  await typeInExcel(page, '第048项', 'I2', '32%');
};

const NEXT_PROGRESS =
  '《长宁区托育服务三年行动计划（2021—2023年）》已形成送审稿。完成普惠性托育点选址，虹桥街道3处、天山路街道4处，共7处，其中2处开始装修。每周开展科学育儿指导活动。';

/** A copy of the sample in which an office has filled in some cells. */
async function copyOf(name: string, texts: Readonly<Record<string, string>>): Promise<FilePayload> {
  const workbook = openXlsx(new Uint8Array(readFileSync(SAMPLE)));
  const edits = Object.entries(texts).map(([a1, value]) => ({ cell: { sheet: '第048项', ...parseA1(a1)! }, value }));
  await workbook.write(edits);
  return { name, mimeType: XLSX, buffer: Buffer.from(workbook.toBytes()) };
}

/** Opens the sample list on the page. */
const openList = async (page: Page): Promise<void> => {
  await page.getByRole('toolbar').getByRole('button', { name: '文件' }).click();
  await page.getByRole('menuitem', { name: '打开示例清单' }).click();
  await finding(page, '完成率算错：应为 50%').waitFor();
};

const LETTER = path.join(__dirname, '../test/cases/seed/source.txt');

export const PICTURES: readonly Picture[] = [
  { name: '从哪里开始', of: 'page without a file', height: 640, show: async () => undefined },
  {
    name: '网页版',
    of: 'page',
    show: async (page) => {
      await finding(page, '百分数写成了文本').click();
      await button(page, '修正').waitFor();
    },
  },
  {
    name: '目标表',
    of: 'page',
    width: 1560,
    height: 500,
    show: async (page) => {
      await page.getByRole('button', { name: /^全部修正/u }).click();
      await page.getByRole('button', { name: '全部修正 (0)' }).waitFor();
      await button(page, '收起窗格').click();
    },
    part: (page) => page.getByRole('main'),
  },
  {
    name: '示例清单',
    of: 'page',
    show: async (page) => {
      await openList(page);
      await finding(page, '完成率算错：应为 50%').click();
    },
  },
  {
    name: '栏目对照',
    of: 'page',
    height: 820,
    show: async (page) => {
      await openList(page);
      await choose(page, '栏目对照…');
      await page.getByRole('heading', { name: '栏目对照' }).waitFor();
      await page.getByText('读到 3 个目标').waitFor();
    },
  },
  {
    name: '开始',
    of: 'pane of a new workbook',
    height: 560,
    show: (page) => page.getByText('此工作簿中没有找到台账').waitFor(),
  },
  {
    name: '校验',
    of: 'pane',
    height: 620,
    show: (page) => finding(page, '百分数写成了文本').waitFor(),
  },
  {
    name: '修正',
    of: 'pane',
    height: 620,
    show: async (page) => {
      await finding(page, '百分数写成了文本').click();
      await button(page, '修正').waitFor();
    },
  },
  {
    name: '文字规范',
    of: 'pane',
    height: 720,
    show: async (page) => {
      await finding(page, '文字规范').click();
      await finding(page, '空格 2、半角标点 1').click();
      await button(page, '修正').waitFor();
    },
  },
  {
    name: '跟随单元格',
    of: 'pane',
    height: 720,
    show: async (page) => {
      await finding(page, '百分数写成了文本').waitFor();
      await button(page, '只看我负责的').click();
      await page.getByRole('menuitem', { name: '周敏' }).click();
      await button(page, '只看我负责的（周敏）').click();
      await page.mouse.move(0, 0);
      await page.evaluate(() => window.excelHost.user.select('第048项', 'G10'));
      await page.getByText('当前单元格 G10：').waitFor();
      await page.locator('[role=row][aria-selected=true]', { hasText: 'G10' }).first().waitFor();
    },
  },
  {
    name: '忽略',
    of: 'pane',
    height: 720,
    show: async (page) => {
      await finding(page, '已过完成时限未完成').click();
      await button(page, '忽略…').click();
      await page.getByRole('textbox', { name: '理由' }).fill('引用原文，已核实');
    },
  },
  {
    name: '函件',
    of: 'pane',
    view: 'letter',
    height: 680,
    show: (page) => button(page, '下载 Word 函件').waitFor(),
  },
  {
    name: '须先处理',
    of: 'pane',
    view: 'letter',
    height: 520,
    show: async (page) => {
      await button(page, '下载 Word 函件').waitFor();
      await typeInExcel(page, '设置', 'B5', '');
      await typeInExcel(page, '第048项', 'G8', '');
      await page.getByText('须先处理').waitFor();
    },
  },
  {
    name: '进度',
    of: 'pane',
    height: 680,
    show: async (page) => {
      await finding(page, '百分数写成了文本').waitFor();
      await rollOn(page);
      await page.getByRole('tab', { name: '进度' }).click();
      await page.getByText('逐月进度').first().waitFor();
    },
  },
  {
    name: '设置',
    of: 'pane',
    view: 'settings',
    height: 640,
    show: (page) => page.getByText('已写入“设置”表').waitFor(),
  },
  {
    name: '环境自检',
    of: 'pane',
    height: 560,
    show: async (page) => {
      await finding(page, '百分数写成了文本').waitFor();
      await choose(page, '环境自检');
      await button(page, '开始自检').click();
      await button(page, '导出报告').waitFor();
    },
  },
  {
    name: '转入下月',
    of: 'pane',
    height: 560,
    show: async (page) => {
      await finding(page, '百分数写成了文本').waitFor();
      await inMarch(page);
      await choose(page, '转入下月…');
      await button(page, '转入下月').waitFor();
    },
  },
  {
    name: '上月对比',
    of: 'pane',
    height: 620,
    show: async (page) => {
      await finding(page, '百分数写成了文本').waitFor();
      await rollOn(page);
      await choose(page, '上月对比…');
      await page.getByText('有进展').waitFor();
    },
  },
  {
    name: '合并',
    of: 'pane',
    height: 560,
    show: async (page) => {
      await finding(page, '百分数写成了文本').waitFor();
      await choose(page, '合并科室台账…');
      const copies = [
        copyOf('小教科.xlsx', { G9: '已有12所学校向社区居民开放体育场地。', M8: '已与学校核对' }),
        copyOf('体卫科.xlsx', { G9: '已有14所学校向社区居民开放体育场地。' }),
      ];
      await page.locator('input[type=file]').setInputFiles(await Promise.all(copies));
      await page.getByText('填写不一致，请选择').waitFor();
      await page.getByRole('radio', { name: /体卫科/u }).click();
      await button(page, '合并 (2)').waitFor();
    },
  },
  {
    name: '放入函件',
    of: 'pane in Word',
    height: 560,
    show: async (page) => {
      await page.locator('input[type=file]').setInputFiles(SAMPLE);
      await button(page, '放入 Word').waitFor();
    },
  },
  {
    name: '由函件建立',
    of: 'page',
    height: 620,
    show: async (page) => {
      await page.getByRole('toolbar').getByRole('button', { name: '文件' }).click();
      await page.getByRole('menuitem', { name: '由函件建立台账…' }).click();
      await page.getByRole('textbox', { name: '或粘贴函件全文' }).fill(readFileSync(LETTER, 'utf8'));
      await button(page, '读取').click();
      await button(page, '建立台账').waitFor();
    },
    part: (page) => page.getByRole('dialog'),
  },
];
