/** The menu of the sheet: right click, the menu key, Shift+F10. */
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { RowCommand } from '../../application/row-commands';
import * as words from '../words';

/** In the window, in CSS pixels. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

interface GridMenuProps {
  readonly place: MenuPlace;
  /** How many rows are selected. */
  readonly rows: number;
  readonly onRows: (command: RowCommand) => void;
  readonly onHide: (what: 'rows' | 'columns', hidden: boolean) => void;
  readonly onWidth: () => void;
  readonly onFind: () => void;
  readonly onClose: () => void;
}

export function GridMenu({ place: { x, y }, rows, onRows, onHide, onWidth, onFind, onClose }: GridMenuProps) {
  const target = { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  /** The sheet's own field has the focus again when its clipboard is asked for. */
  const clipboard = (command: 'cut' | 'copy') => {
    onClose();
    document.execCommand(command);
  };
  const item = (command: RowCommand) => (
    <MenuItem key={command} onClick={() => onRows(command)}>
      {words.ROW_COMMAND_NAMES[command](rows)}
    </MenuItem>
  );
  return (
    <Menu
      open
      // Beside the place it moves up as far as it must; below it would leave a low window.
      positioning={{ target, position: 'after', align: 'top', autoSize: true }}
      onOpenChange={(_, { open }) => open || onClose()}
    >
      <MenuPopover>
        <MenuList aria-label={words.SHEET_MENU}>
          <MenuItem secondaryContent="Ctrl+X" onClick={() => clipboard('cut')}>
            {words.CUT}
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+C" onClick={() => clipboard('copy')}>
            {words.COPY}
          </MenuItem>
          <MenuDivider />
          {(['above', 'below', 'delete'] as const).map(item)}
          <MenuDivider />
          {(['up', 'down'] as const).map(item)}
          <MenuDivider />
          <MenuItem onClick={() => onHide('rows', true)}>{words.HIDE_ROWS}</MenuItem>
          <MenuItem onClick={() => onHide('rows', false)}>{words.SHOW_ROWS}</MenuItem>
          <MenuItem onClick={() => onHide('columns', true)}>{words.HIDE_COLUMNS}</MenuItem>
          <MenuItem onClick={() => onHide('columns', false)}>{words.SHOW_COLUMNS}</MenuItem>
          <MenuItem onClick={onWidth}>{words.COLUMN_WIDTH}</MenuItem>
          <MenuDivider />
          <MenuItem secondaryContent="Ctrl+F" onClick={onFind}>
            {words.FIND_ITEM}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
