/** What comes of merging besides its conflicts: copies to be looked at, cells that are filled in, and what is left out. */
import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { Merge } from '../../application/merge-trackers';
import { cellName } from '../../domain/cell';
import { LinkButton } from '../parts/link-button';
import { SeverityIcon } from '../parts/severity-icon';
import { useMergeStyles } from './merge-styles';
import * as words from './words';

/** The copies that may be of another month. */
export function Doubts({ merge: { doubts } }: { readonly merge: Merge }) {
  const styles = useMergeStyles();
  if (doubts.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>{words.DOUBTS}</h2>
      <div className={mergeClasses(styles.box, styles.warning)} role="status">
        <span className={styles.icon}>
          <SeverityIcon severity="warning" named />
        </span>
        <ul className={styles.list}>
          {doubts.map(({ source, message }) => (
            <li key={source}>{words.doubt(source, message)}</li>
          ))}
        </ul>
      </div>
      <p className={styles.muted}>{words.DOUBTS_HINT}</p>
    </section>
  );
}

/** What will be filled in without a question. */
export function Filled({ merge: { filled } }: { readonly merge: Merge }) {
  const styles = useMergeStyles();
  const [shown, setShown] = useState(false);
  if (filled.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>
        {words.FILLED}
        <span className={styles.beside}>{words.places(filled.length)}</span>{' '}
        <LinkButton aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? words.HIDE : words.SHOW}
        </LinkButton>
      </h2>
      {shown && (
        <ul className={styles.list}>
          {filled.map(({ cell, subProject, field, choice }) => (
            <li key={cellName(cell)} className={styles.item}>
              <span className={styles.muted}>
                {cellName(cell)} {words.placeLine(subProject, field)} · {words.from(choice.sources)}
              </span>
              <br />
              {choice.said.shown}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the copies say that has no place. */
export function LeftOut({ merge: { left } }: { readonly merge: Merge }) {
  const styles = useMergeStyles();
  if (left.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>
        {words.LEFT_OUT}
        <span className={styles.beside}>{words.places(left.length)}</span>
      </h2>
      <ul className={styles.list}>
        {left.map(({ source, cell, message }) => (
          <li key={`${source} ${cellName(cell)} ${message}`} className={styles.item}>
            <span className={styles.muted}>
              {source} {cellName(cell)}
            </span>
            <br />
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
