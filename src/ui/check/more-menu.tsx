/** The menu 更多; loaded when it is first wanted. */
import { MenuItem, MenuItemCheckbox } from '@fluentui/react-components';
import type { Action } from '../parts/action';
import { HungMenu } from '../parts/hung-menu';
import type { HungMenu as Hung } from '../parts/menu-button';
import { MORE } from './words';

interface MoreMenuProps extends Hung {
  readonly actions: readonly Action[];
}

export function MoreMenu({ actions, anchor, onClose }: MoreMenuProps) {
  return (
    <HungMenu
      {...{ anchor, onClose }}
      name={MORE}
      align="end"
      checkedValues={Object.fromEntries(actions.map(({ name, on }) => [name, on ? [name] : []]))}
      onCheckedValueChange={(_, change) => {
        actions.find(({ name }) => name === change.name)?.run?.();
        anchor.current?.focus();
        onClose();
      }}
    >
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
    </HungMenu>
  );
}
