/** The menu 更多; loaded when it is first wanted. */
import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { CLEAR_MARKS, MORE } from './words';

interface MoreMenuProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  readonly onClearMarks: () => void;
}

/** Open from the start; the focus goes back to its button. */
export function MoreMenu({ anchor, onClose, onClearMarks }: MoreMenuProps) {
  const close = () => {
    anchor.current?.focus();
    onClose();
  };
  return (
    <Menu
      open
      positioning={{ target: anchor.current, position: 'below', align: 'end' }}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={MORE}>
          <MenuItem onClick={onClearMarks}>{CLEAR_MARKS}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
