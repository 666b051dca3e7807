/** The list: sheets, sub-projects and rows as one treegrid, of which only the lines in sight are drawn when there are many. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { DateSystem } from '../../domain/calendar-date';
import { isControl } from '../keys';
import { listAction, type ListAction } from './check-keys';
import { FindingDetails, FindingRow, type LineActions, type LineLook } from './finding-row';
import { FoldRow, type FoldLook } from './fold-row';
import type { CheckLine, FormFold } from './lines';
import { lineOf, useOpenHeight, useScroll } from './list-scroll';
import type { OutlineItem } from './outline';
import { SheetHeader } from './sheet-header';
import { drawnLines, DRAWN_WHOLE, segmentsOf } from './windowing';
import { LIST_NAME } from './words';
import { LOW, ONE_LINE, QUIET_LINE, SCROLLING } from '../parts/looks';

const useStyles = makeStyles({
  root: { ...SCROLLING, overflowX: 'hidden', overflowAnchor: 'none', [LOW]: { flex: 'none', height: '220px' } },
  section: { ...ONE_LINE, ...QUIET_LINE, boxSizing: 'border-box', height: '28px', padding: '6px 12px 6px 36px' },
  notes: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  note: { ...QUIET_LINE, display: 'flex', gap: '8px', padding: '2px 12px' },
  info: { flex: 'none' },
  // The left half of a full-width bracket is empty.
  bracket: { marginLeft: '-6px' },
});

const HEIGHTS = { sheet: 36, section: 28, fold: 48, line: 32 };
/** An ignored row has its reason below. */
const IGNORED_HEIGHT = 52;
/** Of the open row, until it is measured. */
const OPEN_HEIGHT = 190;

export interface Attention {
  readonly key: string;
  readonly focus: boolean;
}

interface FindingListProps {
  readonly outline: readonly OutlineItem[];
  readonly active: string | null;
  readonly expanded: string | null;
  readonly dateSystem: DateSystem;
  readonly lookOf: (line: CheckLine) => LineLook;
  /** Whether its cell is selected in the sheet. */
  readonly isCurrent: (line: CheckLine) => boolean;
  readonly foldLookOf: (fold: FormFold) => FoldLook;
  /** How many places can be mended together with those of the line. */
  readonly alikeOf: (line: CheckLine) => number;
  readonly actions: LineActions;
  /** What was not read, below the lines. */
  readonly notes: readonly string[];
  readonly onToggle: (key: string) => void;
  readonly onFixForm: (fold: FormFold) => void;
  readonly onKey: (action: ListAction) => void;
  /** A line to bring into view, a new object each time; `focus` also puts the focus on it. */
  readonly attention: Attention | null;
}

export function FindingList(props: FindingListProps) {
  const { outline, active, expanded, attention, notes, lookOf, onKey } = props;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { scrollTop, viewport } = useScroll(root, outline.length > DRAWN_WHOLE);
  const openHeight = useOpenHeight(root, expanded, OPEN_HEIGHT);
  const heights = outline.map((item) => {
    if (item.key === expanded) return openHeight;
    return item.kind === 'line' && lookOf(item.line).state === 'ignored' ? IGNORED_HEIGHT : HEIGHTS[item.kind];
  });
  const { first, last } = drawnLines(heights, scrollTop, viewport);
  // Tab must always find one line of the list.
  const stop = outline.some(({ key }) => key === active) ? active : (outline[0]?.key ?? null);
  const isDrawn = (index: number) => {
    const { kind, key } = outline[index]!;
    return kind === 'sheet' || key === stop || (index >= first && index <= last);
  };

  const detailed = useDetails();
  const attended = useRef(attention);
  /** The line that was brought into view before its details could be. */
  const cut = useRef<string | null>(null);
  useLayoutEffect(() => {
    // Once only: a view that is shown again must not take the focus.
    if (!attention || attended.current === attention) return;
    attended.current = attention;
    const line = lineOf(root.current, attention.key);
    line?.scrollIntoView?.({ block: 'nearest' });
    if (attention.focus) line?.focus({ preventScroll: true });
    if (!detailed) cut.current = attention.key;
  }, [attention]);
  useLayoutEffect(() => {
    if (!detailed || cut.current === null) return;
    lineOf(root.current, cut.current)?.scrollIntoView?.({ block: 'nearest' });
    cut.current = null;
  }, [detailed]);

  const onKeyDown = (event: KeyboardEvent) => {
    const action = listAction(event.nativeEvent, isControl(event.target));
    if (!action) return;
    event.preventDefault();
    onKey(action);
  };

  return (
    <div
      ref={root}
      className={styles.root}
      role="treegrid"
      aria-label={LIST_NAME}
      aria-rowcount={outline.length + notes.length}
      data-region="list"
      onKeyDown={onKeyDown}
    >
      {blocksOf(outline).map(({ key, from, to }) => (
        <div key={key} role="rowgroup">
          {segmentsOf(heights, from, to, isDrawn).map((segment) =>
            segment.kind === 'space' ? (
              <div key={`space!${segment.index}`} role="presentation" style={{ height: segment.height }} />
            ) : (
              <Line
                key={outline[segment.index]!.key}
                item={outline[segment.index]!}
                index={segment.index + 1}
                stop={stop}
                list={props}
              />
            ),
          )}
        </div>
      ))}
      {notes.length > 0 && (
        <div role="rowgroup" className={styles.notes}>
          {notes.map((note, index) => (
            <div key={note} role="row" aria-rowindex={outline.length + index + 1} className={styles.note}>
              <Info16Regular className={styles.info} />
              <span role="gridcell">{note}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

interface LineProps {
  readonly item: OutlineItem;
  readonly index: number;
  readonly stop: string | null;
  readonly list: FindingListProps;
}

function Line({ item, index, stop, list }: LineProps) {
  const styles = useStyles();
  const focusable = item.key === stop;
  switch (item.kind) {
    case 'sheet':
      return (
        <SheetHeader
          group={item.group}
          itemKey={item.key}
          open={item.open}
          focusable={focusable}
          index={index}
          onToggle={list.onToggle}
        />
      );
    case 'section':
      return (
        <div role="row" aria-level={item.level} aria-rowindex={index} className={styles.section}>
          <span role="gridcell" className={mergeClasses(item.label.startsWith('（') && styles.bracket)}>
            {item.label}
          </span>
        </div>
      );
    case 'fold':
      return (
        <FoldRow
          fold={item.fold}
          {...list.foldLookOf(item.fold)}
          open={item.open}
          active={item.key === list.active}
          current={!item.open && item.fold.sections.some(({ lines }) => lines.some(list.isCurrent))}
          focusable={focusable}
          index={index}
          onToggle={list.onToggle}
          onFix={list.onFixForm}
        />
      );
    case 'line': {
      const { line, key, level } = item;
      return (
        <FindingRow
          line={line}
          level={level}
          {...list.lookOf(line)}
          current={list.isCurrent(line)}
          active={key === list.active}
          expanded={key === list.expanded}
          focusable={focusable}
          index={index}
          alike={key === list.expanded ? list.alikeOf(line) : 0}
          dateSystem={list.dateSystem}
          actions={list.actions}
        />
      );
    }
  }
}

/** A header and what stands under it: it stays in sight as long as its block does. */
function blocksOf(outline: readonly OutlineItem[]): readonly { key: string; from: number; to: number }[] {
  const starts = outline.flatMap(({ kind }, index) => (kind === 'sheet' ? [index] : []));
  return starts.map((from, index) => ({
    key: outline[from]!.key,
    from,
    to: (starts[index + 1] ?? outline.length) - 1,
  }));
}

/** Whether the details of lines are there to be drawn. */
function useDetails(): boolean {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    // What goes wrong with it is told when a line is opened.
    FindingDetails.load().then(
      () => setLoaded(true),
      () => undefined,
    );
  }, []);
  return loaded;
}
