/** The foot of 函件: download or put into Word, copy, and the rest behind a menu; and what came of it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { Action } from '../parts/action';
import { LinkButton } from '../parts/link-button';
import { FOOT, SQUEEZED } from '../parts/looks';
import { MoreMenu } from '../parts/more-menu';
import { SmallSpinner } from '../parts/small-spinner';
import { HelpPanel } from './help-panel';
import { letterActions, type LetterRuns } from './letter-actions';
import { OneEach } from './one-each';
import { FOOTER_NAME, NOT_FOUND_FILE, WORKING } from './words';

const useStyles = makeStyles({
  outcome: {
    flex: 'none',
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '13px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  icon: { flex: 'none', marginTop: '2px', color: tokens.colorStatusSuccessForeground1 },
  link: { whiteSpace: 'nowrap' },
  root: {
    ...FOOT,
    gap: '8px',
    height: '57px',
    padding: '0 12px',
    [SQUEEZED]: { flexWrap: 'wrap', rowGap: '4px', height: 'auto', padding: '8px 12px' },
  },
  main: { minWidth: '0', flex: 'none', whiteSpace: 'nowrap' },
  hint: { flex: '1', minWidth: '0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // The button may reach into the margin: in 320 px there is no other room.
  more: { flex: 'none', marginLeft: 'auto', marginRight: '-8px' },
});

/** What came of the last action, or how far it is. */
export interface Outcome {
  readonly text: string;
  readonly kind: 'download' | 'other' | 'working';
}

type Runs = Pick<LetterRuns, 'inWord' | 'losesFiles' | 'onDownload' | 'onPlace' | 'onCopy' | 'onPrint' | 'onLike'>;

interface LetterFooterProps extends Runs {
  /** Why there is no letter, in a few words; null when it is complete. */
  readonly hint: string | null;
  /** The files of 每项单独成文. */
  readonly fileNames: readonly string[];
  readonly outcome: Outcome | null;
  readonly onPrepare: () => void;
  readonly onDownloadEach: () => void;
}

export function LetterFooter({ hint, fileNames, outcome, onPrepare, onDownloadEach, ...runs }: LetterFooterProps) {
  const styles = useStyles();
  const more = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const [helping, setHelping] = useState(false);
  const ready = hint === null;
  const help = () => setHelping(true);
  const actions = letterActions({
    ...runs,
    able: ready && outcome?.kind !== 'working',
    letters: fileNames.length,
    onHelp: help,
    onOneEach: () => setAsking(true),
  });
  const { main, copy, copiesFirst } = actions;
  const mainButton = <FooterButton key="main" {...main} isMain={!copiesFirst} onPrepare={onPrepare} />;
  const copyButton = ready && <FooterButton key="copy" {...copy} isMain={copiesFirst} />;
  return (
    <>
      {helping && (
        <HelpPanel
          onDownload={copy.run && runs.onDownload}
          onCopy={copy.run}
          onClose={() => {
            setHelping(false);
            more.current?.focus();
          }}
        />
      )}
      <div role="status">{outcome && <Result outcome={outcome} onHelp={runs.inWord ? null : help} />}</div>
      <div className={styles.root} role="group" aria-label={FOOTER_NAME} data-region="footer">
        {copiesFirst ? [copyButton, mainButton] : [mainButton, copyButton]}
        {!ready && <span className={styles.hint}>{hint}</span>}
        <MoreMenu className={styles.more} side="above" lines={actions.more} button={more} />
        {asking && fileNames.length > 0 && (
          <OneEach anchor={more} onClose={() => setAsking(false)} onDownload={onDownloadEach} {...{ fileNames }} />
        )}
      </div>
    </>
  );
}

interface FooterButtonProps extends Action {
  readonly isMain: boolean;
  readonly onPrepare?: () => void;
}

function FooterButton({ name, icon, run, isMain, onPrepare }: FooterButtonProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.main}
      appearance={isMain ? 'primary' : 'secondary'}
      icon={icon}
      disabledFocusable={!run}
      onPointerEnter={onPrepare}
      onFocus={onPrepare}
      onClick={() => run?.()}
    >
      {name}
    </Button>
  );
}

interface ResultProps {
  readonly outcome: Outcome;
  readonly onHelp: (() => void) | null;
}

function Result({ outcome: { text, kind }, onHelp }: ResultProps) {
  const styles = useStyles();
  return (
    <div className={styles.outcome}>
      {kind === 'working' ? (
        <SmallSpinner className={styles.icon} label={WORKING} />
      ) : (
        <CheckmarkCircle16Filled className={styles.icon} />
      )}
      <span>
        {text}{' '}
        {kind === 'download' && onHelp && (
          <LinkButton className={styles.link} onClick={onHelp}>
            {NOT_FOUND_FILE}
          </LinkButton>
        )}
      </span>
    </div>
  );
}
