/** Symbols, numbers of lists and formulas of documents, each by itself, as they are read. */
import path from 'node:path';
import { writeListNumber } from '../../src/adapters/docx/list-number-formats';
import { readDocxLetter } from '../../src/adapters/docx/read-docx-letter';
import { symbolOf } from '../../src/adapters/docx/read-symbols';
import { buildDocx } from '../support/build-docx';
import { goldenTables } from '../support/golden';

const MATH = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

/** `f(num(r-t:a)den(r-t:2))` as the elements of a formula; `chr=∑` is an element with a value. */
function formula(short: string): string {
  const elements = short.replace(
    /r-t:([^()]+)|(\w+)=(\S+?)(?= |\)\)|\)\w)|(\w+)\(|\)| /gu,
    (
      part,
      text: string | undefined,
      name: string | undefined,
      value: string | undefined,
      opened: string | undefined,
    ) => {
      if (text !== undefined) return `<m:r><m:t>${text}</m:t></m:r>`;
      if (name !== undefined) return `<m:${name} m:val="${value!}"/>`;
      if (opened !== undefined) return `<m:${opened}>`;
      return part === ')' ? '</>' : '';
    },
  );
  const open: string[] = [];
  return elements.replace(/<m:(\w+)>|<\/m:\w+>|<\/>/gu, (tag, name: string | undefined) => {
    if (name !== undefined) open.push(name);
    else if (tag !== '</>') open.pop();
    return tag === '</>' ? `</m:${open.pop()!}>` : tag;
  });
}

goldenTables(path.join(__dirname, 'phrases.txt'), {
  'all symbols of a font': (font) =>
    Array.from({ length: 256 }, (_, place) => [place, symbolOf(font, (0xf000 + place).toString(16))] as const)
      .flatMap(([place, symbol]) => (symbol === null ? [] : [place.toString(16) + symbol]))
      .join(' '),
  symbols: (named) => {
    const [, font, code] = /^(.*) (\S+)$/u.exec(named)!;
    return symbolOf(font, code);
  },
  'numbers of lists': (named) => {
    const [format, ...numbers] = named.split(' ');
    return numbers.map((number) => writeListNumber(Number(number), format!)).join(' ');
  },
  formulas: (short) => {
    const body = `<w:p><w:r><w:t>式</w:t></w:r><m:oMath xmlns:m="${MATH}">${formula(short)}</m:oMath></w:p>`;
    return readDocxLetter(buildDocx({ body }))[0]!.text;
  },
});
