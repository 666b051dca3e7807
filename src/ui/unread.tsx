/** Shown while the workbook could not be read at all; the bar above says why. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { RETRY, UNREAD } from './words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px', padding: '24px 16px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function Unread({ onRetry }: { readonly onRetry: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.root} data-region="list">
      <h2 className={styles.title}>{UNREAD}</h2>
      <Button onClick={onRetry}>{RETRY}</Button>
    </div>
  );
}
