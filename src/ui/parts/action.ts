import type { ReactElement } from 'react';

/** What something that can be done is called, wherever it is offered: in menus, on bars, by keys, in the help. */
export interface ActionName {
  readonly name: string;
  readonly icon?: ReactElement;
  /** The keys for it, 、 between several: Ctrl+Y、Ctrl+Shift+Z. Ctrl is ⌘ on a Mac. */
  readonly keys?: string;
  /** Menus offer it greyed where it cannot be done: people look for it there. */
  readonly stays?: true;
}

/** Something that can be done, defined once for every menu and bar that offers it. */
export interface Action extends ActionName {
  /** Null where it cannot be done now: menus do not offer it then but for what `stays`, and bars show it greyed. */
  readonly run: (() => void) | null;
  /** Of what is on or off: whether it is on; it is turned by `run`. */
  readonly on?: boolean;
  /** Of what is chosen among others: the choice that it belongs to; `on` tells whether it is chosen. */
  readonly choice?: string;
}

/** A menu: its actions in their order, a line between groups. */
export type MenuLine = Action | 'line';
