/** Reads the paragraphs of word/document.xml: what stands on the page, without what was deleted or hidden. */
import { wrongKind, type OpcPackage } from '../ooxml/open-package';
import type { XmlAttributes } from '../ooxml/parse-xml';
import { parsePart } from '../ooxml/relationships';
import { emptyLook, readLook, type ParagraphLook } from './read-styles';
import { isOn, WORD_NAMESPACES } from './word-values';

/** A paragraph as the file has it. */
export interface RawParagraph {
  /** Not trimmed. */
  text: string;
  style: string | null;
  readonly look: ParagraphLook;
  /** Whether it is the first of a page, by a break of hand or where the program that saved the file last broke the page. */
  startsPage: boolean;
}

/** Not on the page: deleted, moved away, codes of fields, what properties were before, readings of hanzi, old twins of drawings. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:rt',
  'mc:Fallback',
]);

/** What holds paragraphs: text is not carried out of it. */
const CONTAINERS = new Set(['w:body', 'w:tc', 'w:txbxContent']);

/** All paragraphs in order, empty ones too; one in a text box before the one that holds the box. */
export function readParagraphs(pkg: OpcPackage, part: string): readonly RawParagraph[] {
  const reader = new ParagraphReader();
  let skipping = 0;
  parsePart(pkg, part, WORD_NAMESPACES, {
    open(name, attributes) {
      if (skipping > 0 || SKIPPED.has(name)) {
        if (skipping === 0) reader.skip(name);
        skipping++;
      } else reader.open(name, attributes);
    },
    close(name) {
      if (skipping > 0) skipping--;
      else reader.close(name);
    },
    text(text) {
      if (skipping === 0) reader.text(text);
    },
  });
  if (!reader.sawBody) throw wrongKind('docx');
  return reader.finished;
}

/** A paragraph that is still open. */
interface OpenParagraph extends RawParagraph {
  /** Its mark was deleted: it goes on with the next paragraph. */
  markDeleted: boolean;
}

/** What begins a page next. */
type PendingBreak = 'none' | 'paragraph' | 'text';

class ParagraphReader {
  readonly finished: RawParagraph[] = [];
  sawBody = false;
  /** One in a text box stands inside another. */
  private readonly stack: OpenParagraph[] = [];
  private inProperties = false;
  private inText = false;
  private hidden = false;
  /** Set behind a break: only what comes next tells whether it cuts the paragraph or stands at its end. */
  private pending: PendingBreak = 'none';
  /** A paragraph whose mark was deleted: its text belongs to the next one. */
  private carried: RawParagraph | null = null;

  open(name: string, attributes: XmlAttributes): void {
    const paragraph = this.stack.at(-1);
    if (name === 'w:body') this.sawBody = true;
    else if (name === 'w:p') this.begin();
    else if (!paragraph) return;
    else if (name === 'w:pPr') this.inProperties = true;
    else if (this.inProperties) this.readProperty(paragraph, name, attributes);
    else if (name === 'w:r') this.hidden = false;
    else if (name === 'w:vanish') this.hidden = isOn(attributes);
    else if (name === 'w:t') this.inText = true;
    else if (name === 'w:tab' || name === 'w:ptab') this.add(paragraph, ' ', '\t');
    else if (name === 'w:noBreakHyphen') this.add(paragraph, '-');
    else if (name === 'w:lastRenderedPageBreak') this.breakPage(paragraph, 'paragraph');
    else if (name === 'w:br' && ['page', 'column'].includes(attributes['w:type'] ?? ''))
      this.breakPage(paragraph, 'text');
  }

  close(name: string): void {
    if (name === 'w:pPr') this.inProperties = false;
    else if (name === 'w:t') this.inText = false;
    else if (name === 'w:p') this.end();
    else if (CONTAINERS.has(name)) this.finishCarried();
  }

  text(text: string): void {
    const paragraph = this.stack.at(-1);
    if (paragraph && this.inText) this.add(paragraph, text.replace(/[\r\n]+/gu, ''));
  }

  /** Something is left out: only of a deleted paragraph mark there is more to say. */
  skip(name: string): void {
    const paragraph = this.stack.at(-1);
    if (paragraph && this.inProperties && (name === 'w:del' || name === 'w:moveFrom')) paragraph.markDeleted = true;
  }

  private begin(): void {
    this.stack.push({
      text: this.carried?.text ?? '',
      style: null,
      look: emptyLook(),
      startsPage: this.carried?.startsPage === true || this.pending !== 'none',
      markDeleted: false,
    });
    this.carried = null;
    this.pending = 'none';
    this.inProperties = false;
  }

  private end(): void {
    const { markDeleted, ...paragraph } = this.stack.pop()!;
    const isEmpty = paragraph.text.trim() === '';
    // A break in a paragraph of its own is before the next one.
    if (paragraph.startsPage && isEmpty) this.pending = 'paragraph';
    if (markDeleted) this.carried = paragraph;
    else this.finished.push(paragraph);
  }

  /** There is no next paragraph to carry text to. */
  private finishCarried(): void {
    if (this.carried) this.finished.push(this.carried);
    this.carried = null;
  }

  private readProperty(paragraph: OpenParagraph, name: string, attributes: XmlAttributes): void {
    if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? null;
    else if (name === 'w:pageBreakBefore') paragraph.startsPage ||= isOn(attributes);
    else readLook(paragraph.look, name, attributes);
  }

  /** Adds text; `leading` is what stands for it at the beginning of a paragraph, where it is an indent. */
  private add(paragraph: OpenParagraph, text: string, leading = text): void {
    if (this.hidden) return;
    if (text.trim() !== '') {
      if (this.pending === 'text' && paragraph.text.trim() !== '') this.cut(paragraph);
      this.pending = 'none';
    }
    paragraph.text += paragraph.text.trim() === '' ? leading : text;
  }

  /** A break before any text is before the paragraph; one behind it is before the next, unless more text follows. */
  private breakPage(paragraph: OpenParagraph, what: PendingBreak): void {
    if (paragraph.text.trim() === '') paragraph.startsPage = true;
    else this.pending = what;
  }

  /** What follows a page break of hand is a paragraph of its own to a reader; it has no number and no first line. */
  private cut(paragraph: OpenParagraph): void {
    const { style, look, startsPage } = paragraph;
    this.finished.push({ text: paragraph.text, style, look: { ...look }, startsPage });
    Object.assign(paragraph.look, { list: '0', firstLineIndent: false });
    paragraph.text = '';
    paragraph.startsPage = true;
  }
}
