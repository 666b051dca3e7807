/** A browser asked for what it does in the words of the W3C's WebDriver (https://www.w3.org/TR/webdriver2/), however they reach it. */
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** What an element is called between driver and browser. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Keys by their code points of WebDriver (17.4.2). */
export const KEYS = { Enter: '\uE007', Escape: '\uE00C', Control: '\uE009', ArrowDown: '\uE015' } as const;

/** The few calls that all else is made of. */
export interface DriverCalls {
  go(url: string): Promise<unknown>;
  execute(script: string, args: readonly unknown[]): Promise<unknown>;
  act(actions: readonly object[]): Promise<unknown>;
  /** A picture of the window, as base64. */
  screenshot(): Promise<string>;
  end(): Promise<void>;
}

export interface DrivenBrowser {
  goTo(address: string): Promise<void>;
  /** Runs a script in the page; `arguments` are its values. */
  run<Result>(script: string, ...values: readonly unknown[]): Promise<Result>;
  /** Clicks on the first element of this CSS selector whose text is or holds the given one, when it is there. */
  click(selector: string, text?: string): Promise<void>;
  /** Presses keys one after the other, and lets go of those that are held. */
  press(...keys: readonly string[]): Promise<void>;
  picture(path: string): Promise<void>;
  end(): Promise<void>;
}

export function drivenBrowser({ go, execute, act, screenshot, end }: DriverCalls): DrivenBrowser {
  const run = async <Result>(script: string, ...values: readonly unknown[]): Promise<Result> =>
    (await execute(script, values)) as Result;
  return {
    run,
    goTo: async (url) => void (await go(url)),
    async click(selector, text = '') {
      const find = `const all = [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility());
        const named = (one) => one.getAttribute('aria-label') ?? one.textContent;
        return all.find((one) => named(one) === arguments[1]) ?? all.find((one) => named(one).includes(arguments[1])) ?? null;`;
      let found: Readonly<Record<string, string>> | null = null;
      await until(async () => (found = await run(find, selector, text)) !== null);
      const origin = { [ELEMENT]: found![ELEMENT]! };
      const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
      const move = { type: 'pointerMove', x: 0, y: 0, duration: 0, origin };
      await act([
        { ...pointer, actions: [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] },
      ]);
    },
    async press(...keys) {
      const down = keys.map((value) => ({ type: 'keyDown', value }));
      const up = [...keys].reverse().map((value) => ({ type: 'keyUp', value }));
      await act([{ type: 'key', id: 'keyboard', actions: [...down, ...up] }]);
    },
    picture: async (path) => writeFile(path, Buffer.from(await screenshot(), 'base64')),
    end,
  };
}

/** Asks until it is so; throws what went wrong last. */
export async function until(isSo: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const outcome = await isSo().catch((error: unknown) => error);
    if (outcome === true) return;
    if (Date.now() > end)
      throw outcome instanceof Error ? outcome : new Error(`not so after ${seconds} s: ${String(isSo)}`);
    await sleep(100);
  }
}
