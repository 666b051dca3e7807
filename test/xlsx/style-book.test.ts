import { openStyleBook } from '../../src/adapters/xlsx/style-book';
import { MAIN_NAMESPACE } from '../support/build-xlsx';

const book = (inside: string) => openStyleBook(`<styleSheet xmlns="${MAIN_NAMESPACE}">${inside}</styleSheet>`);
const inside = (xml: string) => xml.replace(/^<styleSheet[^>]*>|<\/styleSheet>$/g, '');
const PERCENT = { value: 0.25, format: 'percent' } as const;
const TENTHS = { value: 0.333, format: 'percent' } as const;
const DATE = { value: 44280, format: 'date' } as const;
const XFS =
  '<cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="3"><alignment wrapText="1"/></xf></cellXfs>';

it('clones the style of a cell with another number format, once', () => {
  const styles = book(XFS);
  expect([styles.styleFor(1, PERCENT), styles.styleFor(1, PERCENT), styles.styleFor(0, PERCENT)]).toEqual([2, 2, 3]);
  expect(inside(styles.toXml())).toBe(
    '<cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="3"><alignment wrapText="1"/></xf>' +
      '<xf numFmtId="9" fontId="3" applyNumberFormat="1"><alignment wrapText="1"/></xf>' +
      '<xf numFmtId="9" fontId="0" applyNumberFormat="1"/></cellXfs>',
  );
});

it('changes nothing when nothing is asked for or the format is right already', () => {
  const before = '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="57"/></cellXfs>';
  const styles = book(before);
  expect([styles.styleFor(0, { value: 1 }), styles.styleFor(1, TENTHS), styles.styleFor(2, DATE)]).toEqual([0, 1, 2]);
  expect(inside(styles.toXml())).toBe(before);
});

it.each([
  [
    'makes a list of formats where there is none',
    '',
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>',
  ],
  [
    'fills an empty one',
    '<numFmts count="0"/>',
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>',
  ],
  [
    'takes the next free number',
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>',
    '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.000"/><numFmt numFmtId="171" formatCode="0.0%"/></numFmts>',
  ],
  [
    'takes a format that is there',
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>',
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>',
  ],
])('%s', (_, before, after) => {
  const styles = book(before + XFS);
  expect(styles.styleFor(0, TENTHS)).toBe(2);
  expect(inside(styles.toXml()).slice(0, after.length)).toBe(after);
});

it('takes no format of a condition for one of cells', () => {
  const styles = book(`${XFS}<dxfs count="1"><dxf><numFmt numFmtId="170" formatCode="0.0%"/><font/></dxf></dxfs>`);
  styles.styleFor(0, TENTHS);
  styles.item('fonts', '<font><b/></font>');
  const made = inside(styles.toXml());
  expect(made).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>');
  expect(made).toMatch(/<fonts count="2"><font>.*<font><b\/><\/font><\/fonts>/u);
});

it('writes dates as official documents do', () => {
  const styles = book(XFS);
  styles.styleFor(0, DATE);
  expect(styles.toXml()).toContain('formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"');
});
