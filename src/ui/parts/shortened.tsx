/** A list of which the first show, until its user asks for the rest. */
import { useState, type ReactNode } from 'react';
import { LinkButton } from './link-button';

/** What shows of the list, and the button for the rest where there is one; `nameOf` is what that says. */
export function useShortened<T>(
  items: readonly T[],
  most: number,
  nameOf: (rest: readonly T[]) => string,
  className?: string,
): readonly [shown: readonly T[], rest: ReactNode] {
  const [all, setAll] = useState(false);
  if (all || items.length <= most) return [items, null];
  const rest = (
    <LinkButton className={className} onClick={() => setAll(true)}>
      {nameOf(items.slice(most))}
    </LinkButton>
  );
  return [items.slice(0, most), rest];
}
