/** The menu 更多; loaded when it is first wanted. */
import { Menu, MenuItem, MenuItemCheckbox, MenuList, MenuPopover } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { Action } from '../parts/action';
import { MORE } from './words';

interface MoreMenuProps {
  readonly actions: readonly Action[];
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** Open from the start; the focus goes back to its button. */
export function MoreMenu({ actions, anchor, onClose }: MoreMenuProps) {
  const close = () => {
    anchor.current?.focus();
    onClose();
  };
  return (
    <Menu
      open
      checkedValues={Object.fromEntries(actions.map(({ name, on }) => [name, on ? [name] : []]))}
      onCheckedValueChange={(_, change) => {
        actions.find(({ name }) => name === change.name)?.run?.();
        close();
      }}
      positioning={{ target: anchor.current, position: 'below', align: 'end' }}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={MORE}>
          {actions.map(({ name, run, on }) => {
            if (!run) return null;
            if (on === undefined) {
              return (
                <MenuItem key={name} onClick={run}>
                  {name}
                </MenuItem>
              );
            }
            return (
              <MenuItemCheckbox key={name} name={name} value={name}>
                {name}
              </MenuItemCheckbox>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
