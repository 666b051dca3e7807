/** Keeps an error in one view from taking the pane with it. React asks for a class here; there is no other way. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { isMissingPart } from './missing-part';
import { MISSING_PART, RELOAD, RETRY, VIEW_BUG } from '../words';
import { NoticeBar } from './notice-bar';

interface Props {
  readonly children: ReactNode;
  /** What lies over a page may also be left alone; left out where there is nothing else to show. */
  readonly onDismiss?: () => void;
}

interface State {
  readonly failure: { readonly error: unknown } | null;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    const { onDismiss } = this.props;
    const again = () => this.setState({ failure: null });
    const dismiss = onDismiss && (() => (onDismiss(), again()));
    return <BrokenView error={failure.error} onRetry={again} {...(dismiss && { onDismiss: dismiss })} />;
  }
}

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, margin: tokens.spacingHorizontalM },
});

interface BrokenViewProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onDismiss?: () => void;
}

function BrokenView({ error, onRetry, onDismiss }: BrokenViewProps) {
  const styles = useStyles();
  const isMissing = isMissingPart(error);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <div>
      <NoticeBar
        text={isMissing ? MISSING_PART : VIEW_BUG}
        detail={isMissing ? error.message : detail}
        {...(onDismiss && { onDismiss })}
      />
      <div className={styles.buttons}>
        <Button onClick={onRetry}>{RETRY}</Button>
        {isMissing && <Button onClick={() => location.reload()}>{RELOAD}</Button>}
      </div>
    </div>
  );
}
