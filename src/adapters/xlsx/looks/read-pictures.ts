/** Pictures, charts and drawings over the cells of a worksheet (ECMA-376 20.5), and pictures that WPS keeps in cells. */
import type { CellPicture, PicturePlace, PictureImage, SheetPicture } from '../../../application/look/sheet-extras';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import type { OpcPackage } from '../../ooxml/open-package';
import type { NamespacePrefixes } from '../../ooxml/parse-xml';
import { parsePart, readRelationships, type Relationship } from '../../ooxml/relationships';
import { decodeText } from '../cell-text';
import { isTrue, numberOf } from '../read-parts';
import { OFFICE_RELATIONSHIPS, STRICT_RELATIONSHIPS } from '../namespaces';

const DRAWINGS: NamespacePrefixes = {
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': '',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing': '',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  [OFFICE_RELATIONSHIPS]: 'r',
  [STRICT_RELATIONSHIPS]: 'r',
};

/** English metric units of a pixel (20.1.2.1). */
const EMU = 9525;
/** More is not drawn. */
const MOST_PICTURES = 500;
const MOST_BYTES = 10_000_000;

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  webp: 'image/webp',
};

/** `own` are the relationships of the sheet. */
export function readPictures(pkg: OpcPackage, own: readonly Relationship[]): readonly SheetPicture[] {
  return own
    .filter(({ type, target }) => type === 'drawing' && pkg.has(target))
    .flatMap(({ target }) => picturesOf(pkg, target))
    .slice(0, MOST_PICTURES);
}

const KINDS: Readonly<Record<string, SheetPicture['kind']>> = {
  pic: 'picture',
  graphicFrame: 'chart',
  sp: 'shape',
  cxnSp: 'shape',
  grpSp: 'shape',
};

interface OpenAnchor {
  from: { row: number; column: number; x: number; y: number };
  to: { row: number; column: number; x: number; y: number } | null;
  size: { width: number; height: number };
  kind: SheetPicture['kind'] | null;
  name: string;
  hidden: boolean;
  blip: string | null;
}

function picturesOf(pkg: OpcPackage, part: string): readonly SheetPicture[] {
  const images = imagesOf(pkg, part);
  const found: SheetPicture[] = [];
  let anchor: OpenAnchor | null = null;
  let corner: 'from' | 'to' | null = null;
  let text: string | null = null;
  /** What stands in for something that older programs do not know is passed over. */
  let fallback = 0;
  parsePart(pkg, part, DRAWINGS, {
    open: (tag, attributes) => {
      if (tag === 'mc:Fallback') fallback++;
      if (fallback > 0) return;
      if (/^(?:twoCell|oneCell|absolute)Anchor$/u.test(tag)) {
        const start = { row: 1, column: 1, x: 0, y: 0 };
        anchor = {
          from: start,
          to: null,
          size: { width: 0, height: 0 },
          kind: null,
          name: '',
          hidden: false,
          blip: null,
        };
      } else if (!anchor) return;
      else if (tag === 'from' || tag === 'to') {
        corner = tag;
        if (tag === 'to') anchor.to = { row: 1, column: 1, x: 0, y: 0 };
      } else if (tag === 'ext' && anchor.kind === null) {
        anchor.size = {
          width: (numberOf(attributes['cx']) ?? 0) / EMU,
          height: (numberOf(attributes['cy']) ?? 0) / EMU,
        };
      } else if (tag === 'pos') {
        anchor.from = {
          row: 1,
          column: 1,
          x: Number(attributes['x'] ?? 0) / EMU,
          y: Number(attributes['y'] ?? 0) / EMU,
        };
      } else if (KINDS[tag] && anchor.kind === null) anchor.kind = KINDS[tag];
      else if (tag === 'cNvPr' && anchor.name === '') {
        // What it is told to be, or else what it is called.
        anchor.name = decodeText(attributes['descr'] || attributes['name'] || '').trim();
        anchor.hidden = isTrue(attributes['hidden']);
      } else if (tag === 'a:blip') anchor.blip ??= attributes['r:embed'] ?? null;
      else if (/^(?:col|row)(?:Off)?$/u.test(tag)) text = '';
    },
    close: (tag) => {
      if (tag === 'mc:Fallback') fallback--;
      if (fallback > 0 || !anchor) return;
      const at = corner === null ? null : corner === 'to' ? anchor.to : anchor.from;
      if (text !== null && at) {
        const number = Number(text);
        if (tag === 'col') at.column = number + 1;
        else if (tag === 'row') at.row = number + 1;
        else if (tag === 'colOff') at.x = number / EMU;
        else if (tag === 'rowOff') at.y = number / EMU;
        text = null;
      } else if (tag === 'from' || tag === 'to') corner = null;
      else if (/Anchor$/u.test(tag)) {
        const { from, to, size, kind, name, hidden, blip } = anchor;
        if (kind !== null && !hidden && isPlace(from))
          found.push({ kind, name, from, to: to && isPlace(to) ? to : null, ...size, image: images(blip) });
        anchor = null;
      }
    },
    text: (piece) => {
      if (text !== null) text += piece;
    },
  });
  return found;
}

function isPlace({ row, column, x, y }: PicturePlace): boolean {
  return [row, column, x, y].every(Number.isFinite);
}

/** The picture of a relationship; null where a browser cannot show it. */
function imagesOf(pkg: OpcPackage, part: string): (id: string | null) => PictureImage | null {
  const byId = new Map(readRelationships(pkg, part).map(({ id, target }) => [id, target]));
  const read = new Map<string, PictureImage | null>();
  return (id) => {
    const target = id === null ? undefined : byId.get(id);
    if (target === undefined || !pkg.has(target)) return null;
    let image = read.get(target);
    if (image === undefined) {
      const type = TYPES[target.slice(target.lastIndexOf('.') + 1).toLowerCase()];
      image = type === undefined ? null : { type, bytes: pkg.bytes(target) };
      if (image && image.bytes.length > MOST_BYTES) image = null;
      read.set(target, image);
    }
    return image;
  };
}

/** The pictures that WPS keeps in cells: a formula names them, a part of the workbook has them. */
export function readCellPictures(
  pkg: OpcPackage,
  workbook: readonly Relationship[],
  formulas: () => readonly StoredFormula[],
): readonly CellPicture[] {
  const part = workbook.find(({ type, target }) => type.toLowerCase() === 'cellimage' && pkg.has(target))?.target;
  if (part === undefined) return [];
  const named = formulas().flatMap(({ row, column, text }) => {
    const id = /DISPIMG\s*\(\s*"([^"]+)"/iu.exec(text)?.[1];
    return id === undefined ? [] : [{ row, column, id }];
  });
  if (named.length === 0) return [];
  const images = imagesOf(pkg, part);
  const blips = new Map<string | undefined, { readonly blip: string; readonly name: string }>();
  let id: string | undefined;
  let name = '';
  parsePart(pkg, part, DRAWINGS, {
    open: (tag, attributes) => {
      if (tag === 'cNvPr') {
        id = attributes['name'];
        name = decodeText(attributes['descr'] ?? '').trim();
      } else if (tag === 'a:blip') blips.set(id, { blip: attributes['r:embed'] ?? '', name });
    },
  });
  return named.flatMap(({ row, column, id: wanted }) => {
    const found = blips.get(wanted);
    return found ? [{ row, column, name: found.name, image: images(found.blip) }] : [];
  });
}
