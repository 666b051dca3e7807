/** @jest-environment jsdom */
import { browserOutlet } from '../../src/adapters/browser/browser-outlet';
import { Failure } from '../../src/application/errors';

const CONTENT = { html: '<p>区府办：</p>', text: '区府办：' };

describe('a download', () => {
  const made: Blob[] = [];
  const revoked: string[] = [];

  beforeEach(() => {
    jest.useFakeTimers();
    made.length = 0;
    revoked.length = 0;
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
      revokeObjectURL: (url: string) => revoked.push(url),
    });
  });
  afterEach(() => jest.useRealTimers());

  test('is a click on a link that holds the bytes and their name', () => {
    const clicked: HTMLAnchorElement[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      expect(this.isConnected).toBe(true);
      clicked.push(this);
    });
    browserOutlet().download('第048项_2021年3月.docx', new Uint8Array([80, 75, 3, 4]), 'application/zip');
    expect(clicked).toHaveLength(1);
    expect(clicked[0]).toMatchObject({ download: '第048项_2021年3月.docx', href: 'blob:1' });
    expect(made[0]).toMatchObject({ size: 4, type: 'application/zip' });
    expect(document.querySelector('a')).toBeNull();
    click.mockRestore();
  });

  test('keeps its bytes until the browser must have them', () => {
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    browserOutlet().download('函件.docx', new Uint8Array(1), 'application/zip');
    jest.advanceTimersByTime(10_000);
    expect(revoked).toEqual([]);
    jest.runAllTimers();
    expect(revoked).toEqual(['blob:1']);
    click.mockRestore();
  });
});

describe('copying', () => {
  class Item {
    constructor(readonly parts: Readonly<Record<string, Blob>>) {}
  }
  /** What the page may use, in a browser of its kind. */
  const allow = ({ write, copies }: { write?: (items: readonly Item[]) => Promise<void>; copies: boolean }) => {
    const copied: Record<string, string> = {};
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: write && { write } });
    Object.assign(globalThis, { ClipboardItem: write && Item });
    Object.assign(document, {
      execCommand: () => {
        if (!copies) return false;
        const event = new Event('copy', { bubbles: true, cancelable: true });
        const clipboardData = { setData: (type: string, value: string) => (copied[type] = value) };
        document.activeElement!.dispatchEvent(Object.assign(event, { clipboardData }));
        return true;
      },
    });
    return copied;
  };

  test('offers formatted and plain text the newer way where the older is refused', async () => {
    const items: Item[] = [];
    allow({ write: async (all) => void items.push(...all), copies: false });
    await browserOutlet().copy(CONTENT);
    expect(Object.keys(items[0]!.parts)).toEqual(['text/html', 'text/plain']);
    expect(items[0]!.parts['text/html']).toMatchObject({ type: 'text/html' });
  });

  test.each([
    ['is forbidden', () => Promise.reject(new Error('NotAllowedError'))],
    ['does not exist', undefined],
  ])('goes the older way where the newer %s, and leaves the focus where it was', async (_, write) => {
    const copied = allow({ write, copies: true });
    document.body.innerHTML = '<button>复制正文</button>';
    const button = document.querySelector('button')!;
    button.focus();
    await browserOutlet().copy(CONTENT);
    expect(copied).toEqual({ 'text/html': CONTENT.html, 'text/plain': CONTENT.text });
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('textarea')).toBeNull();
  });

  test('says so when neither way is allowed', async () => {
    allow({ copies: false });
    await expect(browserOutlet().copy(CONTENT)).rejects.toBeInstanceOf(Failure);
    await expect(browserOutlet().copy(CONTENT)).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining('剪贴板') as string,
    });
  });
});
