/** The bar at the top: whose page this is, the file and what can be done with it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import type { Action } from '../ui/parts/action';
import { ActionMenuButton } from '../ui/parts/action-menu-button';
import { MoreMenu } from '../ui/parts/more-menu';
import {
  FILE_MENU,
  menuLines,
  MORE_MENU,
  pageAction,
  ROWS_MENU,
  type PageActionId,
  type PageRuns,
} from './actions/page-actions';
import { DRAWER, PHONE } from './widths';
import { HEADING, ONE_LINE } from '../ui/parts/looks';
import * as words from './words';

const useStyles = makeStyles({
  header: { flex: 'none' },
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    alignItems: 'center',
    gap: '12px',
    height: '50px',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [DRAWER]: { gridTemplateColumns: 'auto minmax(0, 1fr) auto' },
    [PHONE]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto auto',
      gridTemplateAreas: '"file tools end"',
      padding: '0 8px',
      gap: '0',
    },
  },
  side: { display: 'flex', alignItems: 'center', minWidth: '0' },
  tools: { [PHONE]: { gridArea: 'tools' } },
  end: { justifyContent: 'flex-end', [PHONE]: { gridArea: 'end' } },
  logo: { flex: 'none', width: '24px', height: '24px', marginRight: '10px', [PHONE]: { display: 'none' } },
  product: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    [DRAWER]: { display: 'none' },
  },
  rule: {
    flex: 'none',
    width: '1px',
    height: '24px',
    margin: '0 10px',
    backgroundColor: tokens.colorNeutralStroke2,
    [DRAWER]: { display: 'none' },
  },
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minWidth: '0',
    [DRAWER]: { justifySelf: 'start' },
    [PHONE]: { gridArea: 'file', justifySelf: 'start' },
  },
  name: { ...ONE_LINE, ...HEADING },
  unsaved: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  dot: { width: '8px', height: '8px', borderRadius: '50%', backgroundColor: tokens.colorBrandBackground },
  plain: { minWidth: '0', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular, [PHONE]: { padding: '0 6px' } },
  label: { [DRAWER]: { display: 'none' } },
  unsavedWord: { [PHONE]: { display: 'none' } },
  /** Below 1024 px this stands in 更多, and below 640 px some more of it. */
  wide: { [DRAWER]: { display: 'none' } },
  roomy: { [PHONE]: { display: 'none' } },
  narrow: { display: 'none', [DRAWER]: { display: 'inline-flex' } },
});

export interface ToolbarProps {
  readonly name: string;
  readonly changed: boolean;
  readonly paneShown: boolean;
  readonly runs: PageRuns;
}

export function Toolbar({ name, changed, paneShown, runs }: ToolbarProps) {
  const styles = useStyles();
  const action = (id: PageActionId) => pageAction(id, runs);
  const menu = (called: string, lines: readonly (PageActionId | 'line')[]) => (
    <ActionMenuButton
      name={called}
      lines={menuLines(lines, runs)}
      className={mergeClasses(styles.plain, styles.wide)}
      icon={<ChevronDown16Regular />}
      iconPosition="after"
    >
      {called}
    </ActionMenuButton>
  );
  return (
    <header className={styles.header}>
      <div className={styles.root} role="toolbar" aria-label={words.TOOLS} data-region="toolbar">
        <div className={mergeClasses(styles.side, styles.tools)}>
          <img className={styles.logo} src="assets/icons/app-48.png" alt="" />
          <span className={styles.product}>{words.PRODUCT}</span>
          <span className={styles.rule} />
          <Named {...action('open')} className={styles.roomy} />
          <Named {...action('save')} />
          <Icon {...action('undo')} />
          <Icon {...action('redo')} className={styles.roomy} />
          {menu(words.FILE_MENU, FILE_MENU)}
          {menu(words.ROWS_MENU, ROWS_MENU)}
          <Icon {...action('filter')} className={styles.wide} />
          <MoreMenu className={styles.narrow} align="start" lines={menuLines(MORE_MENU, runs)} />
        </div>
        <div className={styles.file}>
          <h1 className={styles.name} title={name}>
            {name}
          </h1>
          {changed && (
            <span className={styles.unsaved} title={words.UNSAVED}>
              <span className={styles.dot} />
              <span className={styles.unsavedWord}>{words.UNSAVED}</span>
            </span>
          )}
        </div>
        <div className={mergeClasses(styles.side, styles.end)}>
          <Named {...action('roll')} className={styles.wide} />
          <Icon {...action('help')} className={styles.wide} />
          <Icon {...action('pane')} aria-expanded={paneShown} />
        </div>
      </div>
    </header>
  );
}

interface ShownAction extends Action {
  readonly className?: string;
  readonly 'aria-expanded'?: boolean;
}

/** The name, and the key behind it. */
function titleOf({ name, keys }: Action): string {
  return keys === undefined ? name : `${name}（${keys.split('、')[0]!.replaceAll('+', ' + ')}）`;
}

/** A button with its name beside the icon, where there is room for it. */
function Named({ className, ...action }: ShownAction) {
  const styles = useStyles();
  return (
    <Button
      className={mergeClasses(styles.plain, className)}
      appearance="subtle"
      icon={action.icon}
      aria-label={action.name}
      title={titleOf(action)}
      disabledFocusable={action.run === null}
      onClick={() => action.run?.()}
    >
      <span className={styles.label}>{action.name}</span>
    </Button>
  );
}

function Icon({ className, 'aria-expanded': expanded, ...action }: ShownAction) {
  return (
    <Button
      {...(className !== undefined && { className })}
      appearance="subtle"
      icon={action.icon}
      aria-label={action.name}
      aria-expanded={expanded}
      title={titleOf(action)}
      disabledFocusable={action.run === null}
      onClick={() => action.run?.()}
    />
  );
}
