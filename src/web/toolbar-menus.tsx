/** The menus of the bar at the top: 文件 and 行. */
import { MenuDivider, MenuItem, MenuItemCheckbox } from '@fluentui/react-components';
import { ROW_COMMANDS, type RowCommand } from '../application/row-commands';
import { HungMenu } from '../ui/parts/hung-menu';
import type { HungMenu as Hung } from '../ui/parts/menu-button';
import type { SampleName } from './sample';
import * as words from './words';

const KEEPING = 'keeping';

export interface FileMenuProps {
  readonly onSaveCopy: () => void;
  readonly onNew: () => void;
  readonly onLetters: () => void;
  readonly onSample: (name: SampleName) => void;
  /** Whether unsaved work is kept in the browser. */
  readonly keeping: boolean;
  readonly onKeep: (isOn: boolean) => void;
}

export function FileMenu({
  anchor,
  onClose,
  onNew,
  onLetters,
  onSample,
  onSaveCopy,
  keeping,
  onKeep,
}: FileMenuProps & Hung) {
  return (
    <HungMenu
      {...{ anchor, onClose }}
      name={words.FILE_MENU}
      checkedValues={{ [KEEPING]: keeping ? [KEEPING] : [] }}
      onCheckedValueChange={(_, { checkedItems }) => onKeep(checkedItems.includes(KEEPING))}
    >
      <MenuItem onClick={onNew}>{words.NEW_TRACKER}</MenuItem>
      <MenuItem onClick={onLetters}>{words.FROM_LETTERS}</MenuItem>
      <MenuItem onClick={() => onSample('tracker')}>{words.SAMPLE}</MenuItem>
      <MenuItem onClick={() => onSample('list')}>{words.SAMPLE_LIST}</MenuItem>
      <MenuDivider />
      <MenuItem onClick={onSaveCopy}>{words.SAVE_COPY}</MenuItem>
      <MenuDivider />
      <MenuItemCheckbox name={KEEPING} value={KEEPING}>
        {words.KEEP_UNSAVED}
      </MenuItemCheckbox>
    </HungMenu>
  );
}

interface RowMenuProps extends Hung {
  readonly onRows: (command: RowCommand) => void;
}

export function RowMenu({ anchor, onClose, onRows }: RowMenuProps) {
  return (
    <HungMenu {...{ anchor, onClose }} name={words.ROWS_MENU}>
      {ROW_COMMANDS.map((command) => (
        <MenuItem key={command} onClick={() => onRows(command)}>
          {words.ROW_COMMAND_NAMES[command](1)}
        </MenuItem>
      ))}
    </HungMenu>
  );
}
