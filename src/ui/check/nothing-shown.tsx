/** In the place of the list when a level, a row or a person has nothing. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { LinkButton } from '../parts/link-button';
import { SHOW_ALL } from './words';

const useStyles = makeStyles({
  root: {
    flex: '1',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
});

export function NothingShown({ text, onShowAll }: { readonly text: string; readonly onShowAll: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.root} data-region="list">
      <span>
        {text}
        <LinkButton onClick={onShowAll}>{SHOW_ALL}</LinkButton>
      </span>
    </div>
  );
}
