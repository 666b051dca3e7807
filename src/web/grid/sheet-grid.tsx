/**
 * A sheet as people know it: letters and numbers at its edges, the header staying in sight, cells that are wrong marked, and each
 * cell to be edited where it stands. Only rows in sight are drawn.
 */
import { mergeClasses } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SheetFilter } from '../../application/filtering/sheet-filter';
import type { CellSnapshot, SheetLook, SheetSnapshot } from '../../application/ports';
import { toA1 } from '../../domain/cell';
import type { DateSystem } from '../../domain/calendar-date';
import type { MenuLine } from '../../ui/parts/action';
import { later } from '../../ui/parts/later';
import { OverBoundary } from '../../ui/parts/over-boundary';
import { shownText, typedForm } from '../shown-text';
import { useTyping } from '../use-typing';
import { filterIn } from '../words';
import type { CopiedBlock } from '../clipboard/copy-cells';
import { CellField, type FieldCommands } from './cell-field';
import type { CellNote } from './cell-notes';
import { bringIntoSight } from './bring-into-sight';
import { ColumnLetters } from './column-letters';
import { FillHandle } from './fill-handle';
import { FilterButtons, filterAt } from './filter-buttons';
import { GridRow } from './grid-row';
import { actOnGrid, repeatably, type GridChanges, type Repeatable } from './grid-commands';
import { isSame, moved, type Place } from './moves';
import { NoteCard } from './note-card';
import { RangeFrame } from './range-frame';
import { cellSelected, isOneBlock, type GridSelection } from './selection';
import { useSheetStyles } from './sheet-grid-styles';
import { layOut, LETTERS, NUMBERS, SPARE_COLUMNS, type Box } from './sheet-layout';
import { placeOf, usePointing } from './use-pointing';
import { useViewport } from './use-viewport';

const GridMenu = later(() => import('./grid-menu').then(({ GridMenu: menu }) => menu));

/** Rows drawn above and below what is in sight. */
const SPARE = 12;
/** Frozen rows may take this share of the height; a sheet that freezes more could not be scrolled. */
const MOST_FROZEN = 0.6;
const NOTE_ID = 'cell-note';

interface SheetGridProps {
  readonly sheet: SheetSnapshot;
  readonly look: SheetLook;
  readonly system: DateSystem;
  /** What is wrong, by A1 reference. */
  readonly notes: ReadonlyMap<string, CellNote>;
  readonly selection: GridSelection;
  /** Changes when the selection is to be brought into sight. */
  readonly revealed: number;
  /** 1 for the size of the file. */
  readonly zoom: number;
  /** What lies over it at its right, in pixels. */
  readonly covered: number;
  /** The page around it is dark. */
  readonly isDark: boolean;
  readonly onSelect: (selection: GridSelection) => void;
  readonly changes: GridChanges;
  /** What the right button offers. */
  readonly menu: readonly MenuLine[];
  /** What F4 does again. */
  readonly last: { current: Repeatable | null };
  readonly filters: readonly SheetFilter[];
  /** Opens the filter of a column. */
  readonly onFilter: (filter: SheetFilter, column: number) => void;
  /** The block as other programs take it. */
  readonly onCopy: (selection: GridSelection) => CopiedBlock;
  /** Puts texts into the cells from a place on, row by row. Resolves to false when they were refused and the field stays open. */
  readonly onType: (place: Place, texts: readonly (readonly string[])[]) => Promise<boolean>;
  /** Told of a text that is half typed; null when there is none. */
  readonly onTyping: (text: string | null) => void;
}

export function SheetGrid(props: SheetGridProps) {
  const {
    sheet,
    look,
    system,
    notes,
    selection: selected,
    revealed,
    zoom,
    isDark,
    onSelect,
    changes,
    onType,
    onTyping,
    last,
    filters,
    onFilter,
  } = props;
  const { active: selection, head, range } = selected;
  const styles = useSheetStyles();
  const layout = useMemo(() => layOut(sheet, look, zoom), [sheet, look, zoom]);
  const showing = useMemo(() => ({ zoom, isDark }), [zoom, isDark]);
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const view = useViewport(scroller);
  const [draft, setDraft] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState<Place | null>(null);
  /** A text on its way into the workbook is not sent twice. */
  const sending = useRef(false);
  const cellsOf = useMemo(() => new Map(sheet.rows.map(({ row, cells }) => [row, cells])), [sheet]);
  const cellAt = ({ row, column }: Place) => cellsOf.get(row)?.find((cell) => cell.column === column);

  const header = filterAt(filters, selection);
  /** What is read aloud of the cell. */
  const shownHere = (shown: string) => (header ? filterIn(shown, header.criteria.has(selection.column)) : shown);
  const block = layout.blockOf(selection.row, selection.column);
  const allFrozen = layout.rowTop(layout.frozenRows + 1);
  const frozenRows = allFrozen <= view.height * MOST_FROZEN ? layout.frozenRows : 0;
  const frozenHeight = layout.rowTop(frozenRows + 1);
  const current = cellAt(selection);
  const present = current ? typedForm(current, system) : '';
  useTyping(draft !== present ? draft : null, onTyping);

  useLayoutEffect(() => {
    if (scroller.current) bringIntoSight(scroller.current, layout, frozenRows, head, props.covered);
    // Not when the layout changes: what is typed or mended elsewhere must not move the sheet.
  }, [sheet.name, head.row, head.column, revealed]);

  /** Ends the editing. False when the text was refused. */
  const finish = async (): Promise<boolean> => {
    if (draft === null) return true;
    if (sending.current) return false;
    sending.current = true;
    const taken = draft === present || (await onType(selection, [[draft]]));
    sending.current = false;
    if (taken) setDraft(null);
    else field.current?.focus({ preventScroll: true });
    return taken;
  };
  const edit = () => setDraft(present);
  const toField = () => field.current?.focus({ preventScroll: true });
  const commands: FieldCommands = {
    act: (action) =>
      actOnGrid(action, {
        layout,
        selection: selected,
        isFilled: (place) => cellAt(place) !== undefined,
        lastColumn: (row) => (row === null ? layout.columns - SPARE_COLUMNS : (cellsOf.get(row)?.at(-1)?.column ?? 1)),
        lastRow: sheet.rows.at(-1)?.row ?? 1,
        viewHeight: view.height,
        onSelect,
        edit,
        openFilter: () => {
          if (header) onFilter(header, selection.column);
          return header !== null;
        },
        changes,
        last,
      }),
    copy: (isCut) => {
      const { content } = props.onCopy(selected);
      if (isCut) void changes.cut(range);
      return content;
    },
    paste: (clipboard) => void repeatably(last, (to) => changes.paste(clipboard, to))(range),
    finish: (then) =>
      void finish().then((taken) => {
        if (taken && then) onSelect(cellSelected(moved(layout, selection, then), layout.blockOf));
      }),
    cancel: () => setDraft(null),
  };
  const { menu, closeMenu, ...pointing } = usePointing({
    selection: selected,
    layout,
    field,
    isEditing: draft !== null,
    finish,
    onSelect,
    onHover: setHovered,
  });

  const over = (row: number, box: Box): Box => ({
    ...box,
    left: NUMBERS + box.left - view.left,
    top: LETTERS + box.top - (row <= frozenRows ? 0 : view.top),
  });
  const noted = hovered ?? (focused && draft === null ? selection : null);
  const note = noted && notes.get(toA1(noted));
  const ownNote = notes.has(toA1(selection)) && noted !== null && isSame(noted, selection);

  const first = layout.firstRowOf(Math.max(frozenRows + 1, layout.rowAt(view.top + frozenHeight) - SPARE));
  const bottom = Math.min(layout.rows, layout.rowAt(view.top + view.height) + SPARE);
  const row = (number: number, top: number) => (
    <GridRow
      key={number}
      {...{ number, top, layout, look, system, notes, showing }}
      cells={cellsOf.get(number) ?? NO_CELLS}
      selected={number >= block.top && number <= block.bottom ? block : null}
      rangeLeft={number >= range.top && number <= range.bottom ? range.left : 0}
      rangeRight={number >= range.top && number <= range.bottom ? range.right : 0}
    />
  );
  const buttons = (rows: { readonly first: number; readonly last: number }, top: number) => (
    <FilterButtons {...{ filters, layout, rows, top, onFilter }} />
  );
  const handle = (rows: { readonly first: number; readonly last: number }, top: number) =>
    draft === null && (
      <FillHandle
        {...{ range, layout, rows, top }}
        onFill={(target) => void changes.fill(range, target).then(toField)}
      />
    );
  const framed = (rows: { readonly first: number; readonly last: number }, top: number) =>
    !isOneBlock(selected, layout.blockOf) && <RangeFrame {...{ range, layout, rows, top }} active={selection} />;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-region="sheet"
      {...pointing}
      onDoubleClick={({ target }) => placeOf(target) && edit()}
      onPointerLeave={() => setHovered(null)}
    >
      <div className={styles.over}>
        <CellField
          field={field}
          reference={toA1(selection)}
          box={over(selection.row, layout.boxOf(block))}
          bottom={view.height}
          draft={draft}
          shown={shownHere(current ? shownText(current, system) : '')}
          zoom={zoom}
          noteId={ownNote ? NOTE_ID : undefined}
          onDraft={setDraft}
          onFocusChange={setFocused}
          commands={commands}
        />
        {noted && note && (
          <NoteCard
            id={NOTE_ID}
            note={note}
            box={over(noted.row, layout.boxOf(layout.blockOf(noted.row, noted.column)))}
            room={{ ...view, width: view.width - props.covered }}
          />
        )}
      </div>
      <div
        className={styles.sheet}
        role="grid"
        aria-label={sheet.name}
        aria-rowcount={layout.rows}
        aria-colcount={layout.columns}
        style={{
          width: NUMBERS + layout.columnLeft(layout.columns + 1) + props.covered,
          height: LETTERS + layout.rowTop(layout.rows + 1),
        }}
      >
        <ColumnLetters
          layout={layout}
          selected={range}
          onWidth={(column, characters) => {
            void changes.size({ kind: 'width', from: column, to: column, characters });
            toField();
          }}
        />
        <div
          className={mergeClasses(styles.frozen, frozenRows > 0 && styles.frozenEdge)}
          role="rowgroup"
          style={{ top: LETTERS, height: frozenHeight }}
        >
          {numbers(1, frozenRows).map((number) => row(number, layout.rowTop(number)))}
          {framed({ first: 1, last: frozenRows }, 0)}
          {buttons({ first: 1, last: frozenRows }, 0)}
          {handle({ first: 1, last: frozenRows }, 0)}
        </div>
        <div role="rowgroup">
          {numbers(first, bottom).map((number) => row(number, LETTERS + layout.rowTop(number)))}
          {framed({ first: frozenRows + 1, last: layout.rows }, LETTERS)}
          {buttons({ first: frozenRows + 1, last: layout.rows }, LETTERS)}
          {handle({ first: frozenRows + 1, last: layout.rows }, LETTERS)}
        </div>
      </div>
      {menu && (
        <OverBoundary onDismiss={closeMenu}>
          <GridMenu place={menu} lines={props.menu} onClose={closeMenu} />
        </OverBoundary>
      )}
    </div>
  );
}

const NO_CELLS: readonly CellSnapshot[] = [];

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
