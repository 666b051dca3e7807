/** The mouse on the sheet: a press selects, drawing and Shift extend, the right button opens the menu. */
import type { CellPlace } from '../../domain/cell';
import { useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { isInside, pointed, pointedAt } from './grid-commands';
import type { MenuPlace } from './grid-menu';
import type { GridSelection } from './selection';
import type { SheetLayout } from './sheet-layout';
import type { Leave } from '../typing/use-draft';

interface PointingState {
  readonly selection: GridSelection;
  readonly layout: SheetLayout;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly isEditing: boolean;
  /** Ends the editing, and leaves its cell. False when the text was refused, or the cell could not be left. */
  readonly finish: (leave: Leave) => Promise<boolean>;
  /** False when a field stays open, and the selection where it is. */
  readonly onSelect: (selection: GridSelection) => Promise<boolean>;
  readonly onHover: (place: CellPlace | null) => void;
}

/** What the mouse does on the sheet, as handlers of its events, and where the menu is open. */
export function usePointing({ selection, layout, field, isEditing, finish, onSelect, onHover }: PointingState) {
  /** Whether the mouse is drawing a block. */
  const drawing = useRef(false);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  // The focus stays in the field: from there the keys of the sheet work.
  const focus = () => field.current?.focus({ preventScroll: true });
  return {
    menu,
    closeMenu: () => {
      setMenu(null);
      focus();
    },
    onPointerDown: (event: PointerEvent) => {
      const at = pointedAt(event.target);
      if (!at || event.button > 0) return;
      event.preventDefault();
      const extend = event.shiftKey;
      drawing.current = true;
      // Where a text is refused the focus stays with it, in the cell or above the sheet.
      void finish(() => onSelect(pointed(at, extend, selection, layout))).then((moved) => moved && focus());
    },
    onPointerOver: ({ target, pointerType, buttons }: PointerEvent) => {
      onHover(pointerType === 'mouse' && buttons === 0 ? placeOf(target) : null);
      if (buttons !== 1) drawing.current = false;
      const at = drawing.current && !isEditing ? pointedAt(target) : null;
      if (at) void onSelect(pointed(at, true, selection, layout));
    },
    onContextMenu: (event: MouseEvent) => {
      if (isEditing) return;
      event.preventDefault();
      const at = pointedAt(event.target);
      // The menu key and Shift+F10 point at the field, which lies over the cell.
      const place = { x: event.clientX, y: event.clientY };
      const isOutside = at && !isInside(at, selection.range);
      void (isOutside ? onSelect(pointed(at, false, selection, layout)) : Promise.resolve(true)).then((moved) => {
        if (!moved) return;
        focus();
        setMenu(place);
      });
    },
  };
}

/** The cell that an event is about, or null. */
export function placeOf(target: EventTarget | null): CellPlace | null {
  const at = pointedAt(target);
  return at?.kind === 'cell' ? at.place : null;
}
