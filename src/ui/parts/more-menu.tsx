/** The button 更多, and the menu of what is done more rarely. */
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { RefObject } from 'react';
import { MORE } from '../words';
import type { MenuLine } from './action';
import { later } from './later';
import { MenuButton } from './menu-button';

const ActionMenu = later(() => import('./action-menu').then(({ ActionMenu: menu }) => menu));

interface MoreMenuProps {
  readonly lines: readonly MenuLine[];
  readonly className?: string;
  readonly size?: 'small' | 'medium';
  readonly side?: 'above' | 'below';
  readonly align?: 'start' | 'end';
  readonly button?: RefObject<HTMLButtonElement | null>;
}

export function MoreMenu({ lines, side, align = 'end', ...button }: MoreMenuProps) {
  return (
    <MenuButton
      {...button}
      icon={<MoreHorizontal20Regular />}
      aria-label={MORE}
      title={MORE}
      load={ActionMenu.load}
      menu={(hung) => <ActionMenu name={MORE} {...{ lines, side, align }} {...hung} />}
    />
  );
}
