/** A ring that turns while something small is under way. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    border: `2px solid ${tokens.colorBrandStroke2}`,
    borderTopColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusCircular,
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '4s' },
  },
});

interface SmallSpinnerProps {
  readonly className?: string;
  /** What is under way, for screen readers. */
  readonly label: string;
}

export function SmallSpinner({ className, label }: SmallSpinnerProps) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.root, className)} role="img" aria-label={label} />;
}
