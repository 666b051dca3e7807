/** A sentence above the views: what went wrong and what to do, with details to copy when it is a bug. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { COPIED, COPY_DETAIL, DETAIL, DISMISS } from '../words';

const useStyles = makeStyles({
  bar: {
    flex: 'none',
    alignItems: 'start',
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    paddingTop: '6px',
    paddingBottom: '6px',
    minHeight: '0',
  },
  body: { whiteSpace: 'normal', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { overflowWrap: 'anywhere' },
  dismiss: { gridArea: 'secondaryActions', minWidth: '24px', marginRight: tokens.spacingHorizontalXS },
});

interface NoticeBarProps {
  readonly text: string;
  readonly detail: string | null;
  readonly onDismiss?: () => void;
}

/** Announced at once: it answers what the user just did. */
export function NoticeBar({ text, detail, onDismiss }: NoticeBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>
        <span className={styles.text}>{text}</span>
        {detail !== null && <Detail detail={detail} />}
      </MessageBarBody>
      {onDismiss && (
        <Button
          className={styles.dismiss}
          appearance="transparent"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={DISMISS}
          title={DISMISS}
          onClick={onDismiss}
        />
      )}
    </MessageBar>
  );
}

const useDetailStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXS },
  detail: {
    maxHeight: '120px',
    margin: `${tokens.spacingVerticalXS} 0`,
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** What the maintainers need; it can also be selected by hand where copying is not allowed. */
export function Detail({ detail }: { readonly detail: string }) {
  const styles = useDetailStyles();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(detail).then(
      () => setCopied(true),
      // The text stays there to be selected.
      () => setCopied(false),
    );
  };
  return (
    <details className={styles.root}>
      <summary>{DETAIL}</summary>
      <pre className={styles.detail} tabIndex={0} aria-label={DETAIL}>
        {detail}
      </pre>
      <Button size="small" onClick={copy}>
        {copied ? COPIED : COPY_DETAIL}
      </Button>
    </details>
  );
}
