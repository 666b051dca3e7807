/** Keeps an error in one view from taking the pane with it. React asks for a class here; there is no other way. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { RETRY, VIEW_BUG } from '../words';
import { NoticeBar } from './notice-bar';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly detail: string | null;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { detail: null };

  static getDerivedStateFromError(error: unknown): State {
    return { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return <BrokenView detail={detail} onRetry={() => this.setState({ detail: null })} />;
  }
}

const useStyles = makeStyles({ retry: { margin: tokens.spacingHorizontalM } });

function BrokenView({ detail, onRetry }: { readonly detail: string; readonly onRetry: () => void }) {
  const styles = useStyles();
  return (
    <div>
      <NoticeBar text={VIEW_BUG} detail={detail} />
      <Button className={styles.retry} onClick={onRetry}>
        {RETRY}
      </Button>
    </div>
  );
}
