/** The foot of 函件: download or put into Word, copy, and the rest behind a menu; and what came of it. */
import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
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
import { LinkButton } from '../parts/link-button';
import { SmallSpinner } from '../parts/small-spinner';
import { HelpPanel } from './help-panel';
import { OneEach } from './one-each';
import {
  COPY,
  DOWNLOAD,
  FOOTER_NAME,
  LIKE,
  MORE,
  NOT_FOUND_FILE,
  ONE_EACH,
  OPEN_IN_WORD,
  PLACE,
  PRINT_PREVIEW,
  WORKING,
} from './words';

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
  // The button may reach into the margin: in 320 px there is no other room.
  more: { flex: 'none', marginLeft: 'auto', marginRight: '-8px' },
});

/** What came of the last action, or how far it is. */
export interface Outcome {
  readonly text: string;
  readonly kind: 'download' | 'other' | 'working';
}

interface LetterFooterProps {
  /** Why there is no letter, in a few words; null when it is complete. */
  readonly hint: string | null;
  /** The files of 每项单独成文. */
  readonly fileNames: readonly string[];
  readonly inWord: boolean;
  /** What is downloaded is not kept here: other ways come first. */
  readonly losesFiles: boolean;
  readonly outcome: Outcome | null;
  readonly onPrepare: () => void;
  /** Null where the host cannot print, or while there is no letter. */
  readonly onPrint: (() => void) | null;
  /** Null in Word, where nothing is kept in the tracker. */
  readonly onLike: (() => void) | null;
  readonly onDownload: () => void;
  readonly onDownloadEach: () => void;
  readonly onPlace: () => void;
  readonly onCopy: () => void;
}

export function LetterFooter(props: LetterFooterProps) {
  const {
    hint,
    fileNames,
    inWord,
    losesFiles,
    outcome,
    onPrepare,
    onPrint,
    onLike,
    onDownload,
    onDownloadEach,
    onPlace,
    onCopy,
  } = props;
  const styles = useStyles();
  const more = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const [helping, setHelping] = useState(false);
  const ready = hint === null;
  const able = ready && outcome?.kind !== 'working';
  const copiesFirst = losesFiles && !inWord;
  const help = () => setHelping(true);
  const copy = (
    <Button
      className={styles.main}
      appearance={copiesFirst ? 'primary' : 'secondary'}
      icon={<Copy20Regular />}
      disabledFocusable={!able}
      onClick={onCopy}
    >
      {COPY}
    </Button>
  );
  return (
    <>
      {helping && (
        <HelpPanel
          onDownload={able ? onDownload : null}
          onCopy={able ? onCopy : null}
          onClose={() => {
            setHelping(false);
            more.current?.focus();
          }}
        />
      )}
      <div role="status">{outcome && <Result outcome={outcome} onHelp={inWord ? null : help} />}</div>
      <div className={styles.root} role="group" aria-label={FOOTER_NAME} data-region="footer">
        {ready && copiesFirst && copy}
        <Button
          className={styles.main}
          appearance={copiesFirst ? 'secondary' : 'primary'}
          icon={inWord ? <DocumentArrowRight20Regular /> : <ArrowDownload20Regular />}
          disabledFocusable={!able}
          onPointerEnter={onPrepare}
          onFocus={onPrepare}
          onClick={inWord ? onPlace : copiesFirst ? help : onDownload}
        >
          {inWord ? PLACE : copiesFirst ? OPEN_IN_WORD : DOWNLOAD}
        </Button>
        {ready && !copiesFirst && copy}
        {!ready && <span className={styles.hint}>{hint}</span>}
        <Menu positioning={{ position: 'above', align: 'end' }}>
          <MenuTrigger disableButtonEnhancement>
            <Button
              ref={more}
              className={styles.more}
              appearance="subtle"
              icon={<MoreHorizontal20Regular />}
              aria-label={MORE}
              title={MORE}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem disabled={!able || fileNames.length < 2} onClick={() => setAsking(true)}>
                {ONE_EACH}
              </MenuItem>
              {onPrint && <MenuItem onClick={onPrint}>{PRINT_PREVIEW}</MenuItem>}
              {inWord || losesFiles ? (
                <MenuItem disabled={!able} onClick={onDownload}>
                  {DOWNLOAD}
                </MenuItem>
              ) : (
                <MenuItem onClick={help}>{OPEN_IN_WORD}</MenuItem>
              )}
              {onLike && (
                <>
                  <MenuDivider />
                  <MenuItem onClick={onLike}>{LIKE}</MenuItem>
                </>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
        {asking && fileNames.length > 0 && (
          <OneEach anchor={more} onClose={() => setAsking(false)} onDownload={onDownloadEach} {...{ fileNames }} />
        )}
      </div>
    </>
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
