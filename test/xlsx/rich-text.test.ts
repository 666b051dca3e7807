/** Texts of several looks: an edit changes the characters that are others, and leaves the looks of the rest. */
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { decodeXml } from '../../src/adapters/ooxml/parse-xml';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { changeRichText, type RichText } from '../../src/adapters/xlsx/rich-text';
import { buildXlsx, type XlsxPieces } from '../support/build-xlsx';
import { at, cellsOf } from '../support/cells-of';

/** 【粗:一是】抓方案 as runs: 粗 is the name of a look. */
function runsOf(written: string): RichText {
  const runs = [...written.matchAll(/【(\w|\p{L}):(.*?)】|([^【]+)/gsu)].map(([, name, marked, plain]) => ({
    look: name === undefined ? null : [{ name, attributes: {} }],
    text: marked ?? plain!,
  }));
  return { runs, phonetics: [], phoneticLook: null };
}

function shown(rich: RichText | null): string | null {
  if (!rich) return null;
  return rich.runs.map(({ look, text }) => (look ? `【${look[0]!.name}:${text}】` : text)).join('');
}

it.each([
  ['one mark changes', '【粗:一是抓方案】,已形成初稿。', '一是抓方案，已形成初稿。', '【粗:一是抓方案】，已形成初稿。'],
  [
    'several marks change, with a run between them',
    '一是抓方案,【红:进度滞后】,二是抓落实,【粗:已完成】。',
    '一是抓方案，进度滞后，二是抓落实，已完成。',
    '一是抓方案，【红:进度滞后】，二是抓落实，【粗:已完成】。',
  ],
  ['what is new looks like what it replaces', '完成【红:30】%。', '完成45%。', '完成【红:45】%。'],
  ['a digit of another look stays', '完成【红:3】5个。', '完成36个。', '完成【红:3】6个。'],
  [
    'what is put in looks like what stands before it',
    '【粗:一是方案】已定。',
    '一是总方案已定。',
    '【粗:一是总方案】已定。',
  ],
  ['at the beginning, like what follows', '【粗:方案】已定稿。', '总方案已定稿。', '【粗:总方案】已定稿。'],
  ['a run that goes leaves no trace', '已完成【红:（待核）】招标工作。', '已完成招标工作。', '已完成招标工作。'],
  [
    'signs of two units stay whole',
    '【粗:𠮷林】完成招标,施工。',
    '𠮷林完成招标，施工。',
    '【粗:𠮷林】完成招标，施工。',
  ],
  [
    'another text has no more of the old looks',
    '【粗:一是抓方案】,已形成初稿。',
    '本月召开会议三次，印发文件两份',
    null,
  ],
])('%s', (_, before, now, after) => {
  const changed = changeRichText(runsOf(before), now);
  const expected = after !== null && !after.includes('【') ? null : after;
  expect(shown(changed)).toBe(expected);
});

it('moves phonetic hints along, and drops those whose characters are others now', () => {
  const hint = (from: number, to: number) => ({ from, to, text: 'かな' });
  const rich: RichText = {
    runs: [{ look: null, text: '東京,大阪,名古屋' }],
    phonetics: [hint(0, 2), hint(3, 5), hint(6, 9)],
    phoneticLook: { fontId: '1' },
  };
  expect(changeRichText(rich, '東京都、大坂,名古屋')).toEqual({
    runs: [{ look: null, text: '東京都、大坂,名古屋' }],
    phonetics: [hint(0, 2), hint(7, 10)],
    phoneticLook: { fontId: '1' },
  });
});

describe('in a file', () => {
  const RUNS =
    '<r><rPr><b/><sz val="12"/><color rgb="FFFF0000"/><rFont val="黑体"/></rPr><t>一是抓方案</t></r><r><t xml:space="preserve">,已形成初稿。</t></r>';
  const AFTER =
    '<is><r><rPr><b/><sz val="12"/><color rgb="FFFF0000"/><rFont val="黑体"/></rPr><t xml:space="preserve">一是抓方案</t></r>' +
    '<r><t xml:space="preserve">，已形成初稿。</t></r></is>';

  const write = async (pieces: XlsxPieces, reference: string) => {
    const workbook = openXlsx(buildXlsx(pieces));
    await workbook.write([{ cell: at('甲', reference), value: '一是抓方案，已形成初稿。' }]);
    const xml = decodeXml(openPackage(workbook.toBytes(), 'xlsx').bytes('xl/worksheets/sheet1.xml'));
    return { xml, content: await workbook.read() };
  };

  it('the runs of an inline text stay', async () => {
    const plain = '<c t="inlineStr"><is><t>甲</t></is></c>';
    const sheets = { 甲: `<row>${plain}<c s="0" t="inlineStr"><is>${RUNS}</is><v>旧</v></c>${plain}</row>` };
    const { xml } = await write({ sheets }, 'B1');
    expect(xml).toContain(`${plain}<c r="B1" t="inlineStr">${AFTER}</c>${plain}`);
  });

  it('the runs of a shared text stay, and other cells that share it keep it', async () => {
    const sharedStrings = `<si><t>甲</t></si><si>${RUNS}</si>`;
    const sheets = { 甲: '<row><c t="s"><v>1</v></c><c t="s"><v>1</v></c></row>' };
    const { xml, content } = await write({ sheets, sharedStrings }, 'B1');
    expect(xml).toContain(`<c t="s"><v>1</v></c><c r="B1" t="inlineStr">${AFTER}</c>`);
    expect(cellsOf(content)).toEqual({ A1: '一是抓方案,已形成初稿。', B1: '一是抓方案，已形成初稿。' });
  });

  it('the prefix of the sheet is written, whatever that of the shared texts is', async () => {
    const sheets = { 甲: '<row><c t="s"><v>0</v></c></row>' };
    const { xml } = await write({ sheets, sharedStrings: `<si>${RUNS}</si>`, prefix: 'x:' }, 'A1');
    expect(xml).toContain(`<x:c r="A1" t="inlineStr">${AFTER.replace(/<(\/?)/g, '<$1x:')}</x:c>`);
  });
});
