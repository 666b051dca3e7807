/** The menu of a MenuButton: open from the start; the focus goes back to the button when it closes. It is loaded with what it offers. */
import { Menu, MenuList, MenuPopover, type MenuProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HungMenu as Hung } from './menu-button';

interface HungMenuProps extends Hung, Pick<MenuProps, 'checkedValues' | 'onCheckedValueChange'> {
  readonly name: string;
  readonly side?: 'above' | 'below';
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

export function HungMenu({
  anchor,
  onClose,
  name,
  side = 'below',
  align = 'start',
  children,
  ...checked
}: HungMenuProps) {
  return (
    <Menu
      open
      {...checked}
      positioning={{ target: anchor.current, position: side, align, autoSize: true }}
      onOpenChange={({ target }, { open }) => {
        // A press on the button closes it by itself.
        if (open || (target instanceof Node && anchor.current?.contains(target))) return;
        const { activeElement, body } = document;
        // Whoever pressed elsewhere has the focus there already.
        if (activeElement === body || activeElement?.closest('[role=menu]')) anchor.current?.focus();
        onClose();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={name}>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
