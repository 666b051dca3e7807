/** Puts a finished letter into Word. The only place of Word.run. */
import { Failure, type FailureCode } from '../../application/errors';
import type { LetterDocument, Placement } from '../../application/ports';

/** The Word the pane runs in, as a place for letters. */
export function wordDocument(): LetterDocument {
  return {
    place: async (docx) => {
      const file = toBase64(docx);
      try {
        return await Word.run((context) => place(context, file));
      } catch (error) {
        throw asFailure(error);
      }
    },
  };
}

/** A window of its own where Word can open one; or else the blank document at hand, with as much of the layout as this Word takes over. */
async function place(context: Word.RequestContext, file: string): Promise<Placement> {
  // Word on the web has WordApi 1.3, but opens no window for createDocument.
  const onDesktop = Office.context.platform !== Office.PlatformType.OfficeOnline;
  const opened = onDesktop && hasWordApi('1.3') && (await openWindow(context, file));
  if (opened) return 'new-document';
  const { body } = context.document;
  body.load('text'); // WordApi 1.1
  await context.sync();
  if (body.text.trim() !== '') {
    throw new Failure(
      'document-not-blank',
      onDesktop && hasWordApi('1.3')
        ? NO_WINDOW
        : '当前文档中已有内容，为免覆盖，没有放入函件。请新建一个空白文档，在其中打开本窗格后再试。',
    );
  }
  // Word has had it since WordApi 1.5, but Office.js 1.1.110 from npm does not know it; that of the CDN does.
  const wholeDocument = hasWordApi('1.5') && 'insertFileFromBase64' in context.document;
  if (wholeDocument) {
    context.document.insertFileFromBase64(file, 'Replace', {
      importTheme: true,
      importStyles: true,
      importParagraphSpacing: true,
      // Page numbers stand right on odd pages and left on even ones.
      ...(hasWordApi('1.7') && { importDifferentOddEvenPages: true }),
    });
  } else body.insertFileFromBase64(file, 'Replace'); // WordApi 1.1; leaves the page set-up behind
  await context.sync();
  return wholeDocument ? 'this-document' : 'text-only';
}

/** Some Words for the desktop refuse to open a window with a document (#5150): then the document at hand is the second way. */
async function openWindow(context: Word.RequestContext, file: string): Promise<boolean> {
  try {
    context.application.createDocument(file).open();
    await context.sync();
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error && NO_WINDOW_CODES.has(error.code)) return false;
    throw error;
  }
}

const NO_WINDOW_CODES = new Set(['GeneralException', 'InvalidArgument', 'InvalidOperation', 'NotImplemented']);
const NO_WINDOW =
  '这里的 Word 没有打开新窗口，而当前文档中已有内容，为免覆盖，没有放入函件。请新建一个空白文档，在其中打开本窗格后再试，或改用“下载 Word 函件”。';

function hasWordApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('WordApi', version);
}

/** What errors of Word mean to a person, by code. A code that is not here is a mistake of this program. */
const FAILURES: Readonly<Record<string, readonly [FailureCode, string]>> = {
  AccessDenied: ['protected', '当前文档受保护或是只读的，不能放入函件。请新建一个空白文档后再试。'],
  ActivityLimitReached: ['word-busy', 'Word 正忙，请稍候再试。'],
  ServiceNotAvailable: ['word-busy', 'Word 正忙，请稍候再试。'],
  InvalidOrTimedOutSession: ['session-lost', '与 Word 的连接已断开，请关闭本窗格后重新打开。'],
  ConnectionFailure: ['session-lost', '与 Word 的连接已断开，请关闭本窗格后重新打开。'],
  GeneralException: ['word-error', 'Word 内部出错，没有放入函件。请改用“下载 Word 函件”。'],
};

function asFailure(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const known = FAILURES[error.code];
  return known ? new Failure(known[0], known[1], { cause: error }) : error;
}

/** How many bytes become characters in one call: more would overflow the stack. */
const CHUNK_BYTES = 0x8000;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES)));
  }
  return btoa(parts.join(''));
}
