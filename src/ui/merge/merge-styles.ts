/** How 合并科室台账 looks. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useMergeStyles = makeStyles({
  body: { flex: '1', minHeight: '0', overflowY: 'auto', paddingBottom: '12px' },
  section: { padding: '12px 12px 0' },
  head: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  beside: {
    marginLeft: '8px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  sentence: { margin: '0', lineHeight: '20px' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  trust: { display: 'flex', alignItems: 'center', gap: '4px', marginTop: '12px' },
  list: { margin: '0', padding: '0', listStyleType: 'none', display: 'grid', rowGap: '4px', fontSize: '13px' },
  item: { lineHeight: '20px', overflowWrap: 'anywhere' },
  box: {
    display: 'flex',
    gap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '13px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  icon: { flex: 'none', display: 'flex', paddingTop: '2px' },
  plain: { fontWeight: tokens.fontWeightRegular },
  done: {
    flex: '1',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    padding: '12px 24px',
    textAlign: 'center',
  },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  doneTitle: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});
