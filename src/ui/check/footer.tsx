/** The foot of 校验: fix everything shown, undo, and step through the rows. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular, ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { FOOT, SQUEEZED } from '../parts/looks';
import { IconButton } from '../parts/icon-button';
import { fixAll, FOOTER_NAME, NEXT, position, positionSaid, PREVIOUS, UNDO, undoTip } from './words';

const useStyles = makeStyles({
  root: {
    ...FOOT,
    height: '57px',
    padding: '0 12px',
    [SQUEEZED]: { flexWrap: 'wrap', rowGap: '4px', height: 'auto', padding: '8px 12px' },
  },
  primary: { minWidth: '0', flex: 'none' },
  undo: { minWidth: '0', flex: 'none', marginLeft: '4px', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  space: { flex: '1' },
  position: {
    marginRight: '8px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '@container (max-width: 299px)': { display: 'none' },
  },
  step: { minWidth: '28px', width: '28px', height: '28px', padding: '0' },
});

interface FooterProps {
  readonly fixable: number;
  /** Name of the step that 撤销 takes back. */
  readonly undoName: string | null;
  readonly at: number | null;
  readonly count: number;
  readonly onFixAll: () => void;
  readonly onUndo: () => void;
  readonly onStep: (step: 1 | -1) => void;
}

export function Footer({ fixable, undoName, at, count, onFixAll, onUndo, onStep }: FooterProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label={FOOTER_NAME} data-region="footer">
      <Button className={styles.primary} appearance="primary" disabledFocusable={fixable === 0} onClick={onFixAll}>
        {fixAll(fixable)}
      </Button>
      <UndoButton className={styles.undo} name={undoName} onUndo={onUndo} />
      <span className={styles.space} />
      <span className={styles.position} aria-label={positionSaid(at, count)} role="img">
        {position(at, count)}
      </span>
      <IconButton
        className={styles.step}
        size="small"
        icon={<ChevronUp20Regular />}
        name={PREVIOUS}
        disabled={count === 0}
        onClick={() => onStep(-1)}
      />
      <IconButton
        className={styles.step}
        size="small"
        icon={<ChevronDown20Regular />}
        name={NEXT}
        disabled={count === 0}
        onClick={() => onStep(1)}
      />
    </div>
  );
}

interface UndoButtonProps {
  readonly className: string;
  readonly name: string | null;
  readonly onUndo: () => void;
}

/** 撤销; its tip names the step. */
export function UndoButton({ className, name, onUndo }: UndoButtonProps) {
  return (
    <Button
      className={className}
      appearance="subtle"
      icon={<ArrowUndo20Regular />}
      disabledFocusable={name === null}
      title={name === null ? undefined : undoTip(name)}
      onClick={onUndo}
    >
      {UNDO}
    </Button>
  );
}
