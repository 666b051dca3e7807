/**
 * What pieces of a document are read as: `pieces.txt` has their XML without the prefix w:. `A1[` begins the model of a list, `N1[` a list,
 * `O0[` what it has of its own, `0[` a level; `key=value` is an element with a value, and `1:0` a paragraph on level 0 of list 1.
 * What stands in paragraphs, bodies and charts is read from the strict form of a file as well (ECMA-376 part 4), with nothing else to say.
 */
import path from 'node:path';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { readDocxFile } from '../../src/adapters/docx/read-docx-letter';
import { textOfDrawnPart } from '../../src/adapters/docx/read-drawn';
import { emptyLook, readStyles, resolveLook } from '../../src/adapters/docx/read-styles';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { buildDocx } from '../support/build-docx';
import { zipParts } from '../support/build-xlsx';
import { goldenTables } from '../support/golden';
import { letterOfRows } from '../support/letter-of';
import { packageShown } from '../support/package-shown';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The XML with the prefix w: where an element has none. */
const xmlOf = (short: string) =>
  short.replace(
    /<(\/?)(\w+)((?: \w+="[^"]*")*)(?=\/?>)/gu,
    (_, slash: string, name: string, attributes: string) =>
      `<${slash}w:${name}${attributes.replace(/ (?=\w+=)/gu, ' w:')}`,
  );

const BRACKETS: Readonly<Record<string, readonly [element: string, id: string]>> = {
  A: ['abstractNum', 'abstractNumId'],
  N: ['num', 'numId'],
  O: ['lvlOverride', 'ilvl'],
  '': ['lvl', 'ilvl'],
};

function numberingOf(short: string): string {
  const open: string[] = [];
  return short.replace(
    /([ANO]?)(-?\d+)\[|\]|(\w+)=([^\s\]]*)|\s/gu,
    (piece, letter?: string, id?: string, name?: string, value?: string) => {
      if (name !== undefined) return `<w:${name} w:val="${value!}"/>`;
      if (piece === ']') return `</w:${open.pop()!}>`;
      if (id === undefined) return '';
      const [element, attribute] = BRACKETS[letter!]!;
      open.push(element);
      return `<w:${element} w:${attribute}="${id}">`;
    },
  );
}

function shown(bytes: Uint8Array): string {
  const { paragraphs, messages } = readDocxFile(bytes);
  const texts = paragraphs.map(
    ({ text, continues, place }) =>
      `${continues === true ? '→' : ''}${text}${place === undefined ? '' : ` [${place}]`}`,
  );
  return [...texts, ...messages.map((message) => `! ${message}`)].join(' ／ ');
}

const NAMESPACES =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
/** The same piece in the namespaces of the strict form. */
const strict = (xml: string) =>
  xml
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/')
    .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/');
/** The parts of a package as texts. */
const textsOf = (bytes: Uint8Array) => {
  const pkg = openPackage(bytes, 'docx');
  return Object.fromEntries(pkg.entries.map(({ name }) => [name, new TextDecoder().decode(pkg.bytes(name))]));
};
/** What is read of a package in both forms: once where it is the same. */
function ofBoth(parts: Readonly<Record<string, string>>, read: (bytes: Uint8Array) => string): string {
  const others = Object.entries(parts).map(([name, xml]) => [name, strict(xml)]);
  return [...new Set([parts, Object.fromEntries(others) as typeof parts].map((each) => read(zipParts(each, 0))))].join(
    ' ≠ ',
  );
}

const inBody = (short: string) => buildDocx({ body: xmlOf(short).replace(/<w:p(?=[ >/])/gu, `<w:p ${NAMESPACES}`) });
const inRuns = (short: string) => inBody(`<p>${short}</p>`);

const PLAIN = textsOf(buildDocx({ body: '<w:p/>' }));

/** The elements of a letter's file, each behind the style or paragraph that it stands in. */
function elementsOf(settings: Readonly<Record<string, string>>): readonly string[] {
  const lines = packageShown(
    letterToDocx(letterOfRows([{}], settings)),
    'w:p|w:style|w:sectPr|w:font|w:docDefaults|w:compat|Override|Relationship'.split('|'),
    / xml:space="preserve"| xmlns(?::\w+)?="[^"]*"|(?<=<\/?|\s)w:/gu,
  ).split('\n');
  return lines.flatMap((line) => {
    const [, of = ''] = /(?:styleId|pStyle val|font name)="(\w+)"/u.exec(line) ?? [];
    // What only holds others tells nothing.
    const elements = (line.match(/<[^/?>][^>]*>[^<]*/gu) ?? []).filter((element) => !/^<\w+>$/u.test(element));
    return elements.map((element) => `${of} ${element}`.trim());
  });
}

/** What one list has and another has not, as often as it has it more often. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const PLAIN_ELEMENTS = elementsOf({});

goldenTables(path.join(__dirname, 'pieces.txt'), {
  'numbers of lists': (line) => {
    const [numbering, places] = line.split('｜');
    const body = places!.split(' ').map((place) => {
      const [list, level] = place.split(':');
      return `<p><pPr><numPr>${level === undefined ? '' : `<ilvl val="${level}"/>`}<numId val="${list!}"/></numPr></pPr><r><t>甲</t></r></p>`;
    });
    return shown(buildDocx({ body: xmlOf(body.join('')), numbering: numberingOf(numbering!) }));
  },
  'the look of a style': (line) => {
    const [styles, id] = line.split('｜');
    const pkg = openPackage(buildDocx({ body: '', styles: xmlOf(styles!) }), 'docx');
    const look = resolveLook(emptyLook(), id === '' ? null : id!, readStyles(pkg, 'word/styles.xml'));
    return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== null));
  },
  'what stands in a paragraph': (short) => ofBoth(textsOf(inRuns(short)), shown),
  'what stands in the body': (short) => ofBoth(textsOf(inBody(short)), shown),
  'the text of a chart': (short) => {
    const xml = `<w:chart xmlns:w="${W}" ${NAMESPACES}>${short}</w:chart>`;
    return ofBoth({ ...PLAIN, 'word/chart.xml': xml }, (bytes) =>
      textOfDrawnPart(openPackage(bytes, 'docx'), 'word/chart.xml'),
    );
  },
  'what the look of a file tells': (short) => readDocxFile(inBody(short)).look,
  'what settings change in the file of a letter': (written) => {
    const settings = written.split(' ').map((each) => each.replaceAll('_', ' ').split('=') as [string, string]);
    const elements = elementsOf(Object.fromEntries(settings) as Record<string, string>);
    return [
      ...without(PLAIN_ELEMENTS, elements).map((element) => `- ${element}`),
      ...without(elements, PLAIN_ELEMENTS).map((element) => `+ ${element}`),
    ].join(' ／ ');
  },
});
