/** One cell as its sheet shows it: text by its format, a bar behind a percentage, and the colours of what is wrong with it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { CellLook, CellSnapshot } from '../../application/ports';
import type { DateSystem } from '../../domain/calendar-date';
import { isPercentFormat } from '../../domain/number-format';
import type { Severity } from '../../rules/rule';
import { Runs, type Run } from '../../ui/parts/runs';
import { numberColour, shownText } from '../shown-text';
import { edgeStyles, type CellEdges } from './cell-edges';
import type { CellNote, TextPlace } from './cell-notes';
import { paintOf, TEXT_PADDING, type Showing } from './cell-paint';
import type { Box } from './sheet-layout';
import { fittingText, shrunk, textRoom, type Neighbours } from './text-room';

const useStyles = makeStyles({
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    padding: '3px 4px',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'cell',
  },
  text: { position: 'relative', flex: '1', minWidth: '0', maxHeight: '100%', overflow: 'hidden', whiteSpace: 'pre' },
  wrap: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  noLines: { borderRightColor: 'transparent', borderBottomColor: 'transparent' },
  /** Its text goes on over the blank cells beside it. */
  over: { zIndex: 1, overflow: 'visible' },
  overText: { position: 'absolute', flex: 'none', pointerEvents: 'none' },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  suggestion: { backgroundColor: tokens.colorBrandBackground2 },
  corner: {
    position: 'absolute',
    top: '0',
    right: '0',
    borderTop: '9px solid',
    borderLeft: '9px solid transparent',
  },
  errorCorner: { borderTopColor: tokens.colorStatusDangerForeground1 },
  warningCorner: { borderTopColor: tokens.colorStatusWarningForeground1 },
  suggestionCorner: { borderTopColor: tokens.colorBrandForeground1 },
  // Without a top of its own it stands beside the text.
  bar: {
    position: 'absolute',
    left: '6px',
    height: '20px',
    backgroundColor: tokens.colorBrandBackground2,
  },
  selected: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px', zIndex: 2 },
});

const CORNERS = {
  error: 'errorCorner',
  warning: 'warningCorner',
  suggestion: 'suggestionCorner',
} as const satisfies Record<Severity, string>;
/** The bar of 100 % is this share of the cell: the number stays in the clear. */
const LONGEST_BAR = 0.5;

interface GridCellProps {
  readonly id: string;
  readonly column: number;
  readonly box: Box;
  readonly cell: CellSnapshot | undefined;
  readonly system: DateSystem;
  readonly look: CellLook;
  readonly edges: CellEdges;
  /** The row has a height of its own. */
  readonly isTight: boolean;
  readonly around: Neighbours;
  readonly note: CellNote | null;
  readonly selected: boolean;
  /** Whether it belongs to the block that is selected. */
  readonly inRange: boolean;
  readonly showing: Showing;
  /** Thin lines stand where the file has none. */
  readonly gridLines: boolean;
}

export function GridCell(props: GridCellProps) {
  const { id, column, box, cell, system, look, note, selected, inRange, showing, isTight } = props;
  const styles = useStyles();
  const paint = paintOf(look, showing, isTight);
  const whole = cell ? shownText(cell, system) : '';
  const letter = look.shrink ? shrunk(whole, box.width, paint.letter) : paint.letter;
  const text = cell ? fittingText(whole, cell, look, box.width, letter) : '';
  const room = cell && textRoom(cell, text, look, letter, props.around);
  const share = shareOf(cell);
  const textColour = cell && numberColour(cell);
  return (
    <div
      id={id}
      className={mergeClasses(
        styles.cell,
        !props.gridLines && styles.noLines,
        // A fill of the file's own stays as it is: the corner says that something is wrong.
        note !== null && look.fill === null && styles[note.severity],
        room !== null && room !== undefined && styles.over,
        selected && styles.selected,
      )}
      role="gridcell"
      aria-colindex={column}
      aria-selected={inRange}
      data-column={column}
      style={{
        ...box,
        ...paint.cell,
        ...(letter !== paint.letter && { fontSize: letter }),
        ...(textColour && { color: textColour }),
        ...edgeStyles(props.edges, showing.isDark),
      }}
    >
      {share > 0 && <span className={styles.bar} style={{ width: `${share * LONGEST_BAR * 100}%` }} />}
      <span
        className={mergeClasses(styles.text, look.wrap && styles.wrap, room ? styles.overText : false)}
        style={{
          ...paint.text,
          textAlign: alignOf(look, cell),
          ...(room && { left: TEXT_PADDING - room.left, width: box.width + room.left + room.right - 2 * TEXT_PADDING }),
        }}
      >
        {selected && note ? <Runs runs={runsOf(text, note.places)} /> : text}
      </span>
      {note && <span className={mergeClasses(styles.corner, styles[CORNERS[note.severity]])} />}
    </div>
  );
}

function alignOf({ align }: CellLook, cell: CellSnapshot | undefined): CSSProperties['textAlign'] {
  if (align === 'across') return 'center';
  if (align === 'fill') return 'left';
  if (align !== null) return align;
  const { value } = cell ?? {};
  if (typeof value === 'number') return 'right';
  return typeof value === 'string' || value === undefined ? 'left' : 'center';
}

/** What share of its bar a percentage fills; 0 for anything else. */
function shareOf(cell: CellSnapshot | undefined): number {
  if (typeof cell?.value !== 'number' || !isPercentFormat(cell.format)) return 0;
  return Math.max(0, Math.min(1, cell.value));
}

/** The text with the places that are wrong set off. */
function runsOf(text: string, places: readonly TextPlace[]): readonly Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end } of places) {
    if (start < done || end > text.length) continue;
    runs.push({ kind: 'plain', text: text.slice(done, start) }, { kind: 'place', text: text.slice(start, end) });
    done = end;
  }
  return [...runs, { kind: 'plain', text: text.slice(done) }];
}
