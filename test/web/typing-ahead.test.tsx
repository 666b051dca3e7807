/** @jest-environment jsdom */
/** The field of the sheet while a text is on its way into a large workbook: what is typed meanwhile is for the next cell. */
import { act, useRef, useState } from 'react';
import { useComposition } from '../../src/web/typing/use-composition';
import { useDraft } from '../../src/web/typing/use-draft';
import { draw } from '../support/react';

interface Underway {
  readonly row: number;
  readonly text: string;
  readonly answer: (taken: boolean) => void;
}

/** Rows below each other with a field over the selected one; the workbook takes what is typed when the test says so. */
async function sheet() {
  const cells: string[] = [];
  const underway: Underway[] = [];
  function Sheet() {
    const [row, setRow] = useState(0);
    const typedAt = useRef(0);
    const field = useRef<HTMLTextAreaElement>(null);
    const composition = useComposition(field);
    const { draft, change, finish, cancel } = useDraft({
      present: cells[row] ?? '',
      send: async (text) => {
        const to = typedAt.current;
        const taken = await new Promise<boolean>((answer) => underway.push({ row: to, text, answer }));
        if (taken) cells[to] = text;
        return taken;
      },
      refused: () => undefined,
      onTyping: () => undefined,
      composed: composition.ended,
    });
    const leave = async () => {
      setRow(++typedAt.current);
      return true;
    };
    return (
      <textarea
        ref={field}
        aria-label={`row ${row}`}
        value={draft ?? ''}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onCompositionStart={() => (composition.isOpen.current = true)}
        onCompositionEnd={() => (composition.isOpen.current = false)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') void finish(leave);
          if (key === 'Escape') cancel();
        }}
      />
    );
  }
  const { page } = await draw(<Sheet />);
  const field = page.querySelector('textarea')!;
  const fire = (event: Event) => act(async () => void field.dispatchEvent(event));
  return {
    cells,
    shown: () => `${field.getAttribute('aria-label')!}: ${field.value}`,
    /** ⏎ is Enter, ⎋ Esc, ⌫ Backspace. */
    async type(keys: string) {
      for (const key of keys) {
        if (key === '⏎' || key === '⎋') {
          await fire(new KeyboardEvent('keydown', { key: key === '⏎' ? 'Enter' : 'Escape', bubbles: true }));
          continue;
        }
        const value = key === '⌫' ? field.value.slice(0, -1) : field.value + key;
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, value);
        await fire(new Event('input', { bubbles: true }));
      }
    },
    compose: (kind: 'compositionstart' | 'compositionend') => fire(new CompositionEvent(kind, { bubbles: true })),
    /** The workbook answers the text that is on its way. */
    async answer(taken: boolean) {
      await act(async () => underway.shift()!.answer(taken));
      await act(() => new Promise((done) => setTimeout(done)));
    },
    waiting: () => underway.map(({ row, text }) => `${row} ${text}`),
  };
}

test('letters that are typed behind Enter arrive in the next cell', async () => {
  const { type, answer, shown, cells, waiting } = await sheet();
  await type('甲⏎乙丙');
  expect(waiting()).toEqual(['0 甲']);
  await answer(true);
  expect([cells, shown()]).toEqual([['甲'], 'row 1: 乙丙']);
  await type('丁⏎');
  await answer(true);
  expect([cells, shown()]).toEqual([['甲', '乙丙丁'], 'row 2: ']);
});

test('several cells may be typed ahead, also over one that stays as it is', async () => {
  const { type, answer, shown, cells, waiting } = await sheet();
  await type('甲⏎乙⏎⏎丙⏎丁');
  await answer(true);
  expect([cells, waiting()]).toEqual([['甲'], ['1 乙']]);
  await answer(true);
  expect(waiting()).toEqual(['3 丙']);
  await answer(true);
  expect([cells, shown()]).toEqual([['甲', '乙', , '丙'], 'row 4: 丁']);
});

test('a text that is refused comes back, without what was typed behind it', async () => {
  const { type, answer, shown, cells, waiting } = await sheet();
  await type('甲⏎乙⏎丙');
  await answer(false);
  expect([cells, waiting(), shown()]).toEqual([[], [], 'row 0: 甲']);
  await type('⌫丁⏎');
  await answer(true);
  expect([cells, shown()]).toEqual([['丁'], 'row 1: ']);
});

test('Esc takes back what is typed ahead, and nothing that is on its way', async () => {
  const { type, answer, shown, cells } = await sheet();
  await type('甲⏎乙⎋');
  await answer(true);
  expect([cells, shown()]).toEqual([['甲'], 'row 1: ']);
});

test.each<[does: string, keys: string, taken: boolean[], cells: string[], waits: string[], shown: string]>([
  ['behind Esc letters are for the next cell', '甲⏎⎋丙丁', [true], ['甲'], [], 'row 1: 丙丁'],
  ['Esc takes back the cells that are typed ahead', '甲⏎乙⏎⎋丙⏎', [true], ['甲'], ['1 丙'], 'row 1: 丙'],
  ['a refused text that Esc gave up leaves what is typed', '甲⏎⎋丙', [false], [], [], 'row 0: 丙'],
  ['a text changed on its way goes on in its cell', '甲⏎⌫乙', [true], ['甲'], [], 'row 0: 乙'],
  ['and is sent again by Enter', '甲⏎⌫乙⏎丁', [true, true], ['乙'], [], 'row 1: 丁'],
  ['one that is emptied empties the cell', '甲⏎⌫⏎丁', [true], ['甲'], ['0 '], 'row 0: 丁'],
])('%s', async (_, keys, taken, expected, waits, shownThen) => {
  const { type, answer, shown, cells, waiting } = await sheet();
  await type(keys);
  for (const isTaken of taken) await answer(isTaken);
  expect([cells, waiting(), shown()]).toEqual([expected, waits, shownThen]);
});

test('the field stays where it is while an input method composes in it', async () => {
  const { type, answer, shown, compose } = await sheet();
  await type('甲⏎');
  await compose('compositionstart');
  await type('yi');
  await answer(true);
  expect(shown()).toBe('row 0: 甲yi');
  await type('⌫⌫乙');
  await compose('compositionend');
  await act(() => new Promise((done) => setTimeout(done)));
  expect(shown()).toBe('row 1: 乙');
});
