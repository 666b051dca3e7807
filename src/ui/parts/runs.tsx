/** A text in pieces: what it is about, what was put in and what was taken out are marked, never by colour alone. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

export interface Run {
  readonly text: string;
  /** place: what a finding is about. inserted, removed: what changes. strong: what is to be seen first. */
  readonly kind: 'plain' | 'place' | 'inserted' | 'removed' | 'strong';
}

const useRunStyles = makeStyles({
  place: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: 'inherit',
    // Wide enough to be seen when it is a space.
    padding: '1px 0',
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
  },
  inserted: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    padding: '1px 0',
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
  },
  removed: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground2,
    // A struck 。 looks like = without air.
    padding: '1px',
    textDecorationLine: 'line-through',
  },
  space: { whiteSpace: 'pre-wrap' },
  short: { fontWeight: tokens.fontWeightSemibold },
});

/** Insertions up to this length are set in semibold: a comma alone would hardly be seen. */
const SHORT = 4;

export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const styles = useRunStyles();
  return runs.map(({ text, kind }, index) => {
    switch (kind) {
      case 'plain':
        return text;
      case 'place':
        return (
          <mark key={index} className={mergeClasses(styles.place, styles.space)}>
            {text}
          </mark>
        );
      case 'inserted':
        return (
          <ins key={index} className={mergeClasses(styles.inserted, text.length <= SHORT && styles.short)}>
            {text}
          </ins>
        );
      case 'strong':
        return (
          <strong key={index} className={styles.short}>
            {text}
          </strong>
        );
      case 'removed':
        return (
          <del key={index} className={mergeClasses(styles.removed, styles.space)}>
            {text}
          </del>
        );
    }
  });
}
