/** The part of Word that the program uses, under the unmodified Office.js: one document at hand, and windows for new ones. */
import { HostError, type HostArgument, type HostObject } from '../excel-host/host-object';
import { carryOut, isHousekeeping, type Batch } from '../excel-host/interpreter';
import { createSeam } from '../excel-host/seam';

export interface WordHostOptions {
  /** The WordApi version: 1.3 is 2019 and 2021, 1.8 is 2024. */
  readonly wordApi: string;
}

export interface WordHost {
  /** The text of the document at hand. */
  text: string;
  /** What was put into the document at hand, as base64, with the options; and through which member. */
  readonly inserted: {
    readonly member: string;
    readonly file: string;
    readonly place: string;
    readonly options: unknown;
  }[];
  /** Documents that were opened in windows of their own, as base64. */
  readonly opened: string[];
  /** The next batch fails with this code. */
  failNext: string | null;
}

/** What the library itself calls when it starts. */
const LIBRARY_SERVICE: HostObject = {
  type: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => undefined },
};

/** Puts the Word into a window, before Office.js is loaded there. */
export function installWordHost(window: object, { wordApi }: WordHostOptions): WordHost {
  const host: WordHost = { text: '', inserted: [], opened: [], failNext: null };
  const insert =
    (member: string) =>
    (file?: HostArgument, place?: HostArgument, options?: HostArgument): undefined => {
      host.inserted.push({ member, file: String(file), place: String(place), options: options ?? null });
    };
  const body: HostObject = {
    type: 'Body',
    values: { text: () => host.text },
    methods: { insertFileFromBase64: insert('Body.insertFileFromBase64') },
  };
  const document: HostObject = {
    type: 'Document',
    objects: { body: () => body },
    methods: { insertFileFromBase64: insert('Document.insertFileFromBase64') },
  };
  const application: HostObject = {
    type: 'Application',
    methods: {
      createDocument: (file) => ({
        type: 'DocumentCreated',
        methods: { open: () => void host.opened.push(String(file)) },
      }),
    },
  };
  const references = new Map<string, HostObject>();
  let lastReference = 0;
  const answer = (request: string): Promise<string> => {
    const batch = JSON.parse(request) as Batch;
    const code = host.failNext;
    const failing = code !== null && !isHousekeeping(batch);
    if (failing) host.failNext = null;
    const result = carryOut(batch, {
      root: document,
      create: (name) => (name.endsWith('.Application') ? application : LIBRARY_SERVICE),
      references,
      nextReference: () => `ref{${++lastReference}}`,
      before: () => {
        if (failing) throw new HostError(code);
      },
    });
    return Promise.resolve(JSON.stringify(result));
  };
  const seam = createSeam({
    program: 'Word',
    answer,
    settings: new Map(),
    requirements: { WordApi: wordApi, RichApiRuntime: '1.1', RichApiRuntimeFlag: '1.1' },
  });
  Object.defineProperty(window, 'external', { value: seam.external, writable: true, configurable: true });
  return host;
}
