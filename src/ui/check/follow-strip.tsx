/** 只看当前行 and 只看我负责的, below the tool line. */
import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { FOOT, ONE_LINE, SQUEEZED } from '../parts/looks';
import type { Follow } from './use-follow';
import { ONLY_MINE, ONLY_ROW, onlyMineOf, WHO_ARE_YOU } from './words';

const useStyles = makeStyles({
  root: {
    ...FOOT,
    gap: '8px',
    height: '40px',
    padding: '0 12px',
    overflow: 'hidden',
    [SQUEEZED]: { flexWrap: 'wrap', height: 'auto', padding: '6px 12px' },
  },
  toggle: {
    ...ONE_LINE,
    flex: '0 1 auto',
    minWidth: '0',
    height: '24px',
    padding: '0 8px',
    fontWeight: tokens.fontWeightRegular,
  },
  question: { padding: '6px 12px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { maxHeight: '320px', overflowY: 'auto' },
});

export function FollowStrip({ follow }: { readonly follow: Follow }) {
  const styles = useStyles();
  const { people, name } = follow;
  return (
    <div className={styles.root}>
      <ToggleButton
        className={styles.toggle}
        size="small"
        checked={follow.onlyRow}
        onClick={() => follow.setOnlyRow(!follow.onlyRow)}
      >
        {ONLY_ROW}
      </ToggleButton>
      {people.length > 0 &&
        (name === null ? (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <ToggleButton className={styles.toggle} size="small" checked={false}>
                {ONLY_MINE}
              </ToggleButton>
            </MenuTrigger>
            <MenuPopover>
              <div className={styles.question}>{WHO_ARE_YOU}</div>
              <MenuList className={styles.list} aria-label={WHO_ARE_YOU}>
                {people.map((person) => (
                  <MenuItem key={person} onClick={() => follow.setOnlyMine(true, person)}>
                    {person}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        ) : (
          <ToggleButton
            className={styles.toggle}
            size="small"
            checked={follow.onlyMine}
            title={onlyMineOf(name)}
            onClick={() => follow.setOnlyMine(!follow.onlyMine)}
          >
            {onlyMineOf(name)}
          </ToggleButton>
        ))}
    </div>
  );
}
