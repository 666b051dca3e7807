/**
 * How a look is written in a file, and what Word makes of it: each line of `printed-looks.txt` is what stands in w:pPr, w:rPr, w:sectPr,
 * styles or a footer, and what differs then from a paragraph, a run or a page that says nothing.
 */
import path from 'node:path';
import { readPrintedLetter } from '../../src/adapters/docx/printed/read-printed';
import type { PrintedLetter } from '../../src/letter/like/printed';
import { docxParts } from '../support/build-docx';
import { zipParts } from '../support/build-xlsx';
import { goldenTables } from '../support/golden';

const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PLAIN_PARTS = docxParts({ body: '<w:p/>' });

interface Pieces {
  readonly body?: string;
  readonly styles?: string;
  /** By id: footers begin with f, headers with h, the settings are s. */
  readonly parts?: Readonly<Record<string, string>>;
}

function letterOf({ body = '', styles = '', parts = {} }: Pieces): PrintedLetter {
  const list = 'word/_rels/document.xml.rels';
  const kinds: Readonly<Record<string, readonly [type: string, root: string]>> = {
    f: ['footer', 'w:ftr'],
    h: ['header', 'w:hdr'],
    s: ['settings', 'w:settings'],
    t: ['styles', 'w:styles'],
  };
  const all = { ...parts, ...(styles && { t: styles }) };
  const relationships = Object.keys(all).map(
    (id) => `<Relationship Id="${id}" Type="${TYPES}/${kinds[id[0]!]![0]}" Target="${id}.xml"/>`,
  );
  return readPrintedLetter(
    zipParts(
      {
        ...PLAIN_PARTS,
        'word/document.xml': `<w:document ${NS}><w:body>${body}</w:body></w:document>`,
        [list]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`,
        ...Object.fromEntries(
          Object.entries(all).map(([id, xml]) => {
            const root = kinds[id[0]!]![1];
            return [`word/${id}.xml`, `<${root} ${NS}>${xml}</${root}>`];
          }),
        ),
      },
      0,
    ),
  );
}

/** What is other than in the plain one, deeply. */
function differing(one: unknown, plain: unknown): unknown {
  if (typeof one !== 'object' || one === null || typeof plain !== 'object' || plain === null) return one;
  return Object.fromEntries(
    Object.entries(one).flatMap(([key, value]) => {
      const other = (plain as Record<string, unknown>)[key];
      return JSON.stringify(value) === JSON.stringify(other) ? [] : [[key, differing(value, other)]];
    }),
  );
}

const run = (properties = '', text = '甲') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (properties: string, runs = run()) => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const GRID = '<w:sectPr><w:docGrid w:type="lines" w:linePitch="560"/></w:sectPr>';
const plain = letterOf({ body: paragraph('') });
const PLAIN_PARAGRAPH = plain.paragraphs[0]!;
const PLAIN_RUN = PLAIN_PARAGRAPH.runs[0]!;
/** `settings | references and section | f1: … | f2: …` */
const pageNumbers = (line: string) => {
  const [settings, section, ...parts] = line.split(' | ');
  const named = parts.map((part) => [part.slice(0, 2), part.slice(4).replaceAll('№', '<w:fldSimple w:instr="PAGE"/>')]);
  const { pageNumber, others } = letterOf({
    body: `${paragraph('')}<w:sectPr>${section!.replace(/(header|footer) (\w+) (\w+)/gu, '<w:$1Reference w:type="$2" r:id="$3"/>')}</w:sectPr>`,
    parts: { s: settings!, ...(Object.fromEntries(named) as Record<string, string>) },
  });
  return [
    pageNumber && `${pageNumber.form} ${pageNumber.place} ${pageNumber.face.font} ${pageNumber.face.size}`,
    others,
  ];
};

test('what says nothing is as Word has it', () => {
  expect(PLAIN_PARAGRAPH).toEqual({
    text: '甲',
    runs: [
      {
        text: '甲',
        face: { font: '宋体', size: 10, bold: false },
        latin: 'Times New Roman',
        spacing: 0,
        isAsian: true,
      },
    ],
    align: 'left',
    firstLine: { unit: '磅', value: 0 },
    left: 0,
    right: 0,
    line: { rule: 'auto', value: 1 },
    before: 0,
    after: 0,
    onGrid: true,
    autoSpace: true,
    widowControl: true,
    avoidsMarks: true,
    isListed: false,
    section: 0,
  });
  expect(letterOf({ body: `${paragraph('')}<w:sectPr/>` })).toMatchObject({
    pages: [
      {
        width: 595.3,
        height: 841.9,
        top: 72,
        bottom: 72,
        left: 72,
        right: 72,
        footer: 36,
        mirrored: false,
        grid: null,
        columns: 1,
      },
    ],
    pageNumber: null,
    compressed: false,
    others: [],
  });
});

goldenTables(path.join(__dirname, 'printed-looks.txt'), {
  paragraphs: (xml) => differing(letterOf({ body: paragraph(xml) }).paragraphs[0], PLAIN_PARAGRAPH),
  'paragraphs on a grid of 28 points': (xml) =>
    differing(letterOf({ body: paragraph(xml) + GRID }).paragraphs[0], PLAIN_PARAGRAPH),
  runs: (xml) => {
    const { paragraphs, others } = letterOf({ body: paragraph('', run(xml)) });
    return [differing(paragraphs[0]!.runs[0], PLAIN_RUN), ...others];
  },
  'texts of a paragraph': (xml) => {
    const [first] = letterOf({ body: `<w:p>${xml}</w:p>` }).paragraphs;
    return first ? first.runs.map(({ text, face }) => (face.bold ? `*${text}*` : text)) : null;
  },
  sections: (xml) =>
    differing(
      letterOf({ body: `${paragraph('')}<w:sectPr>${xml}</w:sectPr>` }).pages[0],
      letterOf({ body: `${paragraph('')}<w:sectPr/>` }).pages[0],
    ),
  'settings of the document': (xml) => {
    const { compressed, pages } = letterOf({ body: `${paragraph('')}<w:sectPr/>`, parts: { s: xml } });
    return { compressed, mirrored: pages[0]!.mirrored };
  },
  'styles, for a paragraph of style A with a run of style C': (xml) => {
    const { paragraphs } = letterOf({
      body: paragraph('<w:pStyle w:val="A"/>', run('<w:rStyle w:val="C"/>')),
      styles: xml,
    });
    return differing(paragraphs[0], PLAIN_PARAGRAPH);
  },
  'styles, for a paragraph that names none': (xml) =>
    differing(letterOf({ body: paragraph(''), styles: xml }).paragraphs[0], PLAIN_PARAGRAPH),
  'page numbers': pageNumbers,
});
