/** A letter from a file, .docx or .txt. */
import { Failure } from '../../application/errors';
import { withLooks, type OldLetter } from '../../application/like/look-changes';
import { parseLetter, type ParsedLetter } from '../../letter/parse';
import { paragraphsOfText } from '../../letter/parse-text';
import { readPrintedLetter } from '../docx/printed/read-printed';
import { readDocxFile, type DocxLetter } from '../docx/read-docx-letter';
import { decodeText } from './decode-text';

/** What the letter tells; `titles` as parseLetter takes them. Throws a Failure when the file is damaged or no such letter. */
export function readLetterFile(bytes: Uint8Array, titles: readonly string[] = []): ParsedLetter {
  const { paragraphs, look, messages } = readSource(bytes);
  const parsed = parseLetter(paragraphs, look, titles);
  if (parsed.draft.targets.length === 0) {
    throw new Failure(
      'nothing-in-letter',
      '没有找到“第048项：…”这样的目标，不是目标完成情况的函件，或其中没有可读的文字。',
    );
  }
  return { ...parsed, messages: [...messages, ...parsed.messages] };
}

/** The letter with how it is printed: null for a plain text. Throws a Failure as readLetterFile does. */
export function readOldLetter(bytes: Uint8Array, titles: readonly string[] = []): OldLetter {
  const letter = readLetterFile(bytes, titles);
  return { letter, printed: isText(bytes) ? null : readPrintedLetter(bytes) };
}

/** What the letter tells for a new tracker: its looks are settings too. Throws a Failure as readLetterFile does. */
export function readLetterToImport(bytes: Uint8Array): ParsedLetter {
  return withLooks(readOldLetter(bytes));
}

function readSource(bytes: Uint8Array): DocxLetter {
  if (!isText(bytes)) return readDocxFile(bytes);
  const text = decodeText(bytes);
  const other = OTHER_KINDS.find(({ begins }) => begins.test(text.slice(0, 200)));
  if (other) throw new Failure('not-a-letter', `这是 ${other.name} 文件，请在 Word 中打开，另存为 .docx 后再试。`);
  return { paragraphs: paragraphsOfText(text), look: {}, messages: [] };
}

/** What looks like a text and is not meant to be read as one, by its first characters. */
const OTHER_KINDS = [
  { begins: /^\{\\rtf/u, name: '.rtf' },
  { begins: /^%PDF-/u, name: 'PDF' },
  { begins: /^\s*(?:<!DOCTYPE html|<html|<\?xml)/iu, name: '网页' },
] as const;

/** Zip (.docx) and OLE (.doc, encrypted) files begin with marks of their own, whatever their name; the reader of .docx tells them apart. */
function isText([first, second]: Uint8Array): boolean {
  return !(first === 0x50 && second === 0x4b) && !(first === 0xd0 && second === 0xcf);
}
