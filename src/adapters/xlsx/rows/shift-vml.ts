/** The old drawings of a sheet ([MS-OI29500] 2.1.1704, ECMA-376 Part 4, 19.4): notes of comments and form controls. */
import { applySplices, locateElements, textInside } from '../../ooxml/splice-xml';
import type { Splice, XmlElement } from '../../ooxml/splice-xml';
import type { NamespacePrefixes } from '../../ooxml/parse-xml';
import { encodeText } from '../cell-text';
import { corners } from './anchors';
import { plainRule, shiftedFormula, type ShiftContext } from '../../../application/editing/shifted-formula';

const VML: NamespacePrefixes = {
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:excel': 'x',
};
const LINKS: ReadonlySet<string> = new Set(['x:FmlaLink', 'x:FmlaRange', 'x:FmlaTxbx', 'x:FmlaPict', 'x:FmlaGroup']);

/** `sheet` is the one on which it stands. Notes of cells that go go along. */
export function shiftVml(xml: string, sheet: string, context: ShiftContext): string {
  const isOwn = sheet === context.sheet;
  const rule = plainRule(context.shift);
  const elements = locateElements(
    xml,
    VML,
    (name) => name === 'v:shape' || name === 'x:Anchor' || name === 'x:Row' || LINKS.has(name),
  );
  const shapes = elements.filter(({ name }) => name === 'v:shape');
  const inside = (shape: XmlElement): XmlElement[] =>
    elements.filter((element) => element !== shape && element.start > shape.start && element.end < shape.end);
  const splices = shapes.flatMap((shape): Splice[] => {
    const own = inside(shape);
    const links = own
      .filter(({ name }) => LINKS.has(name))
      .flatMap((element): Splice[] => {
        const before = textOf(xml, element);
        const after = shiftedFormula(before, sheet, context, rule);
        return after === before ? [] : [text(element, encodeText(after))];
      });
    return isOwn ? [...links, ...placeSplices(xml, shape, own, context)] : links;
  });
  return applySplices(xml, splices.some(({ text: made }) => made === '') ? withoutInner(splices) : splices);
}

function placeSplices(xml: string, shape: XmlElement, own: readonly XmlElement[], { shift }: ShiftContext): Splice[] {
  const row = own.find(({ name }) => name === 'x:Row');
  const anchor = own.find(({ name }) => name === 'x:Anchor');
  const splices: Splice[] = [];
  /** How far a note goes along with its cell. */
  let by: number | null = null;
  if (row) {
    const before = Number(textOf(xml, row));
    const after = shift.row(before + 1);
    if (after === null) return [{ from: shape.start, to: shape.end, text: '' }];
    by = after - 1 - before;
    if (by !== 0) splices.push(text(row, String(after - 1)));
  }
  const numbers = anchor ? textOf(xml, anchor).split(',').map(Number) : [];
  if (anchor && numbers.length === 8 && numbers.every(Number.isFinite)) {
    const [from, to] = [numbers[2]!, numbers[6]!];
    const moved =
      by === null ? corners(from, to, shift, 'both') : { from: Math.max(0, from + by), to: Math.max(1, to + by) };
    if (moved.from !== from || moved.to !== to) {
      numbers[2] = moved.from;
      numbers[6] = moved.to;
      splices.push(text(anchor, numbers.join(', ')));
    }
  }
  return splices;
}

/** What goes as a whole needs no change inside. */
function withoutInner(splices: readonly Splice[]): Splice[] {
  const gone = splices.filter((piece) => piece.text === '' && piece.to > piece.from);
  return splices.filter((piece) => !gone.some((cut) => cut !== piece && piece.from >= cut.from && piece.to <= cut.to));
}

function text({ openEnd, closeStart }: XmlElement, content: string): Splice {
  return { from: openEnd, to: closeStart, text: content };
}

function textOf(xml: string, element: XmlElement): string {
  return textInside(xml, element).trim();
}
