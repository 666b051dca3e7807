/** 按序号, 按完成进度, 按时限. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import type { Action } from '../parts/action';
import { ActionMenuButton } from '../parts/action-menu-button';
import { SORT } from './words';

const useStyles = makeStyles({
  trigger: {
    minWidth: '0',
    padding: '0 0 0 8px',
    marginRight: '-4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface SortMenuProps {
  /** One of them is on. */
  readonly orders: readonly Action[];
}

export function SortMenu({ orders }: SortMenuProps) {
  const styles = useStyles();
  const chosen = orders.find(({ on }) => on)?.name;
  return (
    <ActionMenuButton
      name={SORT}
      align="end"
      lines={orders}
      className={styles.trigger}
      size="small"
      icon={<ChevronDown16Regular />}
      iconPosition="after"
      aria-label={`${SORT}：${chosen}`}
    >
      {chosen}
    </ActionMenuButton>
  );
}
