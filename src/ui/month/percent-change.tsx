/** 完成进度 of last month and of this one. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Subtract16Regular } from '@fluentui/react-icons';
import type { PercentComparison } from '../../application/comparing/compare-months';
import { toA1, type CellRef } from '../../domain/cell';
import { LinkButton } from '../parts/link-button';
import { useSectionStyles } from './section-styles';
import * as words from './words';

const useStyles = makeStyles({
  percent: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 8px', marginTop: '4px' },
  before: { fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground3 },
  now: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  figures: { display: 'flex', alignItems: 'baseline', gap: '8px', fontVariantNumeric: 'tabular-nums' },
  sentence: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface PercentChangeProps {
  readonly comparison: PercentComparison;
  readonly onGo: (cell: CellRef) => void;
}

export function PercentChange({ comparison: { before, now, cell, schedule }, onGo }: PercentChangeProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const known = before !== null && now !== null;
  const way = !known ? 'unknown' : now > before ? 'up' : now < before ? 'down' : 'level';
  const WAYS = {
    up: { icon: <ArrowUp16Regular />, word: words.UP, look: section.good },
    level: { icon: <Subtract16Regular />, word: words.LEVEL, look: undefined },
    down: { icon: <ArrowDown16Regular />, word: words.DOWN, look: section.warning },
    unknown: { icon: null, word: words.UNKNOWN, look: undefined },
  } as const;
  const { icon, word, look } = WAYS[way];
  return (
    <section className={section.root} aria-label={words.COMPLETION}>
      <div className={section.line}>
        <h2 className={section.name}>{words.COMPLETION}</h2>
        <span className={mergeClasses(section.state, look)}>
          {icon}
          {word}
        </span>
        <LinkButton className={section.cell} onClick={() => onGo(cell)}>
          {toA1(cell)}
        </LinkButton>
      </div>
      <div className={styles.percent}>
        <span className={styles.figures}>
          <span className={styles.before}>{words.percentShown(before)}</span>
          <span aria-hidden>→</span>
          <span className={styles.now}>{words.percentShown(now)}</span>
        </span>
        <span className={styles.sentence}>{words.percentSentence(before, now, schedule)}</span>
      </div>
    </section>
  );
}
