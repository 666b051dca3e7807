/** What the pages over the views have in common: their body and its sections, boxes with something to be told, and the end when it is done. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Info20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Severity } from '../../rules/rule';
import { CANCEL, DONE, UNDO } from '../words';
import { SeverityIcon } from './severity-icon';
import { SubPage, type SubPageProps } from './sub-page';
import { BESIDE_TITLE, ERROR_BOX, HEADING, QUIET, SCROLLING, SCROLLING_COLUMN, TOLD_BOX, TOLD_ICON } from './looks';

const useStyles = makeStyles({
  body: { ...SCROLLING, position: 'relative', paddingBottom: '12px' },
  section: { padding: '12px 12px 0' },
  head: { ...HEADING, margin: '0 0 4px' },
  beside: BESIDE_TITLE,
  box: TOLD_BOX,
  error: ERROR_BOX,
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  note: { marginTop: '8px', backgroundColor: tokens.colorNeutralBackground3 },
  icon: TOLD_ICON,
  told: { minWidth: '0' },
  done: {
    ...SCROLLING_COLUMN,
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    padding: '12px 24px',
    textAlign: 'center',
  },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  doneTitle: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  doneText: { margin: '0', color: tokens.colorNeutralForeground2, lineHeight: '20px', overflowWrap: 'anywhere' },
  plain: { minWidth: '0', fontWeight: tokens.fontWeightRegular },
});

/** Looks that several pages give to parts of their own. */
export const usePageStyles = makeStyles({
  muted: { ...QUIET, overflowWrap: 'anywhere' },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'grid', rowGap: '4px', fontSize: '13px' },
  // A checkbox and a radio have 8 px of air at their left.
  choice: { marginLeft: '-8px' },
});

/** What scrolls between the head and the foot. With a `name` it takes the focus, so that keys scroll what holds nothing else that takes it. */
export function PageBody({ name, children }: { readonly name?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const focusable = name !== undefined && { role: 'region', 'aria-label': name, tabIndex: 0 };
  return (
    <div className={styles.body} data-region="list" {...focusable}>
      {children}
    </div>
  );
}

interface PageSectionProps {
  readonly title: string;
  /** Beside the title: how many, how far. */
  readonly beside?: ReactNode;
  /** At the end of the title's line. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

export function PageSection({ title, beside, more, children }: PageSectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>
        {title}
        {beside !== undefined && <span className={styles.beside}>{beside}</span>} {more}
      </h2>
      {children}
    </section>
  );
}

/** A section without a title. */
export function PlainSection({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} role="status">
      {children}
    </section>
  );
}

/** Something to be told, with the icon of how bad it is; a note is only to be known. */
export function ToldBox({ kind, children }: { readonly kind: Severity | 'note'; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(
        styles.box,
        kind === 'error' ? styles.error : kind === 'note' ? styles.note : styles.warning,
      )}
      role={kind === 'note' ? undefined : 'status'}
    >
      <span className={styles.icon}>
        {kind === 'note' ? <Info20Regular /> : <SeverityIcon severity={kind} named />}
      </span>
      <div className={styles.told}>{children}</div>
    </div>
  );
}

/** The quiet button of a foot: it gives up, or takes back. */
export function PlainButton({
  name,
  busy = false,
  onClick,
}: {
  readonly name: string;
  readonly busy?: boolean;
  readonly onClick: () => void;
}) {
  const styles = useStyles();
  return (
    <Button appearance="subtle" className={styles.plain} disabledFocusable={busy} onClick={onClick}>
      {name}
    </Button>
  );
}

interface AskingFootProps {
  /** What the page does. */
  readonly name: string;
  readonly waits: boolean;
  readonly onDo: () => void;
  readonly onBack: () => void;
}

/** Do it, or leave it. */
export function AskingFoot({ name, waits, onDo, onBack }: AskingFootProps) {
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={waits}
        onClick={() => {
          if (!waits) onDo();
        }}
      >
        {name}
      </Button>
      <PlainButton name={CANCEL} onClick={onBack} />
    </>
  );
}

interface DonePageProps extends Pick<SubPageProps, 'title' | 'beside' | 'onBack'> {
  readonly busy: boolean;
  /** What was done, in a few words. */
  readonly heading: string;
  readonly sentence: string;
  readonly onUndo: () => void;
}

/** It is done; the way back, and the way to take it back. */
export function DonePage({ title, beside = '', busy, heading, sentence, onBack, onUndo }: DonePageProps) {
  const styles = useStyles();
  const foot = (
    <>
      <Button appearance="primary" onClick={onBack}>
        {DONE}
      </Button>
      <PlainButton name={UNDO} busy={busy} onClick={onUndo} />
    </>
  );
  return (
    <SubPage {...{ title, beside, foot, onBack }}>
      <div className={styles.done} role="status" data-region="list">
        <CheckmarkCircle20Filled className={styles.doneIcon} />
        <h2 className={styles.doneTitle}>{heading}</h2>
        <p className={styles.doneText}>{sentence}</p>
      </div>
    </SubPage>
  );
}
