/** The letter as a .docx file. The same letter gives the same bytes: nothing comes from the clock or from chance. */
import { escapeXml, XML_DECLARATION } from '../ooxml/escape-xml';
import type { CalendarDate } from '../../domain/calendar-date';
import { flowOf, type TextBlock } from '../../letter/flow';
import type { Letter } from '../../letter/letter';
import { CLOSING, OPENING } from '../../letter/line-breaks';
import type { LetterLook } from '../../letter/look';
import { COLUMNS } from '../../letter/page';
import { contentTypesXml, CORE_PROPERTIES_RELATIONSHIP, PACKAGE_TYPES, relationshipsXml } from '../ooxml/package-lists';
import { writePackage, zipEntry } from '../ooxml/write-package';
import { bodyXml } from './body';
import { fontTableXml } from './fonts';
import { HEADER_TWIPS, PAGE_TWIPS, pointsToTwips } from './layout';
import { passLetterGate, type WrittenPart } from './letter-gate';
import { letterheadStyles, letterheadXml } from './letterhead';
import { pageNumberXml } from './page-number';
import { paragraph } from './paragraph';
import { STYLE } from './style-ids';
import { stylesXml } from './styles';
import { element } from './xml';

const W = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part of word/ that the document refers to. */
interface Part {
  readonly id: string;
  readonly file: string;
  /** The last word of its relationship type and of its content type. */
  readonly type: 'styles' | 'settings' | 'fontTable' | 'header' | 'footer';
  /** Which pages a header or footer is for. */
  readonly pages?: 'default' | 'even' | 'first';
  readonly xml: string;
}

/** The bytes of the letter's .docx file. Throws a WrittenFault, a bug, when it would be damaged. */
export function letterToDocx(letter: Letter): Uint8Array {
  const { look } = letter;
  const header = (content: string) => element('w:hdr', W, content);
  const footer = (content: string) => element('w:ftr', W, content);
  const isLetterhead = letter.layout === '信函';
  const office = letter.signature.offices[0];
  const blocks = flowOf(letter);
  const styles = stylesXml(
    blocks.filter((block): block is TextBlock => block.role !== 'annexTable'),
    { hasTable: letter.annex !== null, look, more: isLetterhead ? letterheadStyles(office, look) : [] },
    W,
  );
  const parts: Part[] = [
    { id: 'rId1', file: 'styles.xml', type: 'styles', xml: styles },
    { id: 'rId2', file: 'settings.xml', type: 'settings', xml: settingsXml(look) },
    { id: 'rId3', file: 'fontTable.xml', type: 'fontTable', xml: fontTableXml(look, W) },
  ];
  if (look.pageNumber !== null) {
    const odd = footer(pageNumberXml(look.pageNumber, STYLE.footer));
    parts.push({ id: 'rId4', file: 'footer1.xml', type: 'footer', pages: 'default', xml: odd });
    if (look.pageNumberPlace === '外侧') {
      const even = footer(pageNumberXml(look.pageNumber, STYLE.footerLeft));
      parts.push({ id: 'rId5', file: 'footer2.xml', type: 'footer', pages: 'even', xml: even });
    }
  }
  if (isLetterhead) {
    const head = letterheadXml(office);
    const empty = footer(paragraph([], { style: STYLE.footer }));
    // The first page of a 信函 has no number (10.1).
    parts.push(
      { id: 'rId6', file: 'header1.xml', type: 'header', pages: 'first', xml: header(head) },
      { id: 'rId7', file: 'footer3.xml', type: 'footer', pages: 'first', xml: empty },
    );
  }
  const files: readonly WrittenPart[] = [
    ['[Content_Types].xml', contentTypesXml(partTypes(parts))],
    [
      '_rels/.rels',
      relationshipsXml([
        ['rId1', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'],
        ['rId2', CORE_PROPERTIES_RELATIONSHIP, 'docProps/core.xml'],
        ['rId3', `${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', corePropertiesXml(letter)],
    ['docProps/app.xml', APP_PROPERTIES_XML],
    ['word/document.xml', documentXml(letter, bodyXml(letter, blocks), parts)],
    [
      'word/_rels/document.xml.rels',
      relationshipsXml(parts.map(({ id, type, file }) => [id, `${RELATIONSHIPS}/${type}`, file])),
    ],
    ...parts.map(({ file, xml }) => [`word/${file}`, xml] as const),
  ].map(([name, xml]) => [name!, XML_DECLARATION + xml!] as const);
  passLetterGate(files);
  return writePackage(files.map(([name, xml]) => zipEntry(name, xml)));
}

function documentXml(letter: Letter, body: string, parts: readonly Part[]): string {
  const { look } = letter;
  const references = ['header', 'footer'].flatMap((type) =>
    parts
      .filter((part) => part.type === type)
      .map(({ id, pages }) => element(`w:${type}Reference`, { 'w:type': pages, 'r:id': id })),
  );
  const section = element(
    'w:sectPr',
    {},
    ...references,
    element('w:pgSz', { 'w:w': PAGE_TWIPS.width, 'w:h': PAGE_TWIPS.height }),
    element('w:pgMar', {
      'w:top': pointsToTwips(look.top),
      'w:right': pointsToTwips(look.right),
      'w:bottom': pointsToTwips(look.bottom),
      'w:left': pointsToTwips(look.left),
      'w:header': HEADER_TWIPS,
      'w:footer': pointsToTwips(look.footer),
      'w:gutter': 0,
    }),
    letter.layout === '信函' ? '<w:titlePg/>' : '',
    gridXml(look),
  );
  return element('w:document', { ...W, 'xmlns:r': RELATIONSHIPS }, element('w:body', {}, body, section));
}

/**
 * Word shows 22 lines of 28 字, and the text stands off the grid; LibreOffice sets as many when the size of Normal is said in its style
 * and the characters fit into whole twips. A page of the office's own has no grid unless it is said: LibreOffice would move its lines.
 */
function gridXml(look: LetterLook): string {
  const { grid, pitch, faces, width, isStandardPage, isCounted } = look;
  const linePitch = pointsToTwips(grid?.line ?? pitch);
  const character = grid?.character ?? (isCounted ? width / COLUMNS : null);
  const lines = grid || isStandardPage ? 'lines' : undefined;
  if (character === null) return element('w:docGrid', { 'w:type': lines, 'w:linePitch': linePitch });
  // In 4096ths of a point, beside the size of the text (17.6.5).
  const charSpace = Math.floor((character - faces.body.size) * 4096);
  return element('w:docGrid', { 'w:type': 'linesAndChars', 'w:linePitch': linePitch, 'w:charSpace': charSpace });
}

/**
 * Odd and even pages differ, and the wider margin is where a letter is bound. Punctuation keeps its full width, or lines would hold
 * more than 28 字; lines that end by hand are not stretched.
 */
const settingsXml = ({ mirrored, pageNumber, pageNumberPlace, habits }: LetterLook): string =>
  element(
    'w:settings',
    W,
    mirrored ? '<w:mirrorMargins/>' : '',
    element('w:defaultTabStop', { 'w:val': 420 }),
    pageNumber !== null && pageNumberPlace === '外侧' ? '<w:evenAndOddHeaders/>' : '',
    element('w:characterSpacingControl', { 'w:val': habits.has('标点压缩') ? 'compressPunctuation' : 'doNotCompress' }),
    // The same in every word processor, and in the preview.
    element('w:noLineBreaksAfter', { 'w:lang': 'zh-CN', 'w:val': OPENING }),
    element('w:noLineBreaksBefore', { 'w:lang': 'zh-CN', 'w:val': CLOSING }),
    element(
      'w:compat',
      {},
      '<w:doNotExpandShiftReturn/>',
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    element('w:themeFontLang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' }),
  );

/** What each part is. */
function partTypes(parts: readonly Part[]): readonly (readonly [part: string, type: string])[] {
  return [
    ['word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ...parts.map(({ file, type }) => [`word/${file}`, `${WORD_TYPE}.${type}+xml`] as const),
    ['docProps/core.xml', PACKAGE_TYPES.coreProperties],
    ['docProps/app.xml', PACKAGE_TYPES.extendedProperties],
  ];
}

const APP_PROPERTIES_XML = element(
  'Properties',
  { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
  element('Application', {}, '目标台账'),
);

function corePropertiesXml({ paragraphs, signature }: Letter): string {
  const title = paragraphs.find(({ kind }) => kind === 'title')?.text ?? '';
  const date = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, isoDate(signature.date));
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escapeXml(title)),
    element('dc:creator', {}, escapeXml(signature.offices.join('、'))),
    date('dcterms:created'),
    date('dcterms:modified'),
    element('dc:language', {}, 'zh-CN'),
  );
}

function isoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00:00Z`;
}
