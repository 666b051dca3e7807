/** What looks like the tracker and was not read, above the list: nothing passes unseen, and the way to settle it is here. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CellRef } from '../../domain/cell';
import type { NotRead } from '../../domain/tracker';
import { ERROR_BOX, TOLD_BOX, TOLD_ICON } from '../parts/looks';
import { SeverityIcon } from '../parts/severity-icon';
import { BLOCKS_LETTER, goTo, moreUnread, TELL_COLUMNS } from './words';

const useStyles = makeStyles({
  root: { ...TOLD_BOX, ...ERROR_BOX, flex: 'none', margin: '12px 12px 0' },
  icon: TOLD_ICON,
  body: { flex: '1', minWidth: '0' },
  line: { margin: '0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  go: { minWidth: '0', fontWeight: tokens.fontWeightRegular },
});

const MOST_LINES = 3;

interface UnreadBoxProps {
  /** At least one. */
  readonly unread: readonly NotRead[];
  readonly onColumns: (at: CellRef) => void;
  readonly onGo: (at: CellRef) => void;
}

export function UnreadBox({ unread, onColumns, onGo }: UnreadBoxProps) {
  const styles = useStyles();
  const [first] = unread;
  const more = unread.length - MOST_LINES;
  if (!first) return null;
  return (
    <div className={styles.root} role="status">
      <span className={styles.icon}>
        <SeverityIcon severity="error" named />
      </span>
      <div className={styles.body}>
        {unread.slice(0, MOST_LINES).map(({ reason }) => (
          <p key={reason} className={styles.line}>
            {reason}
          </p>
        ))}
        {more > 0 && <p className={styles.line}>{moreUnread(more)}</p>}
        <p className={styles.line}>{BLOCKS_LETTER}</p>
        <div className={styles.actions}>
          <Button size="small" onClick={() => onColumns(first.cell)}>
            {TELL_COLUMNS}
          </Button>
          <Button className={styles.go} size="small" appearance="subtle" onClick={() => onGo(first.cell)}>
            {goTo(first.cell.sheet)}
          </Button>
        </div>
      </div>
    </div>
  );
}
