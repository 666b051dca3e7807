/** The foot of 设置: whether everything typed is in the workbook. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, ErrorCircle16Filled, Info16Regular, type FluentIcon } from '@fluentui/react-icons';
import type { FormProgress } from './use-settings-form';
import { FOOT, SMALL } from '../parts/looks';
import { failedSaid, NO_SHEET, PENDING, WRITING, WRITTEN, wrongSaid } from './words';

const useStyles = makeStyles({
  root: {
    ...FOOT,
    ...SMALL,
    gap: '4px',
    minHeight: '36px',
    padding: '4px 12px',
    color: tokens.colorNeutralForeground2,
  },
  icon: { flex: 'none' },
  error: { color: tokens.colorStatusDangerForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  plain: { color: tokens.colorNeutralForeground3 },
});

interface FootLineProps {
  readonly progress: FormProgress;
  readonly hasSheet: boolean;
}

export function FootLine({ progress, hasSheet }: FootLineProps) {
  const styles = useStyles();
  const { text, look } = footOf(progress, hasSheet);
  const Icon = ICONS[look];
  return (
    <div className={styles.root} role="status">
      <Icon className={mergeClasses(styles.icon, styles[look])} />
      {text}
    </div>
  );
}

type Look = 'error' | 'done' | 'plain';
const ICONS: Readonly<Record<Look, FluentIcon>> = {
  error: ErrorCircle16Filled,
  done: CheckmarkCircle16Filled,
  plain: Info16Regular,
};

function footOf(
  { errors, failed, writing, pending }: FormProgress,
  hasSheet: boolean,
): { readonly text: string; readonly look: Look } {
  if (writing) return { text: WRITING, look: 'plain' };
  if (failed > 0) return { text: failedSaid(failed), look: 'error' };
  if (!hasSheet) return { text: NO_SHEET, look: 'plain' };
  if (errors > 0) return { text: wrongSaid(errors), look: 'error' };
  return pending ? { text: PENDING, look: 'plain' } : { text: WRITTEN, look: 'done' };
}
