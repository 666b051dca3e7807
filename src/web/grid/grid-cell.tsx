/** One cell as its sheet shows it: text by its format, a bar behind a percentage, and the colours of what is wrong with it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellLook, CellSnapshot } from '../../application/ports';
import type { DateSystem } from '../../domain/calendar-date';
import { isPercentFormat } from '../../domain/number-format';
import type { Severity } from '../../rules/rule';
import { Runs, type Run } from '../../ui/parts/runs';
import { shownText } from '../shown-text';
import type { CellNote, TextPlace } from './cell-notes';
import type { Box } from './sheet-layout';

const useStyles = makeStyles({
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    padding: '3px 5px',
    overflow: 'hidden',
    lineHeight: '20px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'cell',
  },
  text: { position: 'relative', flex: '1', minWidth: '0', maxHeight: '100%', overflow: 'hidden', whiteSpace: 'pre' },
  wrap: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  shaded: { backgroundColor: tokens.colorNeutralBackground2 },
  bold: { fontWeight: tokens.fontWeightSemibold },
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
  selected: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px', zIndex: 1 },
});

const CORNERS = {
  error: 'errorCorner',
  warning: 'warningCorner',
  suggestion: 'suggestionCorner',
} as const satisfies Record<Severity, string>;
const VERTICAL = { top: 'start', center: 'center', bottom: 'end' } as const;

/** The bar of 100 % is this share of the cell: the number stays in the clear. */
const LONGEST_BAR = 0.5;
/** Letters of the page, in pixels, and the largest a sheet may ask for. */
const USUAL_SIZE = 14;
const LARGEST_SIZE = 18;
const LINE_PIXELS = 20;

interface GridCellProps {
  readonly id: string;
  readonly column: number;
  readonly box: Box;
  readonly cell: CellSnapshot | undefined;
  readonly system: DateSystem;
  readonly look: CellLook;
  readonly note: CellNote | null;
  readonly selected: boolean;
  /** Whether it belongs to the block that is selected. */
  readonly inRange: boolean;
  readonly zoom: number;
}

export function GridCell(props: GridCellProps) {
  const { id, column, box, cell, system, look, note, selected, inRange, zoom } = props;
  const styles = useStyles();
  const text = cell ? shownText(cell, system) : '';
  const size = look.size > 13 ? Math.min(LARGEST_SIZE, look.size) : USUAL_SIZE;
  const share = shareOf(cell);
  return (
    <div
      id={id}
      className={mergeClasses(
        styles.cell,
        // The file's own colours may be dark and loud: a plain shade says the same.
        look.fill !== null && styles.shaded,
        look.bold && styles.bold,
        note !== null && styles[note.severity],
        selected && styles.selected,
      )}
      role="gridcell"
      aria-colindex={column}
      aria-selected={inRange}
      data-column={column}
      style={{
        ...box,
        alignItems: VERTICAL[look.vertical],
        fontSize: size * zoom,
        lineHeight: `${LINE_PIXELS * zoom}px`,
      }}
    >
      {share > 0 && <span className={styles.bar} style={{ width: `${share * LONGEST_BAR * 100}%` }} />}
      <span
        className={mergeClasses(styles.text, look.wrap && styles.wrap)}
        style={{ textAlign: look.align ?? (typeof cell?.value === 'number' ? 'right' : 'left') }}
      >
        {selected && note ? <Runs runs={runsOf(text, note.places)} /> : text}
      </span>
      {note && <span className={mergeClasses(styles.corner, styles[CORNERS[note.severity]])} />}
    </div>
  );
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
