/** Texts of which parts look different from the others (ECMA-376 18.4.4): a red word, a bold heading. */
import type { RichText, TextRun } from '../../../application/look/sheet-extras';
import type { OpcPackage } from '../../ooxml/open-package';
import { parsePart } from '../../ooxml/relationships';
import { decodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { sheetCursor } from '../sheet-cursor';
import type { ColourOf } from './file-colours';
import { pieceReader, type Font } from './style-pieces';
import type { PartReader } from './part-reader';

type Attributes = Readonly<Record<string, string>>;

/** Follows the runs of one text, without how they are pronounced, which stands beside them (18.4.6); `take` gives them, or null where all of it looks the same. */
function runReader(colourOf: ColourOf): PartReader<readonly TextRun[] | null> {
  const pieces = pieceReader(colourOf);
  let runs: TextRun[] = [];
  let look: Font | null = null;
  let text = '';
  let inText = false;
  let inLook = false;
  return {
    open(tag, attributes) {
      if (tag === 'r') [look, text] = [null, ''];
      else if (tag === 'rPr') {
        inLook = true;
        pieces.open('font', {});
      } else if (inLook) pieces.open(tag, attributes);
      else if (tag === 't') inText = true;
    },
    close(tag) {
      if (tag === 'rPr') {
        inLook = false;
        const piece = pieces.close('font');
        if (piece?.kind === 'font') look = piece.font;
      } else if (tag === 't') inText = false;
      else if (tag === 'r') runs.push({ text: decodeText(text), look: look && lookOf(look) });
    },
    text(piece) {
      if (inText) text += piece;
    },
    take() {
      const found = runs.some((run) => run.look !== null) ? runs : null;
      runs = [];
      return found;
    },
  };
}

/** Size and typeface stay those of the cell: a page reads better so. */
function lookOf({ bold, italic, strike, underline, color }: Font): TextRun['look'] {
  return { bold, italic, strike, underline, color };
}

type SharedRuns = ReadonlyMap<number, readonly TextRun[]>;
/** By the part they were read from: it stays the same while cells are edited that hold no texts. */
const knownRuns = new WeakMap<object, SharedRuns>();

/** Of the shared texts, those with runs. */
export function sharedRuns(pkg: OpcPackage, part: string | null, colourOf: ColourOf): SharedRuns {
  const entry = part === null ? null : pkg.entry(part);
  const known = entry && knownRuns.get(entry);
  if (known) return known;
  const found = readSharedRuns(pkg, part, colourOf);
  if (entry) knownRuns.set(entry, found);
  return found;
}

function readSharedRuns(pkg: OpcPackage, part: string | null, colourOf: ColourOf): SharedRuns {
  const found = new Map<number, readonly TextRun[]>();
  if (part === null) return found;
  const reader = runReader(colourOf);
  let index = -1;
  parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'si') index++;
      else reader.open(tag, attributes);
    },
    close: (tag) => {
      reader.close(tag);
      const runs = tag === 'si' ? reader.take() : null;
      if (runs) found.set(index, runs);
    },
    text: reader.text,
  });
  return found;
}

/** Follows the cells of a worksheet. */
export function richTextReader(shared: SharedRuns, colourOf: ColourOf): PartReader<readonly RichText[]> {
  const own = runReader(colourOf);
  const cursor = sheetCursor();
  const found: RichText[] = [];
  let type: string | undefined;
  let value: string | null = null;
  return {
    open(tag, attributes: Attributes) {
      if (tag === 'row') cursor.openRow(attributes['r']);
      else if (tag === 'c') {
        cursor.openCell(attributes['r']);
        type = attributes['t'];
      } else if (tag === 'v' && type === 's') value = '';
      else if (type === 'inlineStr') own.open(tag, attributes);
    },
    close(tag) {
      if (type === 'inlineStr') own.close(tag);
      if (tag !== 'c') return;
      const runs = value === null ? own.take() : shared.get(Number(value));
      if (runs) found.push({ row: cursor.row, column: cursor.column, runs });
      [type, value] = [undefined, null];
    },
    text(piece) {
      if (value !== null) value += piece;
      else if (type === 'inlineStr') own.text(piece);
    },
    take: () => found,
  };
}
