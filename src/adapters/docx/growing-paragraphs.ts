/** How paragraphs come about while a part is read: by texts, by breaks of pages, and by marks that were deleted. */
import type { LeftThing } from './read-drawn';
import { emptyLook, type ParagraphLook } from './read-styles';
import type { CellPlace } from './read-tables';

/** A paragraph as the file has it. */
export interface RawParagraph {
  /** Not trimmed; a line feed for a soft line break. */
  text: string;
  style: string | null;
  readonly look: ParagraphLook;
  /** Whether it is the first of a page, by a break of hand or where the program that saved the file last broke the page. */
  startsPage: boolean;
  /** Its cell, or null outside of tables. */
  readonly cell: CellPlace | null;
  /** What stands in it and is no text. */
  readonly left: LeftThing[];
}

/** A paragraph that is still open. */
export interface OpenParagraph extends RawParagraph {
  /** Its mark was deleted: it goes on with the next paragraph. */
  markDeleted: boolean;
}

/** What begins a page next. */
type PendingBreak = 'none' | 'paragraph' | 'text';

export class GrowingParagraphs {
  readonly finished: RawParagraph[] = [];
  /** Text stands in boxes. */
  hasBoxes = false;
  /** One in a text box stands inside another. */
  private readonly stack: OpenParagraph[] = [];
  /** Set behind a break: only what comes next tells whether it cuts the paragraph or stands at its end. */
  private pending: PendingBreak = 'none';
  /** A paragraph whose mark was deleted: its text belongs to the next one. */
  private carried: RawParagraph | null = null;

  /** The one that is open, if any is. */
  get current(): OpenParagraph | undefined {
    return this.stack.at(-1);
  }

  /** Where what is no text is listed: with the paragraph on the page that holds it or stands before it. */
  get left(): LeftThing[] | undefined {
    return (this.stack[0] ?? this.finished.at(-1))?.left;
  }

  begin(cell: CellPlace | null): void {
    this.stack.push({
      text: this.carried?.text ?? '',
      style: null,
      look: emptyLook(),
      startsPage: this.carried?.startsPage === true || this.pending !== 'none',
      cell,
      left: [...(this.carried?.left ?? [])],
      markDeleted: false,
    });
    this.carried = null;
    this.pending = 'none';
  }

  end(): void {
    const { markDeleted, ...paragraph } = this.stack.pop()!;
    const isEmpty = paragraph.text.trim() === '';
    // A break in a paragraph of its own is before the next one.
    if (paragraph.startsPage && isEmpty) this.pending = 'paragraph';
    if (markDeleted) this.carried = paragraph;
    else this.finished.push(paragraph);
  }

  /** There is no next paragraph to carry text to. */
  finishCarried(): void {
    if (this.carried) this.finished.push(this.carried);
    this.carried = null;
  }

  /** `leading` is what stands for the text at the beginning of a paragraph, where it is an indent. */
  add(paragraph: OpenParagraph, text: string, leading: string): void {
    if (text === '') return;
    if (text.trim() !== '') {
      this.hasBoxes ||= this.stack.length > 1;
      if (this.pending === 'text' && paragraph.text.trim() !== '') this.cut(paragraph);
      this.pending = 'none';
    }
    paragraph.text += paragraph.text.trim() === '' ? leading : text;
  }

  /** Hidden text is not on the page; it is listed, a piece for what stands together. */
  hide(text: string): void {
    const { left } = this;
    const last = left?.at(-1);
    if (last?.place === '隐藏文字') left![left!.length - 1] = { ...last, words: last.words + text };
    else if (text.trim() !== '') left?.push({ place: '隐藏文字', words: text, part: null });
  }

  /** A break before any text is before the paragraph; one behind it is before the next, unless more text follows. */
  breakPage(paragraph: OpenParagraph, what: PendingBreak): void {
    if (paragraph.text.trim() === '') paragraph.startsPage = true;
    else this.pending = what;
  }

  /** What follows a page break of hand is a paragraph of its own to a reader; it has no number and no first line. */
  private cut(paragraph: OpenParagraph): void {
    const { style, look, startsPage, cell, left } = paragraph;
    this.finished.push({ text: paragraph.text, style, look: { ...look }, startsPage, cell, left: left.splice(0) });
    Object.assign(paragraph.look, { list: '0', firstLineIndent: false });
    paragraph.text = '';
    paragraph.startsPage = true;
  }
}
