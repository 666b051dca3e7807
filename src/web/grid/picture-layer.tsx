/** Pictures, charts and drawings in their places over the cells; what a browser cannot show is a frame with its name. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { PicturePlace, SheetPicture } from '../../application/look/sheet-extras';
import { CellImage } from './cell-image';
import { LETTERS, NUMBERS, type Box, type SheetLayout } from './sheet-layout';

const useStyles = makeStyles({
  /** What is below them can be worked on. */
  picture: { position: 'absolute', zIndex: 1, overflow: 'hidden', pointerEvents: 'none' },
  held: { zIndex: 4 },
});

/** One of which the file tells no size. */
const LEAST = 24;

interface PictureLayerProps {
  readonly pictures: readonly SheetPicture[];
  readonly layout: SheetLayout;
  readonly zoom: number;
  /** The last row that is drawn. */
  readonly lastRow: number;
  /** What stays in sight, and how far the rest is scrolled: a picture over the header stays with it. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly view: { readonly top: number; readonly left: number };
}

export function PictureLayer({ pictures, layout, zoom, lastRow, frozen, view }: PictureLayerProps) {
  const styles = useStyles();
  return pictures.map((picture, index) => {
    const box = pictureBox(picture, layout, zoom);
    const { row, column } = picture.from;
    const held = { row: row <= frozen.rows, column: column <= frozen.columns };
    if (row > lastRow || box.width <= 0 || box.height <= 0) return null;
    return (
      <div
        key={index}
        className={mergeClasses(styles.picture, (held.row || held.column) && styles.held)}
        style={{
          ...box,
          left: NUMBERS + box.left + (held.column ? view.left : 0),
          top: LETTERS + box.top + (held.row ? view.top : 0),
        }}
        data-picture={picture.kind}
      >
        <CellImage picture={picture} />
      </div>
    );
  });
}

/** From the upper left corner of the cells. What stands in hidden rows and columns has no size. */
export function pictureBox({ from, to, width, height }: SheetPicture, layout: SheetLayout, zoom: number): Box {
  const corner = ({ row, column, x, y }: PicturePlace) => ({
    // Within its cell: where that is narrower than it was, at its edge.
    left: Math.min(layout.columnLeft(column) + x * zoom, layout.columnLeft(column + 1)),
    top: Math.min(layout.rowTop(row) + y * zoom, layout.rowTop(row + 1)),
  });
  const { left, top } = corner(from);
  if (to) {
    const end = corner(to);
    return { left, top, width: end.left - left, height: end.top - top };
  }
  return { left, top, width: Math.max(LEAST, width * zoom), height: Math.max(LEAST, height * zoom) };
}
