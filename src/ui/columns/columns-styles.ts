/** How 栏目对照 looks. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { HEADING, SCROLLING } from '../parts/looks';

const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
const CAPTION = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

export const useColumnsStyles = makeStyles({
  keys: { display: 'contents' },
  body: { ...SCROLLING, position: 'relative' },
  section: { padding: '12px 12px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  titleLine: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: '8px' },
  title: { ...HEADING, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  caption: { ...CAPTION, color: tokens.colorNeutralForeground3 },
  picker: { width: '100%', marginBottom: '8px' },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    margin: '4px 0 0',
    fontSize: '13px',
    lineHeight: '20px',
  },
  lineText: { flex: '1', minWidth: '0', overflowWrap: 'anywhere' },
  icon: { flex: 'none', margin: '2px 0' },
  quiet: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  rowIs: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', minHeight: '40px' },
  radios: { flexWrap: 'wrap' },
  list: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  listHead: { display: 'flex', alignItems: 'center', height: '28px', padding: '0 12px' },
  listTitle: { ...HEADING, flex: '1' },
  /** 作为 stands over its text. */
  listMeaning: { ...CAPTION, width: '131px', color: tokens.colorNeutralForeground3 },
  rows: { margin: '0', padding: '0', listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'center', height: '44px', padding: '0 12px' },
  wordRow: { height: '40px' },
  letter: { flex: 'none', width: '20px', marginLeft: '8px', color: tokens.colorNeutralForeground2 },
  text: { flex: '1', minWidth: '0', paddingRight: '8px' },
  header: { display: 'flex', alignItems: 'baseline', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  headerText: { ...ONE_LINE, minWidth: '0' },
  confirm: { ...CAPTION, flex: 'none', marginLeft: '8px', color: tokens.colorStatusWarningForeground1 },
  sample: { ...CAPTION, ...ONE_LINE, color: tokens.colorNeutralForeground3 },
  word: { ...ONE_LINE, flex: '1', minWidth: '0', marginLeft: '8px' },
  count: { ...CAPTION, flex: 'none', margin: '0 8px', color: tokens.colorNeutralForeground3 },
  // 下一步工作打算 needs all the room there is.
  choice: { flex: 'none', width: '142px', '& select': { paddingLeft: '10px', paddingRight: '26px' } },
  previewHead: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 12px 0' },
  grow: { flex: '1' },
  outcome: { padding: '0 12px 8px' },
  desk: { padding: '12px', backgroundColor: tokens.colorNeutralBackground3 },
  box: {
    flex: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    margin: '8px 12px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontSize: '13px',
    lineHeight: '20px',
  },
  boxText: { flex: '1 1 200px', minWidth: '0' },
});
