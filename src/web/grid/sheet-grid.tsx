/**
 * A sheet as people know it: letters and numbers at its edges, the header staying in sight, cells that are wrong marked, and each
 * cell to be edited where it stands. Only rows in sight are drawn.
 */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SheetLook, SheetSnapshot } from '../../application/ports';
import { toA1, type CellPlace } from '../../domain/cell';
import type { DateSystem } from '../../domain/calendar-date';
import type { MenuLine } from '../../ui/parts/action';
import { later } from '../../ui/parts/later';
import { OverBoundary } from '../../ui/parts/over-boundary';
import { shownText, typedForm } from '../sheet/shown-text';
import { useComposition } from '../typing/use-composition';
import { useDraft } from '../typing/use-draft';
import type { Typed } from '../typing/use-typing';
import { filterIn } from '../words';
import type { CopiedBlock } from '../clipboard/copy-cells';
import { CellField, type FieldCommands } from './cell-field';
import type { CellNote } from './cell-notes';
import { bringIntoSight } from './bring-into-sight';
import { ColumnLetters } from './column-letters';
import { buttonOf, filterAt, type ShownFilters } from './filter-places';
import { descriptionsOf, notedOf } from './noted';
import type { GridExtras } from './open-extras';
import type { ClipboardContent } from '../../adapters/browser/clipboard';
import type { GridAction } from './grid-keys';
import { actOnGrid, repeatably, type GridChanges, type Repeatable } from './grid-commands';
import { moved, type Direction } from './moves';
import { cellSelected, type GridSelection } from './selection';
import { useSheetStyles } from './sheet-grid-styles';
import { frozenWithin, layOut, LETTERS, NUMBERS, SPARE_COLUMNS, type Box } from './sheet-layout';
import { placeOf, usePointing } from './use-pointing';
import { rowsInSight, SheetRows } from './sheet-rows';
import { useViewport } from './use-viewport';

const OverCell = later(() => import('./over-cell').then(({ OverCell: part }) => part));
const PictureLayer = later(() => import('./picture-layer').then(({ PictureLayer: part }) => part));
const GridMenu = later(() => import('./grid-menu').then(({ GridMenu: menu }) => menu));

interface SheetGridProps {
  readonly sheet: SheetSnapshot;
  readonly look: SheetLook;
  /** What it has beside; null until that is read. */
  readonly extras: GridExtras | null;
  /** That of the selected cell; null where it has none, or it is not known yet. */
  readonly formula: string | null;
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
  /** False when a field stays open, and the selection where it is. */
  readonly onSelect: (selection: GridSelection) => Promise<boolean>;
  readonly changes: GridChanges;
  /** What the right button offers. */
  readonly menu: readonly MenuLine[];
  /** What F4 does again. */
  readonly last: { current: Repeatable | null };
  readonly filtering: ShownFilters;
  /** The block as other programs take it. */
  readonly onCopy: (selection: GridSelection) => CopiedBlock;
  /** Puts texts into the cells from a place on, row by row. Resolves to false when they were refused and the field stays open. */
  readonly onType: (place: CellPlace, texts: readonly (readonly string[])[]) => Promise<boolean>;
  /** Told of a text that is half typed; null when there is none. */
  readonly onTyping: (typed: Typed | null) => void;
}

export function SheetGrid(props: SheetGridProps) {
  const {
    sheet,
    look,
    extras,
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
    filtering,
  } = props;
  const { active: selection, head, range } = selected;
  const styles = useSheetStyles();
  const layout = useMemo(() => layOut(sheet, look, zoom), [sheet, look, zoom]);
  const shownLook = useMemo(() => extras?.over(look) ?? look, [look, extras]);
  const showing = useMemo(() => ({ zoom, isDark }), [zoom, isDark]);
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const view = useViewport(scroller);
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState<CellPlace | null>(null);
  const [isListOpen, setListOpen] = useState(false);
  const cellsOf = useMemo(() => new Map(sheet.rows.map(({ row, cells }) => [row, cells])), [sheet]);
  const cellAt = ({ row, column }: CellPlace) => cellsOf.get(row)?.find((cell) => cell.column === column);

  const header = filterAt(filtering.filters, selection);
  /** What is read aloud of the cell. */
  const shownHere = (shown: string) =>
    header
      ? filterIn(shown, header.criteria.has(selection.column), filtering.told.get(buttonOf(header, selection.column)))
      : shown;
  const block = useMemo(() => layout.blockOf(selection.row, selection.column), [layout, selection]);
  const frozen = frozenWithin(layout, view);
  const { rows: frozenRows, columns: frozenColumns } = frozen;
  const current = cellAt(selection);
  const present = props.formula ?? (current ? typedForm(current, system) : '');
  const toField = () => field.current?.focus({ preventScroll: true });
  /** The cell that is typed into: another one before the page is drawn with it selected. */
  const typedAt = useRef(selection);
  useLayoutEffect(() => {
    typedAt.current = selection;
  });
  const select = async (to: GridSelection) => {
    const isDone = await onSelect(to);
    if (isDone) typedAt.current = to.active;
    return isDone;
  };
  const leave = (direction: Direction) => () =>
    select(cellSelected(moved(layout, typedAt.current, direction), layout.blockOf));
  const composition = useComposition(field);
  const { draft, isEditing, edit, finish, isEnded, ...drafting } = useDraft({
    present,
    send: (text) => onType(typedAt.current, [[text]]),
    refused: toField,
    onTyping,
    composed: composition.ended,
  });

  useLayoutEffect(() => {
    if (scroller.current) bringIntoSight(scroller.current, layout, frozen, head, props.covered);
    // Not when the layout changes: what is typed or mended elsewhere must not move the sheet.
  }, [sheet.name, head.row, head.column, revealed]);

  /** From the list the focus goes back to the sheet. */
  const showList = (isOpen: boolean) => {
    setListOpen(isOpen);
    if (!isOpen) toField();
  };
  const act = (action: GridAction, onMove: (to: GridSelection) => void) =>
    actOnGrid(action, {
      layout,
      selection: selected,
      isFilled: (place) => cellAt(place) !== undefined,
      lastColumn: (row) => (row === null ? layout.columns - SPARE_COLUMNS : (cellsOf.get(row)?.at(-1)?.column ?? 1)),
      lastRow: sheet.rows.at(-1)?.row ?? 1,
      viewHeight: view.height,
      onSelect: onMove,
      edit,
      choose: () => {
        const list = extras?.choicesAt(selection) ?? null;
        if (list) setListOpen(true);
        return list !== null;
      },
      openFilter: () => {
        if (header) filtering.show(header, selection.column);
        return header !== null;
      },
      changes,
      last,
    });
  const paste = (clipboard: ClipboardContent) => void repeatably(last, (to) => changes.paste(clipboard, to))(range);
  /** As the page is drawn now: what waits for a text on its way is done in the cell that is selected then. */
  const now = useRef({ act, paste });
  useLayoutEffect(() => {
    now.current = { act, paste };
  });
  const commands: FieldCommands = {
    isEnded,
    act: (action) => {
      if (!isEnded()) return act(action, select);
      void finish(async () => {
        let moving: Promise<boolean> | null = null;
        now.current.act(action, (to) => (moving = select(to)));
        return moving ?? true;
      });
      return true;
    },
    copy: (isCut) => {
      const { content } = props.onCopy(selected);
      if (isCut) void changes.cut(range);
      return content;
    },
    paste: (clipboard) => {
      if (!isEnded()) return paste(clipboard);
      void finish(async () => {
        now.current.paste(clipboard);
        return true;
      });
    },
    finish: (then) => void finish(then ? leave(then) : undefined),
    cancel: drafting.cancel,
  };
  const { menu, closeMenu, ...pointing } = usePointing({
    selection: selected,
    layout,
    field,
    isEditing,
    finish,
    onSelect: select,
    onHover: setHovered,
  });

  const over = (row: number, box: Box): Box => ({
    ...box,
    left: NUMBERS + box.left - (box.left < layout.columnLeft(frozenColumns + 1) ? 0 : view.left),
    top: LETTERS + box.top - (row <= frozenRows ? 0 : view.top),
  });
  const noted = notedOf(extras, notes, [hovered, focused && !isEditing ? selection : null]);

  const inSight = rowsInSight(layout, view, frozen);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-region="sheet"
      {...pointing}
      onDoubleClick={({ target }) => placeOf(target) && commands.act({ do: 'edit' })}
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
          noteId={descriptionsOf(extras, notes, noted, selection)}
          isComposing={composition.isOpen}
          onDraft={drafting.change}
          onFocusChange={setFocused}
          commands={commands}
        />
        <OverCell
          {...{ extras, notes, noted, selection, present }}
          isEditing={isEditing}
          boxOf={({ row: at, column }) => over(at, layout.boxOf(layout.blockOf(at, column)))}
          room={{ ...view, width: view.width - props.covered }}
          isListOpen={isListOpen}
          onList={showList}
          onChoose={(choice) => {
            showList(false);
            void onType(selection, [[choice]]);
          }}
        />
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
          {...{ layout, frozenColumns }}
          selected={range}
          onWidth={(column, characters) => {
            void changes.size({ kind: 'width', from: column, to: column, characters });
            toField();
          }}
        />
        <SheetRows
          {...{ layout, system, notes, showing, extras, frozen, inSight, filtering, cellsOf, block }}
          look={shownLook}
          selection={selected}
          onFill={isEditing ? null : (target) => void changes.fill(range, target).then(toField)}
        />
      </div>
      {extras && extras.pictures.length > 0 && (
        <PictureLayer {...{ layout, zoom, view, frozen }} pictures={extras.pictures} lastRow={inSight.last} />
      )}
      {menu && (
        <OverBoundary onDismiss={closeMenu}>
          <GridMenu place={menu} lines={props.menu} onClose={closeMenu} />
        </OverBoundary>
      )}
    </div>
  );
}
