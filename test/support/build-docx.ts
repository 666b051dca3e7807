/** Hand-made .docx files, for tests about what stands in a file exactly. */
import { zipParts } from './build-xlsx';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxPieces {
  /** What stands in <w:body>. */
  readonly body: string;
  /** What stands in <w:numbering>. */
  readonly numbering?: string;
  /** What stands in <w:styles>. */
  readonly styles?: string;
}

/** The bytes of the file. */
export function buildDocx(pieces: DocxPieces): Uint8Array {
  return zipParts(docxParts(pieces));
}

/** Its parts: word/document.xml … */
export function docxParts({ body, numbering = '', styles = '' }: DocxPieces): Record<string, string> {
  const override = (part: string, type: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const relationships = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `${override('document', 'document.main')}${override('numbering', 'numbering')}${override('styles', 'styles')}</Types>`,
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(
      relationship(1, 'numbering', 'numbering.xml'),
      relationship(2, 'styles', 'styles.xml'),
    ),
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${W}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${W}>${styles}</w:styles>`,
  };
}
