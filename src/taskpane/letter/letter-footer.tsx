/** The foot of 函件: download or put into Word, copy, and the rest behind a menu; and what came of it. */
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  CheckmarkCircle16Filled,
  Copy20Regular,
  DocumentArrowRight20Regular,
  MoreHorizontal20Regular,
} from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import {
  blockedHint,
  CANCEL,
  CLOSE,
  COPY,
  DOWNLOAD,
  DOWNLOAD_EACH,
  FALLBACK_STEPS,
  FALLBACK_TITLE,
  FOOTER_NAME,
  MORE,
  NOT_FOUND_FILE,
  ONE_EACH,
  oneEachQuestion,
  OPEN_IN_WORD,
  PLACE,
} from './words';

const useStyles = makeStyles({
  outcome: {
    flex: 'none',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  done: { display: 'flex', gap: '8px' },
  check: { flex: 'none', color: tokens.colorStatusSuccessForeground1 },
  link: {
    minWidth: '0',
    padding: '0',
    height: 'auto',
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  steps: { margin: '4px 0 0', paddingLeft: '20px' },
  title: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    fontWeight: tokens.fontWeightSemibold,
  },
  root: {
    flex: 'none',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '57px',
    padding: '0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: { minWidth: '0', flex: 'none', whiteSpace: 'nowrap' },
  hint: { flex: '1', minWidth: '0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  space: { flex: '1' },
  question: { maxWidth: '260px' },
  buttons: { display: 'flex', gap: '8px', marginTop: '12px' },
});

interface LetterFooterProps {
  /** How many things stand in the way; null when the letter is complete. */
  readonly blocked: number | null;
  readonly targetCount: number;
  readonly inWord: boolean;
  /** What came of the last action, a sentence; null for nothing. */
  readonly outcome: string | null;
  readonly onPrepare: () => void;
  readonly onDownload: () => void;
  readonly onDownloadEach: () => void;
  readonly onPlace: () => void;
  readonly onCopy: () => void;
}

export function LetterFooter(props: LetterFooterProps) {
  const { blocked, targetCount, inWord, outcome, onPrepare, onDownload, onDownloadEach, onPlace, onCopy } = props;
  const styles = useStyles();
  const more = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const [helping, setHelping] = useState(false);
  const ready = blocked === null;
  return (
    <>
      <div role="status">
        {outcome !== null && (
          <div className={styles.outcome}>
            <div className={styles.done}>
              <CheckmarkCircle16Filled className={styles.check} />
              <span>
                {outcome}{' '}
                {!inWord && (
                  <Button className={styles.link} appearance="transparent" onClick={() => setHelping(true)}>
                    {NOT_FOUND_FILE}
                  </Button>
                )}
              </span>
            </div>
          </div>
        )}
      </div>
      {helping && (
        <div className={styles.outcome} role="region" aria-label={FALLBACK_TITLE}>
          <div className={styles.title}>
            {FALLBACK_TITLE}
            <Button appearance="subtle" size="small" onClick={() => setHelping(false)}>
              {CLOSE}
            </Button>
          </div>
          <ol className={styles.steps}>
            {FALLBACK_STEPS.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
      <div className={styles.root} role="group" aria-label={FOOTER_NAME} data-region="footer">
        <Button
          className={styles.main}
          appearance="primary"
          icon={inWord ? <DocumentArrowRight20Regular /> : <ArrowDownload20Regular />}
          disabledFocusable={!ready}
          onPointerEnter={onPrepare}
          onFocus={onPrepare}
          onClick={inWord ? onPlace : onDownload}
        >
          {inWord ? PLACE : DOWNLOAD}
        </Button>
        {ready ? (
          <>
            <Button className={styles.main} icon={<Copy20Regular />} onClick={onCopy}>
              {COPY}
            </Button>
            <span className={styles.space} />
          </>
        ) : (
          <span className={styles.hint}>{blockedHint(blocked)}</span>
        )}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button ref={more} appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={MORE} title={MORE} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem disabled={!ready || targetCount < 2} onClick={() => setAsking(true)}>
                {ONE_EACH}
              </MenuItem>
              {inWord ? (
                <MenuItem disabled={!ready} onClick={onDownload}>
                  {DOWNLOAD}
                </MenuItem>
              ) : (
                <MenuItem onClick={() => setHelping(true)}>{OPEN_IN_WORD}</MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Popover
          open={asking}
          trapFocus
          positioning={{ target: more.current, position: 'above', align: 'end' }}
          onOpenChange={(_, { open }) => setAsking(open)}
        >
          <PopoverSurface className={styles.question} aria-label={ONE_EACH}>
            {oneEachQuestion(targetCount)}
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                onClick={() => {
                  setAsking(false);
                  onDownloadEach();
                }}
              >
                {DOWNLOAD_EACH}
              </Button>
              <Button onClick={() => setAsking(false)}>{CANCEL}</Button>
            </div>
          </PopoverSurface>
        </Popover>
      </div>
    </>
  );
}
