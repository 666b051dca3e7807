/** The keys of 校验 (the table in the notes on how the pane looks). */
import type { Severity } from '../../rules/rule';
import { isFix, isPlain, type KeyPress } from '../keys';
import type { Move } from './outline';

/** Keys that work wherever the focus is in the view, text fields excepted. */
export type ViewAction =
  { readonly kind: 'step'; readonly step: 1 | -1 } | { readonly kind: 'filter'; readonly severity: Severity | null };

const FILTER_KEYS: Readonly<Record<string, Severity | null>> = {
  '1': 'error',
  '2': 'warning',
  '3': 'suggestion',
  '0': null,
};

/** What a key means anywhere in 校验; null for a key without a meaning there. */
export function viewAction(press: KeyPress): ViewAction | null {
  if (!isPlain(press) || press.shiftKey) return null;
  const key = press.key.toLowerCase();
  if (key === 'n') return { kind: 'step', step: 1 };
  if (key === 'p') return { kind: 'step', step: -1 };
  const severity = FILTER_KEYS[key];
  return severity === undefined ? null : { kind: 'filter', severity };
}

/** Keys of the list itself. */
export type ListAction =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'go' | 'expand' | 'collapse' | 'toggle' | 'fix' | 'ignore' };

const MOVES: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** `onControl`: the focus is on a button in the row, to which Enter and Space belong. */
export function listAction(press: KeyPress, onControl: boolean): ListAction | null {
  if (isFix(press)) return { kind: 'fix' };
  if (!isPlain(press) || press.shiftKey) return null;
  const move = MOVES[press.key];
  if (move) return { kind: 'move', move };
  switch (press.key) {
    case 'ArrowRight':
      return { kind: 'expand' };
    case 'ArrowLeft':
      return { kind: 'collapse' };
    case 'Delete':
      return { kind: 'ignore' };
    case 'Enter':
      return onControl ? null : { kind: 'go' };
    case ' ':
      return onControl ? null : { kind: 'toggle' };
    default:
      return null;
  }
}
