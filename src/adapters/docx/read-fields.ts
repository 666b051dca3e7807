/** Fields of a document (ECMA-376 17.16): what they last came to is text, their codes are not. */

interface OpenField {
  code: string;
  phase: 'code' | 'result';
}

export class FieldReader {
  /** A field may stand in the code of another. */
  private readonly stack: OpenField[] = [];

  /** Whether text is the code of a field. */
  get isCode(): boolean {
    return this.stack.some(({ phase }) => phase === 'code');
  }

  /** Whether text is that of a table of contents, which the headings of the document say again. */
  get isContents(): boolean {
    return this.stack.some(({ code, phase }) => phase === 'result' && /^\s*TOC\b/iu.test(code));
  }

  code(text: string): void {
    const field = this.stack.at(-1);
    if (field?.phase === 'code') field.code += text;
  }

  /** A mark of a field (w:fldChar). What the field shows without a result of its own: EQ sets characters over each other. */
  mark(type: string | undefined): string {
    if (type === 'begin') this.stack.push({ code: '', phase: 'code' });
    else if (type === 'separate' && this.stack.length > 0) this.stack.at(-1)!.phase = 'result';
    else if (type === 'end') {
      const field = this.stack.pop();
      return field?.phase === 'code' && !this.isCode ? shownBy(field.code) : '';
    }
    return '';
  }
}

/** EQ \o\ac(○,1) → ○1, EQ \f(1,2) → 1/2; nothing for other fields, whose result was never made. */
function shownBy(code: string): string {
  if (code.length > 500) return '';
  const match = /^\s*eq\s+(\\.*)$/iu.exec(code);
  if (!match) return '';
  const isFraction = /^\\f\s*\(/iu.test(match[1]!);
  return match[1]!
    .replace(/\\[a-z]+\d*/giu, '')
    .replace(/[()\s]/gu, '')
    .replace(/[,;，]/gu, isFraction ? '/' : '');
}
