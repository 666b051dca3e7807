/** @jest-environment ./test/support/browser-environment.js */
/** The sheet while a text is on its way into the file: what keys and mouse do meanwhile is done in its turn, where it was meant. */
import { useSyncExternalStore } from 'react';
import { toA1 } from '../../src/domain/cell';
import { SheetGrid } from '../../src/web/grid/sheet-grid';
import type { GridChanges } from '../../src/web/grid/grid-commands';
import { openDocument } from '../../src/web/file/page-document';
import { draw } from '../support/react';
import { xlsxOfRows } from '../support/xlsx-of-rows';

const NOTHING = { filters: [], told: new Map<string, string>(), show: () => undefined };
const moment = () => new Promise((done) => setTimeout(done));

/** A sheet of texts a1, b1, c1 … whose file takes what is typed when the test says so; A1 is selected. */
async function sheet() {
  const rows = [1, 2, 3, 4].map((row) => ['a', 'b', 'c'].map((column) => `${column}${row}`));
  const file = await openDocument('账.xlsx', xlsxOfRows([{ name: '甲', rows }]));
  const underway: (() => void)[] = [];
  const done: string[] = [];
  const noted = (what: string) => (range: { readonly top: number; readonly left: number }) => {
    done.push(`${what} ${toA1({ row: range.top, column: range.left })}`);
    return Promise.resolve(true);
  };
  const paste: GridChanges['paste'] = ({ text }, range) => noted(`paste ${text} into`)(range);
  const changes = { clear: noted('clear'), paste } as Partial<GridChanges> as GridChanges;
  const last = { current: null };
  function Sheet() {
    const { content, selection, range, head } = useSyncExternalStore(file.subscribe, file.getState);
    return (
      <SheetGrid
        {...{ changes, last, sheet: content.sheets[0]!, look: file.look('甲'), extras: null, formula: null }}
        {...{ system: 1900, notes: new Map(), revealed: 0, zoom: 1, covered: 0, isDark: false, menu: [] }}
        selection={{ active: selection, range, head }}
        filtering={NOTHING}
        onSelect={({ active, ...block }) => file.select({ ...active, sheet: '甲' }, block)}
        onCopy={() => {
          throw new Error('nothing is copied');
        }}
        onType={async (place, texts) => {
          await new Promise<void>((go) => underway.push(go));
          await file.type({ ...place, sheet: '甲' }, texts);
          return true;
        }}
        onTyping={(typed) => file.typing('cell', typed)}
      />
    );
  }
  const { page } = await draw(<Sheet />);
  // From here on the page is drawn as a browser draws it.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const field = page.querySelector('textarea')!;
  const fire = async (target: Element, event: Event) => {
    target.dispatchEvent(event);
    await moment();
  };
  const mouse = (reference: string, ...kinds: string[]) => {
    const { row, column } = { row: Number(reference.slice(1)), column: reference.charCodeAt(0) - 64 };
    const cell = page.querySelector(`[data-row="${row}"] [data-column="${column}"]`)!;
    return Promise.all(kinds.map((kind) => fire(cell, new MouseEvent(kind, { bubbles: true, cancelable: true }))));
  };
  const keys: Readonly<Record<string, KeyboardEventInit>> = {
    '⏎': { key: 'Enter' },
    '⇥': { key: 'Tab' },
    '↓': { key: 'ArrowDown' },
    '→': { key: 'ArrowRight' },
    '⇱': { key: 'Home', ctrlKey: true },
    '⌦': { key: 'Delete' },
    '✎': { key: 'F2' },
  };
  field.focus();
  return {
    done,
    /** Signs are keys; a cell in brackets is clicked, in double ones twice; 📋 pastes. */
    async does(what: string) {
      for (const [one, twice, once] of what.matchAll(/\[\[(\w+)\]\]|\[(\w+)\]|./gu)) {
        const key = keys[one];
        if (twice !== undefined) await mouse(twice, 'pointerdown', 'dblclick');
        else if (once !== undefined) await mouse(once, 'pointerdown');
        else if (one === '📋') {
          const pasted = new Event('paste', { bubbles: true, cancelable: true });
          await fire(field, Object.assign(pasted, { clipboardData: { getData: () => '贴' } }));
        } else if (key) {
          await fire(field, new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
        } else {
          const { selectionStart: from, selectionEnd: to, value } = field;
          const next = value.slice(0, from) + one + value.slice(to);
          Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, next);
          field.setSelectionRange(from + 1, from + 1);
          await fire(field, new Event('input', { bubbles: true }));
        }
      }
    },
    select: (from: number, to: number) => field.setSelectionRange(from, to),
    /** All that is on its way is taken; what the sheet holds that is new, and what the field shows where. */
    async settle() {
      for (let round = 0; round < 30; round++) {
        underway.shift()?.();
        await moment();
      }
      const { content, selection } = file.getState();
      const texts = content.sheets[0]!.rows.flatMap(({ row, cells }) =>
        cells.map(({ column, value }) => [toA1({ row, column }), value] as const),
      );
      const changed = texts.filter(([reference, value]) => value !== reference.toLowerCase());
      return `${changed.map(([reference, value]) => `${reference} ${String(value)}`).join(', ')} | ${toA1(selection)}: ${field.value}`;
    },
  };
}

afterEach(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));

test.each<[what: string, does: string, comes: string]>([
  ['letters behind a click are for the cell that was clicked', '甲⏎[B3]乙⏎', 'A1 甲, B3 乙 | B4: '],
  ['arrows lead on before the next letters', '甲⏎↓→乙⏎', 'A1 甲, B3 乙 | B4: '],
  ['so do keys to the edges', '甲⏎⏎→⇱乙⇥丙', 'A1 乙 | B1: 丙'],
  ['a cell that is clicked twice is edited with its own text', '甲[[B2]]乙⏎', 'A1 甲, B2 b2乙 | B3: '],
  ['so is one behind F2', '甲⏎✎乙⏎丙', 'A1 甲, A2 a2乙 | A3: 丙'],
  ['F2 alone shows the text of the next cell', '甲⏎✎', 'A1 甲 | A2: a2'],
])('%s', async (_, does, comes) => {
  const page = await sheet();
  await page.does(does);
  expect(await page.settle()).toBe(comes);
});

test('Delete and pasting wait for their cells', async () => {
  const page = await sheet();
  await page.does('甲⏎⌦→📋');
  expect(page.done).toEqual([]);
  expect(await page.settle()).toBe('A1 甲 | B2: ');
  expect(page.done).toEqual(['clear A2', 'paste 贴 into B2']);
});

test('wherever the cursor stands in a text, letters behind Enter are for the next cell', async () => {
  const page = await sheet();
  await page.does('甲丙');
  page.select(1, 1);
  await page.does('乙⏎丁⏎');
  expect(await page.settle()).toBe('A1 甲乙丙, A2 丁 | A3: ');
});
