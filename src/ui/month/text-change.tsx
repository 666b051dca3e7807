/** One of the three texts, last month and this one: marked in one text, or one above the other. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { TextComparison } from '../../application/comparing/compare-months';
import type { TextPiece } from '../../application/comparing/compare-text';
import { toA1, type CellRef } from '../../domain/cell';
import { LinkButton } from '../parts/link-button';
import { Runs, type Run } from '../parts/runs';
import { SeverityIcon } from '../parts/severity-icon';
import { useSectionStyles } from './section-styles';
import { QUIET } from '../parts/looks';
import * as words from './words';

export type Layout = keyof typeof words.LAYOUTS;

const useStyles = makeStyles({
  text: { margin: '4px 0 0', fontSize: '13px', lineHeight: '22px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  same: { color: tokens.colorNeutralForeground2 },
  fold: { ...QUIET, marginTop: '2px' },
  month: { ...QUIET, marginTop: '4px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  plain: { fontWeight: tokens.fontWeightRegular },
});

interface TextChangeProps {
  readonly comparison: TextComparison;
  readonly layout: Layout;
  readonly months: { readonly last: string; readonly now: string };
  readonly onGo: (cell: CellRef) => void;
  /** When 校验 complains that the text is the same; the button is where its question hangs. */
  readonly onIgnore: ((button: HTMLElement) => void) | null;
}

export function TextChange({ comparison, layout, months, onGo, onIgnore }: TextChangeProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const { name, cell, now, before, pieces, state } = comparison;
  const marked = state === 'changed';
  return (
    <section className={section.root} aria-label={name}>
      <div className={section.line}>
        <h2 className={section.name}>{name}</h2>
        <span className={mergeClasses(section.state, state === 'same' && section.warning)}>
          {state === 'same' && <SeverityIcon severity="warning" />}
          {marked && <Edit16Regular />}
          {words.textState(comparison)}
        </span>
        <LinkButton className={section.cell} onClick={() => onGo(cell)}>
          {toA1(cell)}
        </LinkButton>
      </div>
      {layout === 'stacked' && state !== 'same' && state !== 'none' ? (
        <>
          <div className={styles.month}>{months.last}</div>
          <p className={styles.text}>
            {before === '' ? '—' : marked ? <Runs runs={runsOf(pieces, 'removed')} /> : before}
          </p>
          <div className={styles.month}>{months.now}</div>
          <p className={styles.text}>{now === '' ? '—' : marked ? <Runs runs={runsOf(pieces, 'inserted')} /> : now}</p>
        </>
      ) : marked ? (
        <Merged pieces={pieces} />
      ) : (
        <p className={mergeClasses(styles.text, state !== 'new' && styles.same)}>
          {state === 'blank' ? <Runs runs={[{ text: before, kind: 'removed' }]} /> : now === '' ? '—' : now}
        </p>
      )}
      {state === 'same' && (
        <div className={styles.actions}>
          <Button size="small" className={styles.plain} onClick={() => onGo(cell)}>
            {words.EDIT}
          </Button>
          {onIgnore && (
            <Button
              size="small"
              appearance="subtle"
              className={styles.plain}
              onClick={({ currentTarget }) => onIgnore(currentTarget)}
            >
              {words.IGNORE}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** A beginning that stayed the same is folded away when it is longer than this; its end still shows. */
const FOLDED_FROM = 40;
const KEPT = 12;

function Merged({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [first, ...rest] = pieces;
  const characters = first?.kind === 'same' ? [...first.text] : [];
  const folds = characters.length > FOLDED_FROM && rest.length > 0;
  const hidden = characters.length - KEPT;
  const shown: readonly TextPiece[] =
    folds && !open ? [{ kind: 'same', text: `…${characters.slice(hidden).join('')}` }, ...rest] : pieces;
  return (
    <>
      {folds && (
        <div className={styles.fold}>
          {words.sameBefore(hidden)}{' '}
          <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.FOLD : words.EXPAND}
          </LinkButton>
        </div>
      )}
      <p className={styles.text}>
        <Runs runs={shown.map(runOf)} />
      </p>
    </>
  );
}

/** The pieces of one of the two texts. */
function runsOf(pieces: readonly TextPiece[], own: 'removed' | 'inserted'): readonly Run[] {
  return pieces.filter(({ kind }) => kind === 'same' || kind === own).map(runOf);
}

function runOf({ kind, text }: TextPiece): Run {
  return { text, kind: kind === 'same' ? 'plain' : kind };
}
