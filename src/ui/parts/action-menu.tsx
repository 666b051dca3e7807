/** A menu of actions; loaded when it is first wanted. */
import { MenuDivider, MenuItem, MenuItemCheckbox } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Action, MenuLine } from './action';
import { HungMenu } from './hung-menu';
import type { HungMenu as Hung } from './menu-button';

interface ActionMenuProps extends Hung {
  readonly name: string;
  readonly align?: 'start' | 'end';
  readonly lines: readonly MenuLine[];
}

/** The menu of a button. */
export function ActionMenu({ lines, anchor, onClose, ...named }: ActionMenuProps) {
  const actions = lines.filter((line) => line !== 'line');
  return (
    <HungMenu
      {...{ anchor, onClose }}
      {...named}
      checkedValues={Object.fromEntries(actions.map(({ name, on }) => [name, on ? [name] : []]))}
      onCheckedValueChange={(_, change) => {
        actions.find(({ name }) => name === change.name)?.run?.();
        anchor.current?.focus();
        onClose();
      }}
    >
      <ActionItems lines={lines} />
    </HungMenu>
  );
}

/** The items alone, for a menu that stands elsewhere. Lines stand only between groups that offer something. */
export function ActionItems({ lines }: { readonly lines: readonly MenuLine[] }) {
  return (
    <>
      {groupsOf(lines).map((group, index) => (
        <Fragment key={group[0]!.name}>
          {index > 0 && <MenuDivider />}
          {group.map((action) => (
            <Item key={action.name} {...action} />
          ))}
        </Fragment>
      ))}
    </>
  );
}

function Item({ name, icon, keys, run, on }: Action) {
  if (on !== undefined) {
    return (
      <MenuItemCheckbox name={name} value={name}>
        {name}
      </MenuItemCheckbox>
    );
  }
  return (
    <MenuItem icon={icon} disabled={!run} secondaryContent={keys?.split('、')[0]} onClick={() => run?.()}>
      {name}
    </MenuItem>
  );
}

function groupsOf(lines: readonly MenuLine[]): readonly (readonly Action[])[] {
  const groups: Action[][] = [[]];
  for (const line of lines) {
    if (line === 'line') groups.push([]);
    else if (line.run || line.stays) groups.at(-1)!.push(line);
  }
  return groups.filter(({ length }) => length > 0);
}
