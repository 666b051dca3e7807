/** Says that there is a new version, and loads it when nothing would be lost. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { RELOAD } from '../../ui/words';
import { LATER, NEW_VERSION, NEW_VERSION_UNSAVED } from '../words';

const useStyles = makeStyles({
  bar: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

interface NewVersionBarProps {
  readonly unsaved: boolean;
  readonly onLater: () => void;
}

export function NewVersionBar({ unsaved, onLater }: NewVersionBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="status">
      <span>{unsaved ? NEW_VERSION_UNSAVED : NEW_VERSION}</span>
      {!unsaved && (
        <Button size="small" appearance="primary" onClick={() => location.reload()}>
          {RELOAD}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={onLater}>
        {LATER}
      </Button>
    </div>
  );
}
