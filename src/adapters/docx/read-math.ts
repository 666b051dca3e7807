/** Formulas (m:oMath, ECMA-376 22.1) in a line of text: a/b, x^2, √(x). */
import type { XmlAttributes } from '../ooxml/parse-xml';

interface OpenElement {
  readonly name: string;
  /** What its children came to, by their names in order. */
  readonly parts: { readonly name: string; readonly text: string }[];
  text: string;
  /** m:chr, m:begChr, m:endChr of its properties. */
  readonly marks: Record<string, string>;
}

/** Reads one formula, from inside m:oMath. */
export class MathReader {
  private readonly stack: OpenElement[] = [open('m:oMath')];

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['m:val'];
    const owner = this.stack.findLast((element) => !element.name.endsWith('Pr'));
    if (['m:chr', 'm:begChr', 'm:endChr'].includes(name) && owner) owner.marks[name] = value ?? '';
    this.stack.push(open(name));
  }

  text(text: string): void {
    const element = this.stack.at(-1);
    if (element && (element.name === 'm:t' || element.name === 'w:t')) element.text += text;
  }

  close(): void {
    const element = this.stack.pop();
    const parent = this.stack.at(-1);
    if (!element || !parent) return;
    const text = written(element);
    parent.parts.push({ name: element.name, text });
    parent.text += text;
  }

  /** The whole formula. */
  get result(): string {
    return this.stack[0]?.text ?? '';
  }
}

function open(name: string): OpenElement {
  return { name, parts: [], text: '', marks: {} };
}

function written({ name, parts, text, marks }: OpenElement): string {
  const part = (wanted: string) => parts.find((each) => each.name === `m:${wanted}`)?.text ?? '';
  const raised = (base: string) => base + prefixed('_', part('sub')) + prefixed('^', part('sup'));
  switch (name) {
    case 'm:f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      return raised(part('e'));
    case 'm:rad':
      return `${part('deg')}√${grouped(part('e'))}`;
    case 'm:nary':
      return raised(marks['m:chr'] ?? '∫') + part('e');
    case 'm:d': {
      const inner = parts.filter((each) => each.name === 'm:e').map((each) => each.text);
      return (marks['m:begChr'] ?? '(') + inner.join('|') + (marks['m:endChr'] ?? ')');
    }
    default:
      return text;
  }
}

function prefixed(mark: string, text: string): string {
  return text === '' ? '' : mark + grouped(text);
}

/** In brackets, unless it is one name or number. */
function grouped(text: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(text) ? text : `(${text})`;
}
