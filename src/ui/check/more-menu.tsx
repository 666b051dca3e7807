/** The menu 更多; loaded when it is first wanted. */
import { Menu, MenuItem, MenuItemCheckbox, MenuList, MenuPopover } from '@fluentui/react-components';
import type { RefObject } from 'react';
import * as words from './words';

export interface MoreMenuActions {
  /** How many rows are ignored, and whether they show. */
  readonly ignored: number;
  readonly showIgnored: boolean;
  readonly onShowIgnored: (show: boolean) => void;
  readonly onClearMarks: () => void;
  readonly onAddTarget: () => void;
  readonly onCompare: () => void;
  readonly onRoll: () => void;
  readonly onMerge: () => void;
  readonly onColumns: () => void;
  /** Null where the host has no validation for cells that are there. */
  readonly onValidate: (() => void) | null;
}

interface MoreMenuProps extends MoreMenuActions {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

const IGNORED = 'ignored';

/** Open from the start; the focus goes back to its button. */
export function MoreMenu({ anchor, onClose, ignored, showIgnored, onShowIgnored, ...actions }: MoreMenuProps) {
  const close = () => {
    anchor.current?.focus();
    onClose();
  };
  return (
    <Menu
      open
      checkedValues={{ [IGNORED]: showIgnored ? [IGNORED] : [] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onShowIgnored(checkedItems.includes(IGNORED));
        close();
      }}
      positioning={{ target: anchor.current, position: 'below', align: 'end' }}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={words.MORE}>
          {ignored > 0 && (
            <MenuItemCheckbox name={IGNORED} value={IGNORED}>
              {words.showIgnored(ignored)}
            </MenuItemCheckbox>
          )}
          <MenuItem onClick={actions.onClearMarks}>{words.CLEAR_MARKS}</MenuItem>
          <MenuItem onClick={actions.onAddTarget}>{words.ADD_TARGET}</MenuItem>
          <MenuItem onClick={actions.onCompare}>{words.COMPARE}</MenuItem>
          <MenuItem onClick={actions.onRoll}>{words.ROLL}</MenuItem>
          <MenuItem onClick={actions.onMerge}>{words.MERGE}</MenuItem>
          <MenuItem onClick={actions.onColumns}>{words.COLUMNS}</MenuItem>
          {actions.onValidate && <MenuItem onClick={actions.onValidate}>{words.VALIDATE}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
