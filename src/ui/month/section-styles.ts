/** How the sections of 上月对比 look. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { HEADING } from '../parts/looks';

export const useSectionStyles = makeStyles({
  root: { padding: '12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '20px' },
  name: { ...HEADING, whiteSpace: 'nowrap' },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  cell: { marginLeft: 'auto', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
});
