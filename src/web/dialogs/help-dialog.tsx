/** What the page can do, in a few lines, and its keys. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { actionKeys } from '../actions/page-actions';
import { HEADING } from '../../ui/parts/looks';
import { PageDialog } from './page-dialog';
import { CLOSE, HELP } from '../words';
import { HELP_LINES, KEYS_TITLE, OTHER_KEYS } from './help-words';

const useStyles = makeStyles({
  lines: { margin: '0 0 16px', paddingLeft: '20px' },
  heading: { ...HEADING, margin: '0 0 8px' },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, max-content) 1fr',
    gap: '4px 24px',
    margin: '0',
    '& dd': { margin: '0', color: tokens.colorNeutralForeground2 },
  },
});

interface HelpDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function HelpDialog({ open, onClose }: HelpDialogProps) {
  const styles = useStyles();
  return (
    <PageDialog
      isLong
      open={open}
      title={HELP}
      onClose={onClose}
      buttons={
        <Button appearance="primary" onClick={onClose}>
          {CLOSE}
        </Button>
      }
    >
      <ul className={styles.lines}>
        {HELP_LINES.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3 className={styles.heading}>{KEYS_TITLE}</h3>
      <dl className={styles.keys}>
        {[...OTHER_KEYS, ...actionKeys()].flatMap(([keys, does]) => [
          <dt key={keys}>{keys}</dt>,
          <dd key={`${keys} dd`}>{does}</dd>,
        ])}
      </dl>
    </PageDialog>
  );
}
