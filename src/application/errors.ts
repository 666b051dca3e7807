/** What can go wrong that a person can act on. Everything else is a bug and throws as it is. */

export type FailureCode =
  | 'not-found'
  | 'not-readable'
  | 'not-writable'
  | 'same-file'
  | 'file-exists'
  | 'other-month'
  | 'not-xlsx'
  | 'old-xls'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'no-targets'
  | 'not-a-letter'
  | 'nothing-in-letter'
  | 'no-such-target'
  | 'month-not-rollable'
  | 'month-incomplete'
  | 'month-doubtful'
  | 'usage'
  // Of a workbook that is open in Excel.
  | 'protected'
  | 'editing-cell'
  | 'excel-busy'
  | 'session-lost'
  | 'gone'
  | 'hidden-sheet'
  | 'hidden-cell'
  | 'name-taken'
  | 'half-written'
  | 'changed-meanwhile'
  | 'excel-error'
  // Of a document that is open in Word.
  | 'document-not-blank'
  | 'word-busy'
  | 'word-error';

/** A failure told in a Chinese sentence: what is wrong, where, and what to do. Callers branch on `code`, never on the text. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly code: FailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(shortened(message), options);
  }
}

/** Names in a file may be as long as a book; what is wrong stands before them, what to do behind. */
const LONGEST_MESSAGE = 1000;

function shortened(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  return `${message.slice(0, LONGEST_MESSAGE / 2)}…${message.slice(-LONGEST_MESSAGE / 2)}`;
}
