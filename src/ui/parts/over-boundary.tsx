/** Holds a part that is loaded later and lies over what goes on: what goes wrong with it is told over the foot of the window. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ErrorBoundary } from './error-boundary';

const useStyles = makeStyles({
  root: { position: 'fixed', inset: 'auto 0 0', zIndex: 1000, backgroundColor: tokens.colorNeutralBackground1 },
});

interface OverBoundaryProps {
  readonly children: ReactNode;
  readonly onDismiss: () => void;
}

export function OverBoundary({ children, onDismiss }: OverBoundaryProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ErrorBoundary onDismiss={onDismiss}>{children}</ErrorBoundary>
    </div>
  );
}
