/** Starts the unmodified Office.js over the test's Excel, in a window of jsdom, without network. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { installExcelHost } from './install';
import type { ExcelHost, ExcelHostOptions } from './install';
import { newWorkbook } from './model';

const LIBRARY = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const BASE = 'https://addin.local/officejs/';

/** What Office.js adds to a window. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

export interface LoadedExcel {
  readonly host: ExcelHost;
  readonly globals: OfficeGlobals;
  /** Makes Office, Excel and OfficeExtension global, as on a page. */
  readonly use: () => void;
}

/** Loads Office.js for an Excel of this version. The library then refuses what the version does not have. */
export async function loadExcel(options: ExcelHostOptions = {}): Promise<LoadedExcel> {
  const { host, window } = await loadOffice((page) => installExcelHost(page, newWorkbook('Sheet1'), options));
  const globals = window as OfficeGlobals;
  return {
    host,
    globals,
    use: () =>
      void Object.assign(globalThis, {
        Office: globals.Office,
        Excel: globals.Excel,
        OfficeExtension: globals.OfficeExtension,
      }),
  };
}

/** Loads Office.js into a window of jsdom where `install` has put a program of Office. */
export async function loadOffice<Host>(
  install: (window: object) => Host,
): Promise<{ readonly host: Host; readonly window: Partial<OfficeGlobals> }> {
  const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: 'https://addin.local/taskpane.html',
    runScripts: 'outside-only',
  });
  const host = install(window);
  const { head } = window.document;
  // Office.js looks for the tag it came from, to find its other files.
  const tag = window.document.createElement('script');
  tag.type = 'text/x-marker';
  tag.src = `${BASE}office.js`;
  head.append(tag);
  head.appendChild = ((element: HTMLScriptElement) => {
    if (!element.src?.startsWith(BASE)) return window.Node.prototype.appendChild.call(head, element);
    const file = path.join(LIBRARY, element.src.slice(BASE.length).toLowerCase());
    queueMicrotask(() => {
      window.eval(readFileSync(file, 'utf8'));
      element.onload?.(new window.Event('load') as unknown as Event);
    });
    return element;
  }) as typeof head.appendChild;
  window.eval(readFileSync(path.join(LIBRARY, 'office.js'), 'utf8'));
  const globals = window as unknown as OfficeGlobals;
  await globals.Office.onReady();
  const library = globals.OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  library.CommonUtility._doApiNotSupportedCheck = true;
  return { host, window: globals };
}
