/** The menu of the sheet: right click, the menu key, Shift+F10. */
import { Menu, MenuList, MenuPopover } from '@fluentui/react-components';
import type { MenuLine } from '../../ui/parts/action';
import { ActionItems } from '../../ui/parts/action-menu';
import { SHEET_MENU } from '../words';

/** In the window, in CSS pixels. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

interface GridMenuProps {
  readonly place: MenuPlace;
  readonly lines: readonly MenuLine[];
  readonly onClose: () => void;
}

export function GridMenu({ place: { x, y }, lines, onClose }: GridMenuProps) {
  const target = { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  return (
    <Menu
      open
      // Beside the place it moves up as far as it must; below it would leave a low window.
      positioning={{ target, position: 'after', align: 'top', autoSize: true }}
      onOpenChange={(_, { open }) => open || onClose()}
    >
      <MenuPopover>
        <MenuList aria-label={SHEET_MENU}>
          <ActionItems lines={lines} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
