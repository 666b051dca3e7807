/** A count that is a filter: pressed, it shows its kind only. A plain button, since Fluent's toggle brings more code than this. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    minWidth: '0',
    gap: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // Two pixels without moving the content.
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}`,
    // Forced colours leave no shadow.
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
  zero: { color: tokens.colorNeutralForeground3 },
  number: { fontVariantNumeric: 'tabular-nums' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface CounterButtonProps {
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly className: string;
  readonly numberClassName?: string;
  /** For those who cannot see it; the content when left out. */
  readonly label?: string;
  readonly title?: string;
  /** What is counted; the number follows. */
  readonly children: ReactNode;
}

export function CounterButton(props: CounterButtonProps) {
  const { count, pressed, onPress, className, numberClassName, label, title, children } = props;
  const styles = useStyles();
  return (
    <Button
      className={mergeClasses(styles.root, className, count === 0 && styles.zero, pressed && styles.pressed)}
      aria-pressed={pressed}
      aria-label={label}
      title={title}
      onClick={onPress}
    >
      {children}
      <span className={mergeClasses(styles.number, numberClassName, count > 0 && styles.strong)}>{count}</span>
    </Button>
  );
}
