/** One cell as its sheet shows it: text by its format, a bar behind a percentage, and the colours of what is wrong with it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { CellPicture, TextRun } from '../../application/look/sheet-extras';
import type { CellLook, CellSnapshot } from '../../application/ports';
import type { DateSystem } from '../../domain/calendar-date';
import { isPercentFormat } from '../../domain/number-format';
import type { Severity } from '../../rules/rule';
import { later } from '../../ui/parts/later';
import { Runs, type Run } from '../../ui/parts/runs';
import { numberColour, shownText } from '../sheet/shown-text';
import { iconRank } from '../words';
import { edgeStyles, type CellEdges } from './cell-edges';
import type { CellNote, TextPlace } from './cell-notes';
import { inkOf, paintOf, TEXT_PADDING, type Showing } from './cell-paint';
import type { Box } from './sheet-layout';
import type { Signs } from './open-extras';
import { fitted, textRoom, type Neighbours } from './text-room';

const COMMENT_COLOUR = '#5c2e91';
const COMMENT_COLOUR_DARK = '#b4a0ff';

const CellImage = later(() => import('./cell-image').then(({ CellImage: part }) => part));

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
  /** At the other corner: what is wrong has the right one. */
  comment: {
    position: 'absolute',
    top: '0',
    left: '0',
    borderTop: `9px solid ${COMMENT_COLOUR}`,
    borderRight: '9px solid transparent',
    '@media (prefers-color-scheme: dark)': { borderTopColor: COMMENT_COLOUR_DARK },
  },
  fileBar: { position: 'absolute', top: '1px', bottom: '1px', opacity: 0.7 },
  icon: { position: 'relative', flex: 'none', marginRight: '4px' },
  // Without a top of its own it stands beside the text.
  bar: {
    position: 'absolute',
    left: '6px',
    height: '20px',
    backgroundColor: tokens.colorBrandBackground2,
  },
  copy: { pointerEvents: 'none' },
  selected: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px', zIndex: 2 },
});

const CORNERS = {
  error: 'errorCorner',
  warning: 'warningCorner',
  suggestion: 'suggestionCorner',
} as const satisfies Record<Severity, string>;
/** The bar of 100 % is this share of the cell: the number stays in the clear. */
const LONGEST_BAR = 0.5;

/** Bars, icons, comments and pictures of a cell. */
export interface CellSigns extends Signs {
  readonly hasComment: boolean;
  readonly picture: CellPicture | null;
  readonly runs: readonly TextRun[] | null;
}

interface GridCellProps {
  readonly id: string;
  /** Drawn once more, where the first cell of its block stays in sight: for the eye alone. */
  readonly isCopy: boolean;
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
  /** What the sheet has here beside content and look. */
  readonly signs: CellSigns;
  readonly selected: boolean;
  /** Whether it belongs to the block that is selected. */
  readonly inRange: boolean;
  readonly showing: Showing;
  /** Thin lines stand where the file has none. */
  readonly gridLines: boolean;
}

export function GridCell(props: GridCellProps) {
  const { id, column, box, cell, system, look, note, signs, selected, inRange, showing, isTight } = props;
  const styles = useStyles();
  const paint = paintOf(look, showing, isTight);
  const whole = cell ? shownText(cell, system) : '';
  const { text, letter } = cell
    ? fitted(whole, cell, look, box.width, paint.letter)
    : { text: '', letter: paint.letter };
  const room = cell && textRoom(cell, text, look, letter, props.around);
  const { bar, icon, hidesValue, hasComment, picture, runs } = signs;
  // The page's own bar gives way to what the file has there.
  const share = bar || icon || look.fill !== null || look.align === 'left' ? 0 : shareOf(cell);
  const textColour = cell && numberColour(cell);
  const words = picture ? (
    <CellImage picture={picture} />
  ) : hidesValue ? null : selected && note ? (
    <Runs runs={runsOf(text, note.places)} />
  ) : runs && isText(runs, text) ? (
    runs.map((run, index) => (
      <span key={index} style={runStyle(run, look, showing.isDark)}>
        {run.text}
      </span>
    ))
  ) : (
    text
  );
  return (
    <div
      {...(props.isCopy
        ? { 'aria-hidden': true }
        : { id, role: 'gridcell', 'aria-colindex': column, 'aria-selected': inRange, 'data-column': column })}
      className={mergeClasses(
        styles.cell,
        !props.gridLines && styles.noLines,
        // A fill of the file's own stays as it is: the corner says that something is wrong.
        note !== null && look.fill === null && styles[note.severity],
        room !== null && room !== undefined && styles.over,
        selected && styles.selected,
        props.isCopy && styles.copy,
      )}
      style={{
        ...box,
        ...paint.cell,
        ...(letter !== paint.letter && { fontSize: letter }),
        ...(textColour && { color: inkOf(textColour, look, showing.isDark) }),
        ...edgeStyles(props.edges, showing.isDark),
      }}
    >
      {bar && <span className={styles.fileBar} style={barStyle(bar)} />}
      {icon && <Icon {...icon} />}
      {share > 0 && <span className={styles.bar} style={{ width: `${share * LONGEST_BAR * 100}%` }} />}
      <span
        className={mergeClasses(
          styles.text,
          look.wrap && typeof cell?.value === 'string' && styles.wrap,
          room ? styles.overText : false,
        )}
        style={{
          ...paint.text,
          textAlign: alignOf(look, cell),
          ...(room && { left: TEXT_PADDING - room.left, width: box.width + room.left + room.right - 2 * TEXT_PADDING }),
        }}
      >
        {words}
      </span>
      {hasComment && <span className={styles.comment} data-comment />}
      {note && <span className={mergeClasses(styles.corner, styles[CORNERS[note.severity]])} />}
    </div>
  );
}

function barStyle({ from, to, color, isGradient }: NonNullable<CellSigns['bar']>): CSSProperties {
  return {
    left: `${from * 100}%`,
    width: `${(to - from) * 100}%`,
    background: isGradient ? `linear-gradient(to right, ${color}, transparent 130%)` : color,
  };
}

/** Whether the parts are still those of the text: what was just typed looks the same all over. */
function isText(runs: readonly TextRun[], text: string): boolean {
  return runs.map((run) => run.text).join('') === text;
}

function runStyle({ look: own }: TextRun, look: CellLook, isDark: boolean): CSSProperties {
  if (own === null) return {};
  const { bold, italic, strike, underline, color } = own;
  return {
    fontWeight: bold ? 600 : 400,
    fontStyle: italic ? 'italic' : 'normal',
    textDecorationLine: [underline && 'underline', strike && 'line-through'].filter(Boolean).join(' ') || 'none',
    ...(color !== null && { color: inkOf(color, look, isDark) }),
  };
}

/** A sign in the place of the icon; its rank is told to those who do not see it. */
function Icon({ sign, color, rank, count }: NonNullable<CellSigns['icon']>) {
  return (
    <span className={useStyles().icon} role="img" aria-label={iconRank(rank, count)} style={{ color }}>
      {sign}
    </span>
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
