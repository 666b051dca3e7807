/** The button 更多, and the menu of what is done more rarely. */
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { MORE } from '../words';
import { ActionMenuButton, type ActionMenuButtonProps } from './action-menu-button';

type Given = 'lines' | 'className' | 'size' | 'side' | 'align' | 'button';

export function MoreMenu(given: Pick<ActionMenuButtonProps, Given>) {
  return (
    <ActionMenuButton
      align="end"
      {...given}
      name={MORE}
      icon={<MoreHorizontal20Regular />}
      aria-label={MORE}
      title={MORE}
    />
  );
}
