/** Draws a part of the pane into the page of jsdom, as its user would see it. */
import { FluentProvider } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { themeOf } from '../../src/ui/theme';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// What jsdom lacks and Fluent asks for.
globalThis.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
Element.prototype.scrollTo ??= () => undefined;

export interface Drawn {
  readonly page: HTMLElement;
  /** The button, checkbox or tab that has this name, or whose name contains it. */
  readonly control: (name: string) => HTMLElement;
  readonly click: (name: string) => Promise<void>;
}

/** Draws it; `next` draws again in its place. */
export async function draw(node: ReactNode): Promise<Drawn> {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  await act(async () => createRoot(page).render(<FluentProvider theme={themeOf('light')}>{node}</FluentProvider>));
  const control = (name: string) => {
    const found = controlNamed(name) ?? controls().find((element) => nameOf(element).includes(name));
    if (!found) throw new Error(`no control “${name}” among ${controls().map(nameOf).join(' | ')}`);
    return found;
  };
  return {
    page,
    control,
    click: async (name) => act(async () => control(name).click()),
  };
}

/** The button, field or line of a menu that has this name. */
export function controlNamed(name: string): HTMLElement | undefined {
  return controls().find((element) => nameOf(element) === name);
}

function controls(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('button, input, [role=menuitem]')];
}

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
  return (element.getAttribute('aria-label') ?? label ?? '').trim();
}

/** Waits until the page shows what is wanted, for half a minute at most. */
export async function until(wanted: () => boolean): Promise<void> {
  for (let round = 0; round < 3000; round++) {
    if (wanted()) return;
    await act(() => new Promise((done) => setTimeout(done, 10)));
  }
  throw new Error(`it never came: ${document.body.textContent}`);
}
