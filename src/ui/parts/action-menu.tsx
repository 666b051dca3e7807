/** A menu of actions; loaded when it is first wanted. */
import { MenuDivider, MenuItem, MenuItemCheckbox, MenuItemRadio } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Action, MenuLine } from './action';
import { HungMenu } from './hung-menu';
import type { HungMenu as Hung } from './menu-button';

export interface ActionMenuProps extends Hung {
  readonly name: string;
  readonly side?: 'above' | 'below';
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
      checkedValues={checkedIn(actions)}
      onCheckedValueChange={(_, { name: group, checkedItems }) => {
        const isMeant = ({ name, choice }: Action) =>
          choice === undefined ? name === group : choice === group && checkedItems.includes(name);
        actions.find(isMeant)?.run?.();
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

/** The names of those that are on, by what a menu calls them together. */
function checkedIn(actions: readonly Action[]): Record<string, string[]> {
  const checked: Record<string, string[]> = {};
  for (const { name, choice = name, on } of actions) (checked[choice] ??= []).push(...(on ? [name] : []));
  return checked;
}

function Item({ name, icon, keys, run, on, choice }: Action) {
  if (choice !== undefined) {
    return (
      <MenuItemRadio name={choice} value={name}>
        {name}
      </MenuItemRadio>
    );
  }
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
