/** How the letter gets into Word, and what to do when no file was kept. Above the footer, so that the letter stays in sight. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { LinkButton } from '../parts/link-button';
import { FOCUS_INSIDE, HEADING } from '../parts/looks';
import { IconButton } from '../parts/icon-button';
import { CLOSE, COPY, DOWNLOAD_AGAIN, HELP_COPY, HELP_OPEN, HELP_TITLE, HELP_WEB, HELP_WORD } from './words';

const useStyles = makeStyles({
  root: {
    ...FOCUS_INSIDE,
    flex: '0 1 auto',
    overflowY: 'auto',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '13px',
    lineHeight: '20px',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: HEADING,
  close: { minWidth: '24px', marginRight: '-4px' },
  steps: { margin: '4px 0 0', paddingLeft: '20px' },
  link: { whiteSpace: 'nowrap' },
});

interface HelpPanelProps {
  /** Null while there is no complete letter. */
  readonly onDownload: (() => void) | null;
  readonly onCopy: (() => void) | null;
  readonly onClose: () => void;
}

export function HelpPanel({ onDownload, onCopy, onClose }: HelpPanelProps) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  // It was asked for: what it says is read next.
  useEffect(() => root.current?.focus(), []);
  return (
    <section
      ref={root}
      className={styles.root}
      aria-label={HELP_TITLE}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{HELP_TITLE}</h2>
        <IconButton className={styles.close} size="small" icon={<Dismiss16Regular />} name={CLOSE} onClick={onClose} />
      </div>
      <ol className={styles.steps}>
        <li>
          {HELP_OPEN} {onDownload && <Act name={DOWNLOAD_AGAIN} onClick={onDownload} />}
        </li>
        <li>
          {HELP_COPY} {onCopy && <Act name={COPY} onClick={onCopy} />}
        </li>
        <li>{HELP_WORD}</li>
        <li>{HELP_WEB}</li>
      </ol>
    </section>
  );
}

function Act({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  const styles = useStyles();
  return (
    <LinkButton className={styles.link} onClick={onClick}>
      {name}
    </LinkButton>
  );
}
