/** The letters over the columns; they stay in sight. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type PointerEvent } from 'react';
import { columnLetters, type CellRange } from '../../domain/cell';
import { LETTERS, NUMBERS, type SheetLayout } from './sheet-layout';

const useStyles = makeStyles({
  root: { position: 'sticky', top: '0', zIndex: 5, height: `${LETTERS}px` },
  letter: {
    position: 'absolute',
    top: '0',
    boxSizing: 'border-box',
    height: `${LETTERS}px`,
    lineHeight: `${LETTERS - 2}px`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** The corner and the letters that stay in sight. */
  held: { position: 'sticky', left: '0', zIndex: 1, width: '0', height: '0' },
  corner: { left: '0', width: `${NUMBERS}px` },
  /** A double line, where columns are out of sight. */
  afterHidden: { borderLeft: `3px double ${tokens.colorNeutralForeground2}` },
  edge: {
    position: 'absolute',
    top: '0',
    right: '-4px',
    width: '8px',
    height: '100%',
    zIndex: 1,
    cursor: 'col-resize',
  },
  line: {
    position: 'absolute',
    top: '0',
    width: '2px',
    height: '100vh',
    backgroundColor: tokens.colorCompoundBrandStroke,
    pointerEvents: 'none',
  },
  here: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2Pressed,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ColumnLettersProps {
  readonly layout: SheetLayout;
  readonly selected: CellRange;
  /** How many columns stay in sight. */
  readonly frozenColumns: number;
  /** A column was drawn to another width. */
  readonly onWidth: (column: number, characters: number) => void;
}

const LEAST_PIXELS = 12;

export function ColumnLetters({ layout, selected, frozenColumns, onWidth }: ColumnLettersProps) {
  const styles = useStyles();
  /** The column whose edge is being drawn, and how wide it would be, in pixels. */
  const [drawn, setDrawn] = useState<{ readonly column: number; readonly from: number; readonly width: number } | null>(
    null,
  );
  const begin = (event: PointerEvent<HTMLElement>, column: number, width: number) => {
    if (event.button > 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawn({ column, from: event.clientX - width, width });
  };
  const draw = ({ clientX }: PointerEvent) =>
    drawn && setDrawn({ ...drawn, width: Math.max(LEAST_PIXELS, clientX - drawn.from) });
  const end = () => {
    if (drawn) onWidth(drawn.column, layout.charactersOf(drawn.width));
    setDrawn(null);
  };
  const letter = (column: number) => {
    const { left, width } = layout.boxOf({ top: 1, bottom: 1, left: column, right: column });
    if (width === 0) return null;
    const isAfterHidden = column > 1 && layout.columnLeft(column) === layout.columnLeft(column - 1);
    const here = column >= selected.left && column <= selected.right;
    return (
      <div
        key={column}
        className={mergeClasses(styles.letter, here && styles.here, isAfterHidden && styles.afterHidden)}
        data-letter={column}
        style={{ left: NUMBERS + left, width }}
      >
        {columnLetters(column)}
        <div
          className={styles.edge}
          onPointerDown={(event) => begin(event, column, width)}
          onPointerMove={draw}
          onPointerUp={end}
          onPointerCancel={() => setDrawn(null)}
        />
        {drawn?.column === column && <div className={styles.line} style={{ left: drawn.width - 1 }} />}
      </div>
    );
  };
  return (
    <div className={styles.root} aria-hidden>
      <div className={styles.held}>
        <div className={mergeClasses(styles.letter, styles.corner)} data-letter="0" />
        {layout.columnNumbers.slice(0, frozenColumns).map(letter)}
      </div>
      {layout.columnNumbers.slice(frozenColumns).map(letter)}
    </div>
  );
}
