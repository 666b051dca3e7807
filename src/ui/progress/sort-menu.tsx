/** 按序号, 按完成进度, 按时限. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { SORT_ORDERS, type SortOrder } from './shown';
import { SORT, SORT_NAMES } from './words';

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
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
}

export function SortMenu({ order, onOrder }: SortMenuProps) {
  const styles = useStyles();
  return (
    <Menu
      positioning={{ position: 'below', align: 'end' }}
      checkedValues={{ order: [order] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = SORT_ORDERS.find((each) => checkedItems.includes(each));
        if (chosen) onOrder(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.trigger}
          appearance="subtle"
          size="small"
          icon={<ChevronDown16Regular />}
          iconPosition="after"
          aria-label={`${SORT}：${SORT_NAMES[order]}`}
        >
          {SORT_NAMES[order]}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={SORT}>
          {SORT_ORDERS.map((each) => (
            <MenuItemRadio key={each} name="order" value={each}>
              {SORT_NAMES[each]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
