/** The bar at the top: whose page this is, the file and what can be done with it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  CalendarArrowRight20Regular,
  ChevronDown16Regular,
  FolderOpen20Regular,
  PanelRight20Regular,
  QuestionCircle20Regular,
  Save20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { RowCommand } from '../application/row-commands';
import { IconButton } from '../ui/parts/icon-button';
import { later } from '../ui/parts/later';
import { MenuButton } from '../ui/parts/menu-button';
import type { FileMenuProps } from './toolbar-menus';
import { DRAWER, PHONE } from './widths';
import * as words from './words';

const FileMenu = later(() => import('./toolbar-menus').then(({ FileMenu: menu }) => menu));
const RowMenu = later(() => import('./toolbar-menus').then(({ RowMenu: menu }) => menu));

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    alignItems: 'center',
    gap: '12px',
    height: '50px',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [DRAWER]: { gridTemplateColumns: 'auto minmax(0, 1fr) auto' },
    // Two lines: the name with what is at the end, then the tools.
    [PHONE]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gridTemplateAreas: '"file end" "tools tools"',
      height: 'auto',
      padding: '4px 8px',
      rowGap: '0',
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
    [DRAWER]: { justifySelf: 'center' },
    [PHONE]: { gridArea: 'file', justifySelf: 'start' },
  },
  name: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
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
});

export interface ToolbarProps extends FileMenuProps {
  readonly name: string;
  readonly changed: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly paneShown: boolean;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onRows: (command: RowCommand) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Null while there is no tracker whose month could be closed. */
  readonly onRoll: (() => void) | null;
  readonly onHelp: () => void;
  readonly onTogglePane: () => void;
}

export function Toolbar(props: ToolbarProps) {
  const styles = useStyles();
  const menuButton = { className: styles.plain, icon: <ChevronDown16Regular />, iconPosition: 'after' } as const;
  return (
    <header className={styles.root} role="toolbar" aria-label={words.TOOLS} data-region="toolbar">
      <div className={mergeClasses(styles.side, styles.tools)}>
        <img className={styles.logo} src="assets/icons/app-48.png" alt="" />
        <span className={styles.product}>{words.PRODUCT}</span>
        <span className={styles.rule} />
        <Named name={words.OPEN} icon={<FolderOpen20Regular />} onClick={props.onOpen} />
        <Named name={words.SAVE} icon={<Save20Regular />} onClick={props.onSave} />
        <IconButton name={words.UNDO} icon={<ArrowUndo20Regular />} disabled={!props.canUndo} onClick={props.onUndo} />
        <IconButton name={words.REDO} icon={<ArrowRedo20Regular />} disabled={!props.canRedo} onClick={props.onRedo} />
        <MenuButton {...menuButton} load={FileMenu.load} menu={(hung) => <FileMenu {...props} {...hung} />}>
          {words.FILE_MENU}
        </MenuButton>
        <MenuButton {...menuButton} load={RowMenu.load} menu={(hung) => <RowMenu onRows={props.onRows} {...hung} />}>
          {words.ROWS_MENU}
        </MenuButton>
      </div>
      <div className={styles.file}>
        <h1 className={styles.name} title={props.name}>
          {props.name}
        </h1>
        {props.changed && (
          <span className={styles.unsaved}>
            <span className={styles.dot} />
            {words.UNSAVED}
          </span>
        )}
      </div>
      <div className={mergeClasses(styles.side, styles.end)}>
        <Named
          name={words.ROLL}
          icon={<CalendarArrowRight20Regular />}
          disabled={props.onRoll === null}
          onClick={() => props.onRoll?.()}
        />
        <IconButton name={words.HELP} icon={<QuestionCircle20Regular />} onClick={props.onHelp} />
        <IconButton
          name={props.paneShown ? words.HIDE_PANE : words.SHOW_PANE}
          icon={<PanelRight20Regular />}
          aria-expanded={props.paneShown}
          onClick={props.onTogglePane}
        />
      </div>
    </header>
  );
}

interface NamedProps {
  readonly name: string;
  readonly icon: ReactElement;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Named({ name, icon, disabled = false, onClick }: NamedProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.plain}
      appearance="subtle"
      icon={icon}
      aria-label={name}
      title={name}
      disabledFocusable={disabled}
      onClick={onClick}
    >
      <span className={styles.label}>{name}</span>
    </Button>
  );
}
