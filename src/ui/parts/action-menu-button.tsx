/** A button with a menu of actions, which is loaded when its user is about to open it. */
import type { ActionMenuProps } from './action-menu';
import { later } from './later';
import { MenuButton, type HungMenu, type MenuButtonProps } from './menu-button';

const ActionMenu = later(() => import('./action-menu').then(({ ActionMenu: menu }) => menu));

/** `name` is that of the menu. */
export type ActionMenuButtonProps = Omit<MenuButtonProps, 'load' | 'menu'> & Omit<ActionMenuProps, keyof HungMenu>;

export function ActionMenuButton({ name, lines, side, align, ...button }: ActionMenuButtonProps) {
  return (
    <MenuButton
      {...button}
      load={ActionMenu.load}
      menu={(hung) => <ActionMenu {...{ name, lines, side, align }} {...hung} />}
    />
  );
}
