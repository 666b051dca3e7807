/** What a key asks for while nothing is typed into the sheet, as Excel has it. */
import { isKeyOf, type KeyPress } from '../../ui/keys';
import { PAGE_ACTIONS, SHEET_KEYS } from '../actions/page-actions';
import { ARROWS, type Direction } from './moves';

export type GridAction =
  | { readonly do: 'move'; readonly direction: Direction; readonly extend: boolean; readonly jump: boolean }
  | { readonly do: 'tab'; readonly direction: Direction }
  | { readonly do: 'page'; readonly step: 1 | -1; readonly extend: boolean }
  /** The beginning of the row, or of the sheet. */
  | { readonly do: 'home'; readonly whole: boolean; readonly extend: boolean }
  /** The last content of the row, or of the sheet. */
  | { readonly do: 'end'; readonly whole: boolean; readonly extend: boolean }
  | { readonly do: 'rows' | 'columns' | 'open-list' | (typeof SHEET_KEYS)[number] };

/** Null for a key that is none of the sheet's: a letter, which is typed, or one of the page. */
export function gridAction(press: KeyPress): GridAction | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = press;
  if (altKey) return key === 'ArrowDown' && !ctrlKey && !metaKey ? { do: 'open-list' } : null;
  const own = SHEET_KEYS.find((id) => isKeyOf(PAGE_ACTIONS[id], press));
  if (own) return { do: own };
  const command = ctrlKey || metaKey;
  const direction = ARROWS[key];
  if (direction) return { do: 'move', direction, extend: shiftKey, jump: command };
  if (key === 'Home') return { do: 'home', whole: command, extend: shiftKey };
  if (key === 'End') return { do: 'end', whole: command, extend: shiftKey };
  if (key === ' ' && ctrlKey) return { do: 'columns' };
  if (key === ' ' && shiftKey) return { do: 'rows' };
  if (command) return null;
  if (key === 'Tab') return { do: 'tab', direction: shiftKey ? 'left' : 'right' };
  if (key === 'Enter') return { do: 'move', direction: shiftKey ? 'up' : 'down', extend: false, jump: false };
  if (key === 'PageDown' || key === 'PageUp')
    return { do: 'page', step: key === 'PageDown' ? 1 : -1, extend: shiftKey };
  return null;
}
