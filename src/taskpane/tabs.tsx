/** The tabs and, at the right, the reporting month. */
import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { formatMonth, type ReportingMonth } from '../domain/reporting-month';
import { VIEW_NAMES, VIEWS, type ViewName } from './session';
import { monthTip, TABS_NAME } from './words';

/** Before the view's name: the id of its panel. */
export const TAB_PANEL = 'view-';

export function tabId(view: ViewName): string {
  return `tab-${view}`;
}

const useStyles = makeStyles({
  root: {
    flex: 'none',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    height: '44px',
    padding: '0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { padding: '12px 10px' },
  month: {
    minWidth: '0',
    marginLeft: 'auto',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  // Excel may lay a menu of 34 × 32 px over the corner.
  corner: { marginRight: '30px' },
  year: { '@container (max-width: 339px)': { display: 'none' } },
});

interface TabsProps {
  readonly view: ViewName;
  /** Without targets only 校验 and 设置 have something to show. */
  readonly empty: boolean;
  readonly month: ReportingMonth | null;
  readonly corner: boolean;
  readonly onShow: (view: ViewName) => void;
}

export function Tabs({ view, empty, month, corner, onShow }: TabsProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} data-region="tabs">
      <TabList
        aria-label={TABS_NAME}
        selectedValue={view}
        onTabSelect={(_, { value }) => onShow(VIEWS.find((name) => name === value) ?? 'check')}
      >
        {VIEWS.map((name) => (
          <Tab
            key={name}
            className={styles.tab}
            id={tabId(name)}
            value={name}
            aria-controls={name === view ? TAB_PANEL + name : undefined}
            disabled={empty && (name === 'letter' || name === 'progress')}
          >
            {VIEW_NAMES[name]}
          </Tab>
        ))}
      </TabList>
      {month && (
        <Button
          className={mergeClasses(styles.month, corner && styles.corner)}
          appearance="subtle"
          size="small"
          aria-label={monthTip(formatMonth(month))}
          title={monthTip(formatMonth(month))}
          onClick={() => onShow('settings')}
        >
          <span className={styles.year}>{month.year}年</span>
          {month.month}月
        </Button>
      )}
    </div>
  );
}
