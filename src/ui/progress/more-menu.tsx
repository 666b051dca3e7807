/** 更多 of 进度: what is done with the progress beyond looking at it. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { MORE, WRITE_OVERVIEW } from './words';

const useStyles = makeStyles({
  trigger: { flex: 'none', width: '28px', minWidth: '28px', height: '28px', color: tokens.colorNeutralForeground2 },
});

interface MoreMenuProps {
  readonly onWriteOverview: () => void;
}

export function MoreMenu({ onWriteOverview }: MoreMenuProps) {
  const styles = useStyles();
  return (
    <Menu positioning={{ position: 'below', align: 'end' }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.trigger}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontal20Regular />}
          aria-label={MORE}
          title={MORE}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={MORE}>
          <MenuItem onClick={onWriteOverview}>{WRITE_OVERVIEW}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
