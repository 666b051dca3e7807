/** The letter's gate: sound letters pass, and whatever a strict reader refuses is a fault, before a byte is handed out. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { letterFaults, passLetterGate, type WrittenPart } from '../../src/adapters/docx/letter-gate';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { WrittenFault } from '../../src/adapters/ooxml/gate';
import { scanPlainXml } from '../../src/adapters/ooxml/plain-scan';
import { letterOfRows } from '../support/letter-of';
import { tries } from '../support/thorough';

const SETTINGS = {
  版式: '信函',
  发文字号: '长教函〔2021〕12号',
  附件汇总表: '是',
  抄送: '区委办',
  标题: '关于 <A&B> "目标" 的反馈',
};
const PARTS: readonly WrittenPart[] = Object.entries(
  unzipSync(letterToDocx(letterOfRows([{ progress: '完成<三>项&五项😀。' }, {}], SETTINGS))),
).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
const DOCUMENT = PARTS.find(([name]) => name === 'word/document.xml')![1];

const withPart = (wanted: string, change: (xml: string) => string): readonly WrittenPart[] =>
  PARTS.map(([name, xml]) => (name === wanted ? [name, change(xml)] : [name, xml]));

test('a sound letter passes', () => {
  expect(letterFaults(PARTS)).toEqual([]);
});

test.each<[what: string, parts: readonly WrittenPart[], fault: string]>([
  ['a tag without its end', withPart('word/document.xml', (xml) => xml.replace('</w:p>', '')), 'word/document.xml: '],
  [
    'an undeclared prefix',
    withPart('word/document.xml', (xml) => xml.replace('xmlns:r=', 'xmlns:q=')),
    'the prefix r is not declared',
  ],
  ['a bare &', withPart('word/document.xml', (xml) => xml.replace('&amp;', '&')), 'not fit for XML'],
  ['a control', withPart('word/document.xml', (xml) => xml.replace('完成', '完\u0001成')), 'not fit for XML'],
  ['half a character', withPart('word/document.xml', (xml) => xml.replace('完成', '完\ud83d成')), 'not fit for XML'],
  [
    'an attribute twice',
    withPart('word/styles.xml', (xml) => xml.replace(' w:type=', ' w:type="paragraph" w:type=')),
    'not a tag',
  ],
  ['two roots', withPart('word/settings.xml', (xml) => `${xml}<a/>`), 'a second root'],
  ['text behind the root', withPart('word/settings.xml', (xml) => `${xml}x`), 'text outside of the root'],
  [
    'a relationship that nobody lists',
    withPart('word/document.xml', (xml) => xml.replace('r:id="rId4"', 'r:id="rId99"')),
    'no relationship rId99',
  ],
  ...['r:embed', 'r:link'].map((key): [string, readonly WrittenPart[], string] => [
    `a picture that nobody lists, by ${key}`,
    withPart('word/document.xml', (xml) => xml.replace('r:id="rId4"', `r:id="rId4" ${key}="rId99"`)),
    'no relationship rId99',
  ]),
  [
    'a target that is not there',
    withPart('word/_rels/document.xml.rels', (xml) => xml.replace('footer1.xml', 'footer9.xml')),
    'footer9.xml is not there',
  ],
  ['an id twice', withPart('word/_rels/document.xml.rels', (xml) => xml.replace('"rId5"', '"rId4"')), 'rId4 twice'],
  [
    'a relationship without an id',
    withPart('word/_rels/document.xml.rels', (xml) => xml.replace(' Id="rId5"', '')),
    'word/_rels/document.xml.rels:  twice',
  ],
  [
    'a part without a type',
    withPart('[Content_Types].xml', (xml) =>
      xml.replace(/<Default Extension="xml"[^>]*>/u, '').replace(/<Override PartName="\/word\/styles.xml"[^>]*>/u, ''),
    ),
    'word/styles.xml has no content type',
  ],
  [
    'a type for a part that is not there',
    PARTS.filter(([name]) => name !== 'word/fontTable.xml'),
    'a content type for word/fontTable.xml',
  ],
  ['a part twice', [...PARTS, PARTS[0]!], 'is there twice'],
])('%s is a fault', (_, parts, fault) => {
  expect(letterFaults(parts).join('\n')).toContain(fault);
  expect(() => passLetterGate(parts)).toThrow(WrittenFault);
});

/** Whether a strict parser of others reads it. */
function isRead(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
    return true;
  } catch {
    return false;
  }
}

test('whatever a strict parser refuses, the scan refuses', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    '/',
    ' ',
    '=',
    'w:',
    ':',
    '</w:p>',
    '<w:p>',
    '\u0000',
    '\ud800',
    ']]>',
    '<!--',
    '&#0;',
    'xmlns:w="a"',
    'x',
  );
  fc.assert(
    fc.property(fc.nat(DOCUMENT.length - 1), fc.nat(12), fc.oneof(piece, fc.constant('')), (at, gone, put) => {
      const xml = DOCUMENT.slice(0, at) + put + DOCUMENT.slice(at + gone);
      if (!isRead(xml)) expect(scanPlainXml(xml)).not.toBeNull();
    }),
    { numRuns: tries(800), seed: 20210325 },
  );
});
