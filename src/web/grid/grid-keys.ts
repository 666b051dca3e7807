/** What a key asks for while nothing is typed into the sheet, as Excel has it. */
import { ARROWS, type Direction } from './moves';

export type GridAction =
  | { readonly do: 'move'; readonly direction: Direction; readonly extend: boolean; readonly jump: boolean }
  | { readonly do: 'tab'; readonly direction: Direction }
  | { readonly do: 'page'; readonly step: 1 | -1; readonly extend: boolean }
  /** The beginning of the row, or of the sheet. */
  | { readonly do: 'home'; readonly whole: boolean; readonly extend: boolean }
  /** The last content of the row, or of the sheet. */
  | { readonly do: 'end'; readonly whole: boolean; readonly extend: boolean }
  | { readonly do: 'rows' | 'columns' | 'all' | 'edit' | 'clear' | 'fill-down' | 'repeat' };

export interface GridKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const PLAIN: Readonly<Record<string, GridAction>> = {
  F2: { do: 'edit' },
  F4: { do: 'repeat' },
  Delete: { do: 'clear' },
  Backspace: { do: 'clear' },
};

/** Null for a key that is none of the sheet's: a letter, which is typed, or one of the page. */
export function gridAction({ key, altKey, ctrlKey, metaKey, shiftKey }: GridKey): GridAction | null {
  if (altKey) return null;
  const command = ctrlKey || metaKey;
  const direction = ARROWS[key];
  if (direction) return { do: 'move', direction, extend: shiftKey, jump: command };
  if (key === 'Home') return { do: 'home', whole: command, extend: shiftKey };
  if (key === 'End') return { do: 'end', whole: command, extend: shiftKey };
  if (key === ' ' && ctrlKey) return { do: 'columns' };
  if (key === ' ' && shiftKey) return { do: 'rows' };
  if (command) {
    if (shiftKey) return null;
    if (key.toLowerCase() === 'a') return { do: 'all' };
    return key.toLowerCase() === 'd' ? { do: 'fill-down' } : null;
  }
  if (key === 'Tab') return { do: 'tab', direction: shiftKey ? 'left' : 'right' };
  if (key === 'Enter') return { do: 'move', direction: shiftKey ? 'up' : 'down', extend: false, jump: false };
  if (key === 'PageDown' || key === 'PageUp')
    return { do: 'page', step: key === 'PageDown' ? 1 : -1, extend: shiftKey };
  return shiftKey ? null : (PLAIN[key] ?? null);
}
