/** The pane in the page of jsdom, as a person uses it; what was rendered is taken away after each test. */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** For tests that look at no file and no clipboard. */
export const OUTLET = { download: () => undefined, copy: () => Promise.resolve() };

/** The real one, also while a test holds the clock. */
const { setTimeout: later } = globalThis;
let root: Root | null = null;
afterEach(unmount);

/** Takes it away, as closing the pane does. */
export async function unmount(): Promise<void> {
  await act(() => root?.unmount());
  root = null;
  document.body.replaceChildren();
}

/** Renders it into the page, in the place of what was rendered before. */
export async function render(node: ReactNode): Promise<void> {
  root ??= createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root!.render(node));
}

/** Does something and lets it come to its end. */
export async function during(step: () => unknown, milliseconds = 0): Promise<void> {
  await act(async () => {
    step();
    await new Promise((done) => later(done, milliseconds));
  });
}

/** A key pressed where the focus is. */
export async function pressKey(key: string, init: KeyboardEventInit = {}): Promise<void> {
  const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  await act(async () => (document.activeElement ?? document.body).dispatchEvent(press));
}
