/** @jest-environment jsdom */
/** The content of the selected cell above the sheet: a text that is typed there stays until the workbook takes it. */
import { act } from 'react';
import { ContentBar } from '../../src/web/typing/content-bar';
import { draw } from '../support/react';

/** The bar over a cell that has 七成; `answer` is whether the workbook takes what is typed. */
async function bar(answer: boolean | Promise<boolean>) {
  const sent: string[] = [];
  const typing: (string | null)[] = [];
  const { page } = await draw(
    <ContentBar
      reference="F8"
      cell={{ column: 6, value: '七成' }}
      formula={null}
      system={1900}
      tall={false}
      onTall={() => undefined}
      onType={(text) => {
        sent.push(text);
        return Promise.resolve(answer);
      }}
      onTyping={(typed) => typing.push(typed?.text ?? null)}
    />,
  );
  const field = page.querySelector('textarea')!;
  const type = (text: string) =>
    act(async () => {
      field.focus();
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await type('=1/2');
  const press = (key: string) =>
    act(async () => field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  return { field, sent, typing, type, press };
}

test('what is refused stays in the field, which has the focus, and counts as half typed until Esc', async () => {
  const { field, sent, typing, press } = await bar(false);
  await act(async () => field.blur());
  expect(sent).toEqual(['=1/2']);
  expect([field.value, document.activeElement, typing]).toEqual(['=1/2', field, ['=1/2']]);
  await press('Enter');
  expect(sent).toEqual(['=1/2', '=1/2']);
  await press('Escape');
  expect([field.value, typing]).toEqual(['七成', ['=1/2', null]]);
});

test('what is taken is sent once, and the field shows what the cell has', async () => {
  const { field, sent, typing, press } = await bar(true);
  await press('Enter');
  await act(async () => field.blur());
  expect(sent).toEqual(['=1/2']);
  expect([field.value, typing]).toEqual(['七成', ['=1/2', null]]);
});

test('what is typed on while the workbook takes a text stays in the field, and is sent as a whole', async () => {
  let answer: (taken: boolean) => void = () => undefined;
  const { field, sent, type, press } = await bar(new Promise((resolve) => (answer = resolve)));
  await press('Enter');
  await type('=1/20');
  await act(async () => answer(true));
  expect([field.value, sent]).toEqual(['=1/20', ['=1/2']]);
  await press('Enter');
  expect(sent).toEqual(['=1/2', '=1/20']);
});
