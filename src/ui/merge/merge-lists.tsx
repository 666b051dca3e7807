/** What comes of merging besides its conflicts: copies to be looked at, cells that are filled in, and what is left out. */
import { makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Merge } from '../../application/merging/merge-trackers';
import { cellBefore } from '../../application/editing/inserted-rows';
import { cellName, type CellRef } from '../../domain/cell';
import { LinkButton } from '../parts/link-button';
import { PageSection, ToldBox, usePageStyles } from '../parts/page-parts';
import * as words from './words';

const useStyles = makeStyles({ item: { lineHeight: '20px', overflowWrap: 'anywhere' } });

/** The copies that may be of another month. */
export function Doubts({ merge: { doubts } }: { readonly merge: Merge }) {
  const page = usePageStyles();
  if (doubts.length === 0) return null;
  return (
    <PageSection title={words.DOUBTS}>
      <ToldBox kind="warning">
        <ul className={page.list}>
          {doubts.map(({ source, message }) => (
            <li key={source}>{words.doubt(source, message)}</li>
          ))}
        </ul>
      </ToldBox>
      <p className={page.muted}>{words.DOUBTS_HINT}</p>
    </PageSection>
  );
}

/** What will be filled in without a question. */
export function Filled({ merge: { filled, inserted } }: { readonly merge: Merge }) {
  const page = usePageStyles();
  const [shown, setShown] = useState(false);
  if (filled.length === 0) return null;
  const rows = inserted.reduce((count, { top, bottom }) => count + bottom - top + 1, 0);
  const placeOf = (cell: CellRef) => {
    const now = cellBefore(cell, inserted);
    return now ? cellName(now) : words.NEW_ROW;
  };
  const more = (
    <LinkButton aria-expanded={shown} onClick={() => setShown(!shown)}>
      {shown ? words.HIDE : words.SHOW}
    </LinkButton>
  );
  return (
    <PageSection title={words.FILLED} beside={words.filledPlaces(filled.length, rows)} more={more}>
      {shown && (
        <ul className={page.list}>
          {filled.map(({ cell, subProject, field, choice }) => (
            <Item
              key={cellName(cell)}
              place={`${placeOf(cell)} ${words.placeLine(subProject, field)} · ${words.from(choice.sources)}`}
            >
              {choice.said.shown}
            </Item>
          ))}
        </ul>
      )}
    </PageSection>
  );
}

/** What the copies say that has no place. */
export function LeftOut({ merge: { left } }: { readonly merge: Merge }) {
  const page = usePageStyles();
  if (left.length === 0) return null;
  return (
    <PageSection title={words.LEFT_OUT} beside={words.places(left.length)}>
      <ul className={page.list}>
        {left.map(({ source, cell, message }) => (
          <Item key={`${source} ${cellName(cell)} ${message}`} place={`${source} ${cellName(cell)}`}>
            {message}
          </Item>
        ))}
      </ul>
    </PageSection>
  );
}

/** What is said of a place. */
function Item({ place, children }: { readonly place: string; readonly children: ReactNode }) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={page.muted}>{place}</span>
      <br />
      {children}
    </li>
  );
}
