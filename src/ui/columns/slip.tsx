/** A slip of the letter: one target as it would come out, in the letter's own hands. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Target, Tracker } from '../../domain/tracker';
import { faceOf } from '../../letter/flow';
import type { LetterParagraph } from '../../letter/letter';
import { composeSections } from '../../letter/sections';
import { lookOf } from '../../letter/look';
import { fontStacks } from '../letter/fonts';
import { LinkButton } from '../parts/link-button';
import { SHOW_ALL, SHOW_LESS } from './words';

const useStyles = makeStyles({
  // Paper is white and its type black in every theme.
  paper: {
    position: 'relative',
    backgroundColor: '#fff',
    color: '#000',
    forcedColorAdjust: 'none',
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1}, ${tokens.shadow4}`,
    padding: '12px 14px 32px',
    fontSize: '13px',
    lineHeight: '21px',
    overflowWrap: 'anywhere',
  },
  short: { maxHeight: '188px', overflow: 'hidden' },
  faded: {
    '::after': {
      content: '""',
      position: 'absolute',
      left: '0',
      right: '0',
      bottom: '32px',
      height: '64px',
      backgroundImage: 'linear-gradient(to bottom, rgba(255,255,255,0), #fff)',
      pointerEvents: 'none',
    },
  },
  line: { margin: '0', textIndent: '2em' },
  // Blue on white paper, also where the pane is dark.
  more: {
    position: 'absolute',
    left: '0',
    right: '0',
    bottom: '6px',
    textAlign: 'center',
    '& button': { color: '#0f548c' },
  },
});

/** More lines than fit into the short slip. */
const LONG = 8;

export function Slip({ tracker, target }: { readonly tracker: Tracker; readonly target: Target }) {
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const fonts = fontStacks(lookOf(tracker.settings));
  const paragraphs = composeSections([target], tracker.settings);
  const isLong = paragraphs.reduce((sum, { text }) => sum + Math.ceil((text.length + 2) / 22), 0) > LONG;
  const isShort = isLong && !whole;
  return (
    <div className={mergeClasses(styles.paper, isShort && styles.faded)}>
      <div className={mergeClasses(isShort && styles.short)}>
        {paragraphs.map((paragraph, index) => (
          <p key={index} className={styles.line} style={{ fontFamily: fonts[faceIn(paragraph)] }}>
            {paragraph.text}
          </p>
        ))}
      </div>
      {isLong && (
        <div className={styles.more}>
          <LinkButton aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? SHOW_LESS : SHOW_ALL}
          </LinkButton>
        </div>
      )}
    </div>
  );
}

function faceIn(paragraph: LetterParagraph) {
  return 'counter' in paragraph ? faceOf(paragraph) : 'body';
}
