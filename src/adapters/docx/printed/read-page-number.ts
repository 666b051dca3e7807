/** The page number in a footer: how it is written, where it stands, and in what type. */
import type { PrintedPageNumber } from '../../../letter/like/printed';
import type { FaceLook } from '../../../letter/look';
import type { OpcPackage } from '../../ooxml/open-package';
import type { NamespacePrefixes, XmlAttributes } from '../../ooxml/parse-xml';
import { parsePart } from '../../ooxml/relationships';
import { SKIPPED } from '../known-elements';
import type { FormatStyles } from './format-styles';
import { emptyParagraph, mergeParagraphs, mergeRuns, readParagraphProperty, readRunProperty } from './formats';
import type { RunFormat } from './formats';
import { PRINTED_NAMESPACES } from './read-text';
import { faceOf } from './resolve';
import type { ThemeFonts } from './theme-fonts';

/** What a footer or header shows. */
export interface FooterRead {
  /** Its paragraph with a page number; null without one. */
  readonly number: PrintedPageNumber | null;
  /** Other text in it. */
  readonly text: string;
}

const NAMESPACES: NamespacePrefixes = {
  ...PRINTED_NAMESPACES,
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'urn:schemas-microsoft-com:vml': 'v',
};

const PAGE = /^\s*PAGE\b/iu;
const PAGES = /^\s*(?:NUMPAGES|SECTIONPAGES)\b/iu;

interface Numbered {
  text: string;
  style: string | null;
  readonly own: ReturnType<typeof emptyParagraph>;
  place: string | null;
  format: RunFormat;
  hasNumber: boolean;
}

/** Reads a footer's part; `styles` and `theme` are the document's. */
export function readFooter(pkg: OpcPackage, part: string, styles: FormatStyles, theme: ThemeFonts): FooterRead {
  const reader = new FooterReader(theme);
  parsePart(pkg, part, NAMESPACES, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  const numbered = reader.finished.find(({ hasNumber }) => hasNumber);
  const text = reader.finished
    .filter((each) => each !== numbered)
    .map((each) => each.text.trim())
    .join('');
  return { number: numbered ? numberOf(numbered, styles) : null, text };
}

function numberOf({ text, style, own, place, format }: Numbered, styles: FormatStyles): PrintedPageNumber {
  const { align } = mergeParagraphs([styles.paragraphOf(style), own]);
  const face: FaceLook = faceOf(mergeRuns([styles.runOf(style, null), format]));
  const said = place ?? align ?? 'left';
  const known = said === 'outside' || said === 'center' ? said : said === 'right' || said === 'end' ? 'right' : 'left';
  return { form: text.trim(), face, place: known };
}

class FooterReader {
  readonly finished: Numbered[] = [];
  private readonly stack: Numbered[] = [];
  private readonly path: string[] = [];
  private left = 0;
  private run: RunFormat = {};
  /** The code of the field that is open; null outside of fields. */
  private field: string | null = null;
  /** Where the drawn box stands that holds what is open. */
  private place: string | null = null;
  private simple = 0;

  constructor(private readonly theme: ThemeFonts) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.left > 0 || SKIPPED.has(name)) {
      this.left++;
      return;
    }
    this.path.push(name);
    const paragraph = this.stack.at(-1);
    if (name === 'w:p') this.begin();
    else if (name === 'v:shape' || name === 'v:rect') {
      this.place = /mso-position-horizontal:\s*(\w+)/u.exec(attributes['style'] ?? '')?.[1] ?? this.place;
    } else if (!paragraph) return;
    else if (this.path.includes('w:pPr')) this.openProperty(paragraph, name, attributes);
    else if (name === 'w:r') this.run = {};
    else if (this.path.at(-2) === 'w:rPr') readRunProperty(this.run, name, attributes, this.theme);
    else if (name === 'w:fldSimple') {
      this.simple++;
      this.mark(paragraph, attributes['w:instr'] ?? '');
    } else if (name === 'w:fldChar') this.openField(paragraph, attributes['w:fldCharType']);
    else if (name === 'w:pgNum') this.mark(paragraph, 'PAGE');
    else if (name === 'w:tab') paragraph.text += ' ';
  }

  close(name: string): void {
    if (this.left > 0) {
      this.left--;
      return;
    }
    this.path.pop();
    if (name === 'w:p') this.finished.push(this.stack.pop()!);
    else if (name === 'w:fldSimple') this.simple--;
    else if (name === 'w:drawing' || name === 'w:pict') this.place = null;
  }

  text(text: string): void {
    if (this.left > 0) return;
    const name = this.path.at(-1);
    const paragraph = this.stack.at(-1);
    if (name === 'w:instrText' && this.field !== null) this.field += text;
    else if (name === 'wp:align' && this.path.at(-2) === 'wp:positionH') this.place = text.trim();
    else if (name === 'w:t' && paragraph && this.simple === 0 && this.field === null) {
      paragraph.text += text;
      if (!paragraph.hasNumber || paragraph.format.size === undefined)
        paragraph.format = { ...this.run, ...paragraph.format };
    }
  }

  private begin(): void {
    this.stack.push({ text: '', style: null, own: emptyParagraph(), place: this.place, format: {}, hasNumber: false });
  }

  private openProperty(paragraph: Numbered, name: string, attributes: XmlAttributes): void {
    if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? null;
    // A frame around the number.
    else if (name === 'w:framePr') paragraph.place = attributes['w:xAlign'] ?? paragraph.place;
    else readParagraphProperty(paragraph.own, name, attributes);
  }

  private openField(paragraph: Numbered, type: string | undefined): void {
    if (type === 'begin') this.field = '';
    else if (type === 'end' && this.field !== null) {
      const code = this.field;
      this.field = null;
      this.mark(paragraph, code);
    }
  }

  /** A field stands here: the number of the page, or of pages. */
  private mark(paragraph: Numbered, code: string): void {
    if (PAGE.test(code)) {
      paragraph.text += '1';
      paragraph.hasNumber = true;
      paragraph.format = { ...paragraph.format, ...this.run };
    } else if (PAGES.test(code)) paragraph.text += '2';
  }
}
