/** @jest-environment jsdom */
/** Parts that are loaded when they are first wanted. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '../../../src/ui/parts/error-boundary';
import { later } from '../../../src/ui/parts/later';
import { draw, until } from '../../support/react';

const Part = ({ text }: { readonly text: string }) => <p>{text}</p>;

test('something stands in its place until it is there; the next time it is there at once', async () => {
  let arrive: (part: typeof Part) => void = () => undefined;
  const Later = later<{ text: string }>(() => new Promise((done) => (arrive = done)), <i>…</i>);
  const first = await draw(<Later text="一" />);
  expect(first.page.textContent).toBe('…');
  arrive(Part);
  await until(() => first.page.textContent === '一');
  expect((await draw(<Later text="二" />)).page.textContent).toBe('二');
});

test('what was loaded ahead is drawn at once', async () => {
  const Later = later<{ text: string }>(async () => Part, <i>…</i>);
  await Later.load();
  const place = document.createElement('div');
  act(() => createRoot(place).render(<Later text="一" />));
  expect(place.textContent).toBe('一');
});

test('what does not load is told, and tried again', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let tries = 0;
  const Later = later<{ text: string }>(async () => {
    if (++tries === 1) throw new Error('no network');
    return Part;
  });
  const { page, click } = await draw(
    <ErrorBoundary>
      <Later text="一" />
    </ErrorBoundary>,
  );
  await until(() => page.textContent!.includes('此页出错'));
  await click('重试');
  await until(() => page.textContent === '一');
  told.mockRestore();
});
