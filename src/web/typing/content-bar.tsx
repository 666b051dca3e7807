/** The address of the selected cell and its whole content, which may be changed here too. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { CellSnapshot } from '../../application/ports';
import type { DateSystem } from '../../domain/calendar-date';
import { insertLineBreak } from './line-break';
import { typedForm } from '../sheet/shown-text';
import { useDraft } from './use-draft';
import type { Typed } from './use-typing';
import { IconButton } from '../../ui/parts/icon-button';
import { cellField, FEWER_LINES, FORMULA, MORE_LINES } from '../words';

const LINES = 6;

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    paddingRight: 'var(--covered, 0px)',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  reference: {
    flex: 'none',
    width: '84px',
    lineHeight: '38px',
    textAlign: 'center',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  sign: {
    flex: 'none',
    paddingLeft: '12px',
    lineHeight: '38px',
    fontFamily: 'Georgia, "Times New Roman", serif',
    fontStyle: 'italic',
    color: tokens.colorNeutralForeground4,
  },
  isFormula: { color: tokens.colorNeutralForeground1 },
  field: {
    flex: '1',
    minWidth: '0',
    boxSizing: 'border-box',
    padding: '0 12px',
    border: '0',
    outline: 'none',
    resize: 'none',
    height: '38px',
    lineHeight: '38px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  tall: {
    height: `${18 + 20 * LINES}px`,
    padding: '9px 12px',
    lineHeight: '20px',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
  },
  more: { flex: 'none', margin: '3px 8px 0 0' },
});

interface ContentBarProps {
  readonly reference: string;
  readonly cell: CellSnapshot | undefined;
  /** Null where the cell has none, or it is not known yet. */
  readonly formula: string | null;
  readonly system: DateSystem;
  readonly tall: boolean;
  readonly onTall: (tall: boolean) => void;
  /** Puts the text into the cell; false when it was refused. */
  readonly onType: (text: string) => Promise<boolean>;
  /** Told of a text that is half typed; null when there is none. */
  readonly onTyping: (typed: Typed | null) => void;
}

/** Give it a new key for each cell: a text half typed belongs to the cell it was typed for. */
export function ContentBar({ reference, cell, formula, system, tall, onTall, onType, onTyping }: ContentBarProps) {
  const styles = useStyles();
  const isFormula = formula !== null || cell?.formula === true;
  const present = formula ?? (cell ? typedForm(cell, system) : '');
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, change, finish, cancel } = useDraft({
    present,
    send: onType,
    refused: () => field.current?.focus({ preventScroll: true }),
    onTyping,
  });
  return (
    <div className={styles.root}>
      <div className={styles.reference}>{reference}</div>
      <span
        className={mergeClasses(styles.sign, isFormula && styles.isFormula)}
        {...(isFormula ? { role: 'img', 'aria-label': FORMULA, title: FORMULA } : { 'aria-hidden': true })}
      >
        fx
      </span>
      <textarea
        ref={field}
        className={mergeClasses(styles.field, tall && styles.tall)}
        aria-label={cellField(reference)}
        spellCheck={false}
        value={draft ?? present}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onBlur={() => void finish()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') cancel();
          else if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            if (event.altKey) change(insertLineBreak(event.currentTarget));
            else void finish();
          }
        }}
      />
      <IconButton
        className={styles.more}
        icon={tall ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
        name={tall ? FEWER_LINES : MORE_LINES}
        aria-expanded={tall}
        onClick={() => onTall(!tall)}
      />
    </div>
  );
}
