/** A way to begin: its icon, what it is for, and its buttons. */
import { Card, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { STATE_TITLE } from '../../ui/parts/looks';

/** Below it the cards of the start page stand below each other. */
export const NARROW = '@media (max-width: 900px)';

/** Corners of a Card and of the line around it, which takes them from this alone. */
export const CARD_CORNERS = { '--fui-Card--border-radius': '8px' };

const useChoiceStyles = makeStyles({
  root: {
    padding: '20px',
    ...CARD_CORNERS,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: '16px',
    [NARROW]: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', padding: '12px 16px', gap: '8px 12px' },
  },
  icon: { flex: 'none', display: 'flex', color: tokens.colorBrandForeground1 },
  words: { flex: '1', [NARROW]: { flexBasis: '190px' } },
  title: { ...STATE_TITLE, margin: '0 0 4px' },
  line: { display: 'block', [NARROW]: { display: 'inline' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

interface ChoiceProps {
  readonly icon: ReactElement;
  readonly title: string;
  /** In lines, where there is room for them. */
  readonly text: readonly string[];
  readonly children: ReactNode;
}

export function StartChoice({ icon, title, text, children }: ChoiceProps) {
  const styles = useChoiceStyles();
  return (
    <Card appearance="outline" className={styles.root} role="group" aria-label={title}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        {text.map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
      </div>
      <div className={styles.buttons}>{children}</div>
    </Card>
  );
}
