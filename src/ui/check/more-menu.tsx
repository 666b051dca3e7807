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
  /** Whether the pane opens with the workbook; null where the host cannot do that. */
  readonly autoShow: { readonly on: boolean; readonly set: (on: boolean) => void } | null;
  /** 环境自检; null where there is none. */
  readonly onSelfCheck: (() => void) | null;
  /** Null while nobody was chosen. */
  readonly onOtherPerson: (() => void) | null;
  /** Null where the host has no validation for cells that are there. */
  readonly onValidate: (() => void) | null;
}

interface MoreMenuProps extends MoreMenuActions {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

const IGNORED = 'ignored';
const AUTO_SHOW = 'auto-show';

/** Open from the start; the focus goes back to its button. */
export function MoreMenu({ anchor, onClose, ignored, showIgnored, onShowIgnored, ...actions }: MoreMenuProps) {
  const close = () => {
    anchor.current?.focus();
    onClose();
  };
  return (
    <Menu
      open
      checkedValues={{ [IGNORED]: showIgnored ? [IGNORED] : [], [AUTO_SHOW]: actions.autoShow?.on ? [AUTO_SHOW] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === AUTO_SHOW) actions.autoShow?.set(checkedItems.includes(AUTO_SHOW));
        else onShowIgnored(checkedItems.includes(IGNORED));
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
          {actions.autoShow && (
            <MenuItemCheckbox name={AUTO_SHOW} value={AUTO_SHOW}>
              {words.AUTO_SHOW}
            </MenuItemCheckbox>
          )}
          {actions.onSelfCheck && <MenuItem onClick={actions.onSelfCheck}>{words.SELF_CHECK}</MenuItem>}
          {actions.onOtherPerson && <MenuItem onClick={actions.onOtherPerson}>{words.OTHER_PERSON}</MenuItem>}
          {actions.onValidate && <MenuItem onClick={actions.onValidate}>{words.VALIDATE}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
