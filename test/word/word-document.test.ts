/** A letter put into Word, through the unmodified Office.js. */
import { wordDocument } from '../../src/adapters/word/word-document';
import { loadOffice } from '../excel-host/load-in-jest';
import { installWordHost, type WordHost } from '../word-host/install';

const DOCX = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
const BASE64 = Buffer.from(DOCX).toString('base64');

async function openWord(wordApi: string, platform?: 'OfficeOnline'): Promise<WordHost> {
  const { host, window } = await loadOffice((page) => installWordHost(page, { wordApi }));
  Object.assign(globalThis, {
    Office: window.Office,
    Word: (window as { Word?: unknown }).Word,
    OfficeExtension: window.OfficeExtension,
  });
  if (platform) {
    // The host under the library is that of Windows; where it runs is all that differs for the program.
    const context: unknown = Object.create(Office.context, { platform: { value: platform } });
    Object.assign(globalThis, { Office: Object.create(Office, { context: { value: context } }) as unknown });
  }
  return host;
}

test('Word for Windows opens it in a window of its own', async () => {
  const word = await openWord('1.3');
  word.text = '写了一半的文件';
  expect(await wordDocument().place(DOCX)).toBe('new-document');
  expect(word.opened).toEqual([BASE64]);
  expect(word.inserted).toEqual([]);
});

test('Word on the web takes the text of it into a blank document', async () => {
  const word = await openWord('1.8', 'OfficeOnline');
  expect(await wordDocument().place(DOCX)).toBe('text-only');
  expect(word.inserted).toMatchObject([{ member: 'Body.insertFileFromBase64', file: BASE64, place: 'Replace' }]);
});

test('with a library that knows the way, it takes the page set-up along', async () => {
  await openWord('1.8', 'OfficeOnline');
  const calls: unknown[][] = [];
  Object.assign(Word.Document.prototype, { insertFileFromBase64: (...given: unknown[]) => void calls.push(given) });
  expect(await wordDocument().place(DOCX)).toBe('this-document');
  expect(calls).toEqual([
    [
      BASE64,
      'Replace',
      { importTheme: true, importStyles: true, importParagraphSpacing: true, importDifferentOddEvenPages: true },
    ],
  ]);
});

test('an old Word takes the text alone', async () => {
  const word = await openWord('1.1');
  expect(await wordDocument().place(DOCX)).toBe('text-only');
  expect(word.inserted).toMatchObject([{ member: 'Body.insertFileFromBase64', file: BASE64, place: 'Replace' }]);
});

test('a document with content is left as it is', async () => {
  const word = await openWord('1.5', 'OfficeOnline');
  word.text = '写了一半的文件';
  await expect(wordDocument().place(DOCX)).rejects.toMatchObject({ name: 'Failure', code: 'document-not-blank' });
  expect(word.inserted).toEqual([]);
});

test.each(['GeneralException', 'NotImplemented'])(
  'where no window opens (%s), the blank document at hand takes it',
  async (code) => {
    const word = await openWord('1.3');
    word.failNext = code;
    expect(await wordDocument().place(DOCX)).toBe('text-only');
    expect(word.opened).toEqual([]);
    expect(word.inserted).toMatchObject([{ member: 'Body.insertFileFromBase64', file: BASE64, place: 'Replace' }]);
  },
);

test('where no window opens, a document with content is left as it is, and both ways are told', async () => {
  const word = await openWord('1.3');
  word.text = '写了一半的文件';
  word.failNext = 'GeneralException';
  await expect(wordDocument().place(DOCX)).rejects.toMatchObject({
    code: 'document-not-blank',
    message: expect.stringMatching(/没有打开新窗口.*新建一个空白文档.*下载 Word 函件/u) as string,
  });
  expect(word.inserted).toEqual([]);
});

test.each([
  ['AccessDenied', 'protected'],
  ['ActivityLimitReached', 'word-busy'],
])('%s is told in a sentence', async (code, failure) => {
  const word = await openWord('1.3');
  word.failNext = code;
  await expect(wordDocument().place(DOCX)).rejects.toMatchObject({
    code: failure,
    message: expect.stringMatching(/。$/u) as string,
  });
  expect(word.opened).toEqual([]);
});

test('an error nobody foresaw is a bug', async () => {
  const word = await openWord('1.3');
  word.failNext = 'ItemNotFound';
  await expect(wordDocument().place(DOCX)).rejects.not.toHaveProperty('name', 'Failure');
});
