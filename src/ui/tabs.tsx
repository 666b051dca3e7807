/** The tabs and, at the right, the reporting month. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { formatMonth, type ReportingMonth } from '../domain/reporting-month';
import { BAR, besideCorner, SQUEEZED } from './parts/looks';
import { VIEW_NAMES, VIEWS, type ViewName } from './session/session';
import { monthTip, TABS_NAME } from './words';

/** Before the view's name: the id of its panel. */
export const TAB_PANEL = 'view-';

/** The id of a view's tab, which its panel is labelled by. */
export function tabId(view: ViewName): string {
  return `tab-${view}`;
}

const useStyles = makeStyles({
  root: { ...BAR, height: '44px', padding: '0 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  month: {
    minWidth: '0',
    marginLeft: 'auto',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    marginRight: besideCorner(30),
    [SQUEEZED]: { display: 'none' },
  },
  year: { '@container (max-width: 339px)': { display: 'none' } },
});

interface TabsProps {
  readonly view: ViewName;
  /** Without targets only 校验 and 设置 have something to show. */
  readonly empty: boolean;
  readonly month: ReportingMonth | null;
  readonly onShow: (view: ViewName) => void;
}

export function Tabs({ view, empty, month, onShow }: TabsProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} data-region="tabs">
      <ViewTabs view={view} empty={empty} onShow={onShow} />
      {month && (
        <Button
          className={styles.month}
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

const useTabStyles = makeStyles({
  list: { display: 'flex' },
  tab: {
    position: 'relative',
    boxSizing: 'border-box',
    height: '43px',
    padding: '0 10px',
    [SQUEEZED]: { padding: '0 6px' },
    whiteSpace: 'nowrap',
    border: '0',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    // A border, because forced colours take away backgrounds; and none where there is no line, because they show it.
    '::after': { position: 'absolute', bottom: '0', left: '12px', right: '12px' },
    ':hover::after': {
      content: '""',
      borderBottom: `3px solid ${tokens.colorNeutralStroke1Hover}`,
      borderRadius: tokens.borderRadiusCircular,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    ':disabled::after': { content: 'none' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
  },
});

/** Fluent's own TabList brings a focus manager that weighs as much as all the rest of the first view. */
function ViewTabs({ view, empty, onShow }: Omit<TabsProps, 'month'>) {
  const styles = useTabStyles();
  return (
    <div className={styles.list} role="tablist" aria-label={TABS_NAME} onKeyDown={moveFocus}>
      {VIEWS.map((name) => {
        const selected = name === view;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={tabId(name)}
            className={mergeClasses(styles.tab, selected && styles.selected)}
            aria-selected={selected}
            aria-controls={selected ? TAB_PANEL + name : undefined}
            tabIndex={selected ? 0 : -1}
            disabled={empty && (name === 'letter' || name === 'progress')}
            onClick={() => onShow(name)}
          >
            {VIEW_NAMES[name]}
          </button>
        );
      })}
    </div>
  );
}

/** The arrows lead round; a tab is opened by Enter, Space or a click, because a view may take a moment to load. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]:not(:disabled)')];
  const at = tabs.indexOf(event.target as HTMLElement);
  const wanted = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (at < 0 || wanted === undefined) return;
  event.preventDefault();
  tabs.at(wanted % tabs.length)?.focus();
}
