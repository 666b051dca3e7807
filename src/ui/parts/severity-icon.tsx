/** The icon of a level: the same everywhere, and never without a word beside it or for a screen reader. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Lightbulb16Filled, Warning16Filled } from '@fluentui/react-icons';
import { SEVERITY_NAMES, type Severity } from '../../rules/rule';

const useStyles = makeStyles({
  icon: { flex: 'none' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  suggestion: { color: tokens.colorBrandForeground1 },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, suggestion: Lightbulb16Filled };

/** `named`: a screen reader says 错误; otherwise the word stands beside it. */
export function SeverityIcon({ severity, named = false }: { readonly severity: Severity; readonly named?: boolean }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const className = mergeClasses(styles.icon, styles[severity]);
  return named ? (
    <Icon className={className} role="img" aria-label={SEVERITY_NAMES[severity]} aria-hidden={false} />
  ) : (
    <Icon className={className} />
  );
}
