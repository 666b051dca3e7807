/** The object that Excel and Word for Windows show to a task pane as window.external. Office.js speaks to nothing else. */

export interface SeamHost {
  /** Excel when left out. */
  readonly program?: 'Excel' | 'Word';
  /** Answers a batch; both are JSON. A number is a status of the transport instead of an answer. */
  readonly answer: (request: string, flags: number) => Promise<string | number>;
  readonly requirements: Readonly<Record<string, string>>;
  readonly settings: Map<string, string>;
}

export interface Seam {
  /** What stands at window.external. */
  readonly external: object;
  /** Sends an event to the add-in. */
  readonly fire: (event: number, target: string, content: object) => void;
}

/** Numbers of what Office.js asks for (OSF.DDA.MethodDispId, EventDispId). */
const RICH_API = 93;
const RICH_API_EVENT = 33;
const UNSUPPORTED = 5000;
const INTERNAL_ERROR = 5001;
const RICH_API_CATEGORY = 65536;

type EventHandler = (event: number, content: unknown) => void;
type Callback = (answer: unknown) => void;

/** A list as Excel for Windows hands it over. */
function safeArray(list: readonly unknown[]): { toArray: () => readonly unknown[] } {
  return { toArray: () => list };
}

export function createSeam(host: SeamHost): Seam {
  const handlers = new Map<number, EventHandler>();
  const execute = (what: number, parameters: readonly unknown[], done: Callback): void => {
    if (what !== RICH_API) {
      queueMicrotask(() => done(safeArray([UNSUPPORTED])));
      return;
    }
    const message = parameters[0] as readonly unknown[];
    host.answer(message[4] as string, Number(message[6] ?? 0)).then(
      (answer) => done(typeof answer === 'number' ? failed(answer, '') : safeArray([0, 200, [], answer])),
      // A mistake of the test's Excel; Office.js would hide it behind GeneralException.
      (mistake: unknown) => done(failed(INTERNAL_ERROR, String(mistake))),
    );
  };
  const external = {
    GetHostInfo: () => `${host.program ?? 'Excel'}$Win32$16.01$zh-CN$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(host),
    Execute: execute,
    RegisterEvent: (event: number, _target: string, handler: EventHandler, done: Callback) => {
      handlers.set(event, handler);
      queueMicrotask(() => done(0));
    },
    UnregisterEvent: (event: number, _target: string, done: Callback) => {
      handlers.delete(event);
      queueMicrotask(() => done(0));
    },
  };
  return {
    external,
    fire: (event, target, content) => {
      const row = [RICH_API_CATEGORY, event, target, JSON.stringify(content), 1, false];
      handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, safeArray([safeArray(row)]));
    },
  };
}

function failed(status: number, detail: string): unknown {
  return safeArray([status, safeArray(['', detail])]);
}

/** Numbers of the programs (OSF.AppName). */
const APP_TYPES = { Excel: 1, Word: 2 } as const;

function contextOf({ program = 'Excel', requirements, settings }: SeamHost): object {
  return {
    GetAppType: () => APP_TYPES[program],
    GetSolutionRef: () => 'mubiao',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => 'C:\\台账.xlsx',
    GetAppCapabilities: () => 0, // may be written to
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1, // a task pane
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'correlation',
    GetInstanceId: () => 'instance',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetHostFullVersion: () => '16.0.17928.20000',
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        primaryFontColor: 0,
        primaryBackgroundColor: 0xffffff,
        secondaryFontColor: 0,
        secondaryBackgroundColor: 0xf5f5f5,
      }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      WriteAsync: (keys: string[], values: string[], done: Callback) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index]!));
        queueMicrotask(() => done(0));
      },
    }),
  };
}
