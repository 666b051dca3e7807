/** @jest-environment jsdom */
/** 设置 over a workbook in memory, as a person uses it. */
import axe from 'axe-core';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useState } from 'react';
import { memoryOpenWorkbook, type MemoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import type { CellEdit, WorkbookSnapshot } from '../../../src/application/ports';
import { readTracker } from '../../../src/application/reading/read-tracker';
import type { CellRef } from '../../../src/domain/cell';
import type { SettingKey } from '../../../src/domain/settings';
import type { Commands, Reading } from '../../../src/ui/session/session';
import { SettingsView } from '../../../src/ui/settings/settings-view';
import { workbookOf } from '../../support/plain-tracker';
import { during, OUTLET, render } from '../../support/rendered';

interface Written {
  readonly name: string;
  readonly edits: readonly CellEdit[];
}

let workbook: MemoryOpenWorkbook;
let written: Written[];
let refuses: boolean;
let update: () => void;

const readingOf = (content: WorkbookSnapshot): Reading => ({
  content,
  tracker: readTracker(content),
  findings: [],
  ignored: [],
});

function Host({ at }: { readonly at: CellRef | null }) {
  const [reading, setReading] = useState(() => readingOf(workbook.content()));
  update = () => setReading(readingOf(workbook.content()));
  const commands: Commands = {
    refresh: () => Promise.resolve(true),
    async write(name, edits) {
      if (refuses) return false;
      written.push({ name, edits });
      await workbook.write(edits);
      update();
      return true;
    },
    change: () => Promise.resolve(true),
    reveal: () => Promise.resolve(true),
    async attempt(work) {
      await work();
      return true;
    },
    show: () => undefined,
  };
  return (
    <FluentProvider theme={webLightTheme}>
      <SettingsView reading={reading} commands={commands} workbook={workbook} outlet={OUTLET} at={at} />
    </FluentProvider>
  );
}

async function open(content: WorkbookSnapshot = workbookOf({}), at: CellRef | null = null) {
  workbook = memoryOpenWorkbook(content);
  written = [];
  refuses = false;
  await render(<Host at={at} />);
}

const field = (key: SettingKey) => document.querySelector<HTMLElement>(`[data-setting=${key}]`)!;
type Typed = HTMLInputElement | HTMLTextAreaElement;
const input = (key: SettingKey) => field(key).querySelector<Typed>('textarea, input:not([type=date])')!;
const radio = (key: SettingKey, value: string) =>
  [...field(key).querySelectorAll<HTMLInputElement>('input[type=radio]')].find((one) => one.value === value)!;
const status = () => document.querySelector('[role=status]')!.textContent;
const addressOf = (key: SettingKey) => readTracker(workbook.content()).settings[key].cell;

/** What React listens to when a value is typed or chosen. */
function enter(element: Typed | HTMLSelectElement, text: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')!.set!.call(element, text);
  element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
async function type(key: SettingKey, text: string) {
  await during(() => input(key).focus());
  await during(() => enter(input(key), text));
}
const leave = () => during(() => (document.activeElement as HTMLElement).blur());
const press = (key: SettingKey, name: string) =>
  during(() => input(key).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));

const withSettings = (settings: Parameters<typeof workbookOf>[0]['settings']) => workbookOf({ settings });

describe('a valid change', () => {
  test('is written when the field is left, exactly there', async () => {
    await open();
    await type('office', '长宁区体育局');
    expect(written).toEqual([]);
    expect(status()).toBe('填完离开此栏，即写入“设置”表');
    await leave();
    expect(written).toEqual([
      { name: '修改设置“发文机关”', edits: [{ cell: addressOf('office'), value: '长宁区体育局' }] },
    ]);
    expect(status()).toBe('已写入“设置”表');
  });

  test('is written by Enter too, and a date as a date', async () => {
    await open();
    await type('date', '2021.3.31');
    await press('date', 'Enter');
    expect(written).toEqual([
      { name: '修改设置“成文日期”', edits: [{ cell: addressOf('date'), value: 44286, format: 'date' }] },
    ]);
    expect(input('date').value).toBe('2021年3月31日');
    await leave();
    expect(written).toHaveLength(1);
  });

  test('is written once when the field is left while Enter still writes', async () => {
    await open();
    await type('office', '长宁区体育局');
    await during(() => {
      input('office').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      input('office').blur();
    });
    expect(written).toHaveLength(1);
  });

  test('of a choice is written at once', async () => {
    await open(withSettings({ layout: '普通', month: '2021年3月' }));
    await during(() => radio('layout', '信函').click());
    await during(() => enter(field('month').querySelector('select')!, '2021年4月'));
    expect(written.map(({ edits }) => edits)).toEqual([
      [{ cell: addressOf('layout'), value: '信函' }],
      [{ cell: addressOf('month'), value: '2021年4月' }],
    ]);
    expect(radio('layout', '信函').checked).toBe(true);
  });

  test('that empties a field writes nothing into the cell; the default shows behind', async () => {
    await open(withSettings({ addressee: '区政府办公室' }));
    await type('addressee', '');
    await leave();
    expect(written[0]!.edits).toEqual([{ cell: addressOf('addressee'), value: null }]);
    expect(input('addressee').placeholder).toBe('区府办');
  });

  test('that comes to the same is not written', async () => {
    await open();
    await type('date', '2021-3-25');
    await leave();
    expect(written).toEqual([]);
    expect(input('date').value).toBe('2021年3月25日');
  });

  test('with a warning is written, and the warning stays', async () => {
    await open();
    await type('phones', '22050781、220507');
    expect(field('phones').textContent).toContain('“220507”只有 6 位，请核对。');
    await leave();
    expect(written).toHaveLength(1);
    expect(field('phones').textContent).toContain('“220507”只有 6 位，请核对。');
    expect(status()).toBe('已写入“设置”表');
  });

  test('that could not be written stays in the field', async () => {
    await open();
    refuses = true;
    await type('office', '长宁区体育局');
    await leave();
    expect(input('office').value).toBe('长宁区体育局');
    expect(status()).toBe('1 处未能写入，请在该栏按 Enter 重试');
    refuses = false;
    await press('office', 'Enter');
    expect(written).toHaveLength(1);
  });
});

describe('an invalid change', () => {
  test('is told while typing and not written', async () => {
    await open();
    await type('office', '');
    expect(field('office').textContent).toContain('请填写发文机关全称，如“长宁区教育局”。');
    expect(input('office').getAttribute('aria-invalid')).toBe('true');
    await type('date', '2021年2月30日');
    await leave();
    expect(field('date').textContent).toContain('2 月没有 30 日，请改为实际日期。');
    expect(written).toEqual([]);
    expect(status()).toBe('2 处有误，暂未写入；其余已写入“设置”表');
  });

  test('is taken back by Escape', async () => {
    await open();
    await type('office', '');
    await press('office', 'Escape');
    expect(input('office').value).toBe('长宁区教育局');
    expect(status()).toBe('已写入“设置”表');
  });

  test('is not told of letters that are being composed', async () => {
    await open(withSettings({ dueDay: { number: 25 } }));
    await during(() => input('dueDay').focus());
    await during(() => input('dueDay').dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    await during(() => enter(input('dueDay'), 'er shi'));
    expect(field('dueDay').textContent).not.toContain('请填写');
    await during(() => enter(input('dueDay'), '二十'));
    await during(() => input('dueDay').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    expect(field('dueDay').textContent).toContain('请填写 1 至 31 的整数。');
  });
});

describe('a setting without a cell', () => {
  const bare = () => ({ ...workbookOf({}), sheets: workbookOf({}).sheets.slice(1) });

  test('gets a row below the last, each its own', async () => {
    await open();
    const row = workbook.content().sheets[0]!.rows.at(-1)!.row + 1;
    await during(() => {
      radio('stamped', '是').click();
      radio('contactStyle', '括号').click();
    });
    expect(written.map(({ edits }) => edits)).toEqual([
      [
        { cell: { sheet: '设置', row, column: 1 }, value: '加盖印章' },
        { cell: { sheet: '设置', row, column: 2 }, value: '是' },
      ],
      [
        { cell: { sheet: '设置', row: row + 1, column: 1 }, value: '附注样式' },
        { cell: { sheet: '设置', row: row + 1, column: 2 }, value: '括号' },
      ],
    ]);
  });

  test('gets the whole sheet when there is none', async () => {
    await open(bare());
    expect(status()).toBe('尚无“设置”表，填写任意一项后自动添加');
    await type('office', '长宁区教育局');
    await leave();
    expect(workbook.content().sheets.map(({ name }) => name)).toEqual(['第048项', '设置']);
    expect(written).toEqual([
      { name: '修改设置“发文机关”', edits: [{ cell: addressOf('office'), value: '长宁区教育局' }] },
    ]);
    expect(input('title').value).toBe('关于区政府重点工作目标完成情况的反馈');
    expect(status()).toBe('2 处有误，暂未写入；其余已写入“设置”表');
  });
});

describe('a change in the workbook', () => {
  const elsewhere = (key: SettingKey, value: string) =>
    during(() => {
      workbook.type([{ cell: addressOf(key)!, value }]);
      update();
    });

  test('shows in a field that is not edited, even over a text that was refused', async () => {
    await open();
    await type('office', '');
    await leave();
    await elsewhere('office', '区体育局');
    expect(input('office').value).toBe('区体育局');
  });

  test('leaves the field that is edited alone', async () => {
    await open();
    await type('office', '长宁区');
    await elsewhere('office', '区体育局');
    await elsewhere('people', '宗宏、石东');
    expect(input('office').value).toBe('长宁区');
    expect(input('people').value).toBe('宗宏、石东');
  });
});

test('a formula is not overwritten', async () => {
  const content = workbookOf({});
  const [settings, ...rest] = content.sheets;
  const rows = settings!.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => (cell.column === 2 ? { ...cell, formula: true as const } : cell)),
  }));
  await open({ ...content, sheets: [{ ...settings!, rows }, ...rest] });
  expect((input('office') as HTMLInputElement).readOnly).toBe(true);
  expect(field('office').textContent).toContain('此项由公式得出，请在表格中修改。');
});

test.each<[string, CellRef, SettingKey]>([
  ['the field of its cell', { sheet: '设置', row: 4, column: 2 }, 'people'],
  ['the first field that needs something', { sheet: '设置', row: 1, column: 1 }, 'date'],
])('another view leads to %s', async (_, at, key) => {
  const scrolled: Element[] = [];
  // What jsdom does not have.
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this);
  };
  await open(withSettings({ date: null }), at);
  expect(document.activeElement).toBe(input(key));
  expect(scrolled).toEqual([field(key)]);
});

test('has no faults that axe can see', async () => {
  await open(withSettings({ office: null, date: '2021年2月30日', phones: '220507' }));
  // Colours and places are not known here; the browser tests look at those.
  const { violations } = await axe.run(document.body.firstElementChild!, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
});
