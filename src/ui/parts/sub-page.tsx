/** A page that takes the place of the views for a while: its title with the way back, what it shows, and a foot. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { usePaneKeys } from '../use-pane-keys';
import { BAR, besideCorner, FOOT } from './looks';
import { IconButton } from './icon-button';
import { BACK } from '../words';

const useStyles = makeStyles({
  root: { flex: '1', minHeight: '0', display: 'flex', flexDirection: 'column' },
  head: { ...BAR, height: '44px', padding: '0 12px 0 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  back: { minWidth: '32px', width: '32px' },
  title: {
    margin: '0 0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  beside: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    marginRight: besideCorner(26),
  },
  foot: { ...FOOT, gap: '8px', minHeight: '57px', padding: '0 12px' },
});

export interface SubPageProps {
  readonly title: string;
  /** At the right of the title. */
  readonly beside?: string;
  readonly foot: ReactNode;
  readonly children: ReactNode;
  readonly onBack: () => void;
}

/** Esc goes back. The focus begins at the way back. */
export function SubPage({ title, beside = '', foot, children, onBack }: SubPageProps) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  usePaneKeys(root, ({ key, isComposing }) => {
    if (key !== 'Escape' || isComposing) return false;
    onBack();
    return true;
  });
  return (
    <section ref={root} className={styles.root} aria-label={title}>
      <div className={styles.head} data-region="tabs">
        <IconButton ref={back} className={styles.back} icon={<ArrowLeft20Regular />} name={BACK} onClick={onBack} />
        <h1 className={styles.title}>{title}</h1>
        <span className={styles.beside}>{beside}</span>
      </div>
      {children}
      <div className={styles.foot} data-region="footer">
        {foot}
      </div>
    </section>
  );
}
