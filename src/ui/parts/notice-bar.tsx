/** A sentence above the views: what went wrong and what to do, with details to copy when it is a bug. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, ErrorCircle16Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import { LinkButton } from './link-button';
import { COPIED, COPY_DETAIL, DETAIL, DISMISS } from '../words';

const useStyles = makeStyles({
  bar: {
    flex: 'none',
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    margin: '8px 12px 0',
    padding: '6px 6px 6px 9px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  icon: { flex: 'none', margin: '2px 0', color: tokens.colorStatusDangerForeground1 },
  body: { flex: '1', minWidth: '0', fontSize: '13px', lineHeight: '20px', overflowWrap: 'anywhere' },
  dismiss: { flex: 'none', minWidth: '24px', height: '20px' },
});

interface NoticeBarProps {
  readonly text: string;
  readonly detail: string | null;
  readonly offer?: { readonly label: string; readonly act: () => void } | undefined;
  readonly onDismiss?: () => void;
}

/** Announced at once: it answers what the user just did. */
export function NoticeBar({ text, detail, offer, onDismiss }: NoticeBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="alert">
      <ErrorCircle16Filled className={styles.icon} />
      <div className={styles.body}>
        {text}
        {offer && <LinkButton onClick={offer.act}>{offer.label}</LinkButton>}
        {detail !== null && <Detail detail={detail} />}
      </div>
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
    </div>
  );
}

const useDetailStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
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
function Detail({ detail }: { readonly detail: string }) {
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
