/** What is drawn in a document: pictures, charts and SmartArt, which stand in its paragraphs and are no text of theirs (ECMA-376 20.4, 21.2, 21.4). */
import type { OpcPackage } from '../ooxml/open-package';
import type { NamespacePrefixes, XmlAttributes } from '../ooxml/parse-xml';
import { parsePart } from '../ooxml/relationships';
import { DRAWN } from './known-elements';
import { WORD_NAMESPACES } from './word-values';

export const DRAWN_NAMESPACES: NamespacePrefixes = {
  ...WORD_NAMESPACES,
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

/** Something in a paragraph that is none of its text, and that is listed for its reader. */
export interface LeftThing {
  readonly place: '图片' | '图表' | '图形' | '嵌入对象' | '隐藏文字' | '不认识的内容';
  /** What is said of it where it stands: the words for those who cannot see it, the name of an element. */
  readonly words: string;
  /** The id of the part that holds its text. */
  readonly part: string | null;
}

interface Drawn {
  hasBox: boolean;
  thing: LeftThing['place'] | null;
  part: string | null;
  words: string;
}

export class DrawnReader {
  /** Shapes that were drawn without text: lines and frames. */
  shapes = 0;
  private readonly open: Drawn[] = [];
  /** How many text boxes are open in drawn things. */
  private boxes = 0;

  /** Whether what stands here is a part of a drawing, and not of a text box in it. */
  get isInside(): boolean {
    return this.open.length > this.boxes;
  }

  start(name: string, attributes: XmlAttributes): void {
    if (DRAWN.has(name)) {
      this.open.push({ hasBox: false, thing: null, part: null, words: '' });
      return;
    }
    const drawn = this.open.at(-1);
    if (!drawn) return;
    if (name === 'w:txbxContent') {
      this.boxes++;
      drawn.hasBox = true;
    } else if (name === 'wp:docPr') drawn.words = attributes['descr'] ?? attributes['title'] ?? '';
    else if (name === 'a:blip' || name === 'v:imagedata') drawn.thing ??= '图片';
    else if (name === 'o:OLEObject') drawn.thing = '嵌入对象';
    else if (name === 'c:chart' || name === 'cx:chart')
      Object.assign(drawn, { thing: '图表', part: attributes['r:id'] ?? null });
    else if (name === 'dgm:relIds') Object.assign(drawn, { thing: '图形', part: attributes['r:dm'] ?? null });
  }

  /** What the drawing that ends here was, where that is to be listed. */
  end(name: string): LeftThing | null {
    if (name === 'w:txbxContent') this.boxes = Math.max(0, this.boxes - 1);
    if (!DRAWN.has(name)) return null;
    const drawn = this.open.pop();
    if (!drawn) return null;
    const { thing, words, part, hasBox } = drawn;
    if (thing) return { place: thing, words: words.trim(), part };
    if (!hasBox) this.shapes++;
    return null;
  }
}

/** The text in the part of a chart or of SmartArt: its paragraphs, then the names and values of a chart; empty when there is none. */
export function textOfDrawnPart(pkg: OpcPackage, part: string): string {
  const lines: string[] = [];
  let line = '';
  let values: string[] = [];
  let inText = false;
  let value: string | null = null;
  const flush = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  parsePart(pkg, part, DRAWN_NAMESPACES, {
    open(name) {
      if (name === 'a:t') inText = true;
      else if (name === 'c:v' || name === 'cx:pt') value = '';
    },
    text(text) {
      if (inText) line += text;
      else if (value !== null) value += text;
    },
    close(name) {
      if (name === 'a:t') inText = false;
      else if (name === 'a:p') flush();
      else if ((name === 'c:v' || name === 'cx:pt') && value !== null) {
        values.push(value.trim());
        value = null;
      } else if (/^c:(?:tx|cat|val|xVal|yVal)$|^cx:lvl$/u.test(name) && values.length > 0) {
        lines.push(values.join(' '));
        values = [];
      }
    },
  });
  flush();
  if (values.length > 0) lines.push(values.join(' '));
  return lines.join('\n');
}
