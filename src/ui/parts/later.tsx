/**
 * Parts that are loaded when they are first wanted. React's own lazy holds a part back for a third of a second after it showed
 * something in its place, even when the part came at once: here it is drawn as soon as it is there.
 */
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A part, and what loads it ahead: from then on it is drawn at once. */
export type LaterPart<Props> = ComponentType<Props> & { readonly load: () => Promise<ComponentType<Props>> };

/** The part; `meanwhile` stands in its place. What goes wrong with loading is thrown while drawing, for an ErrorBoundary to show. */
export function later<Props extends object>(
  find: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): LaterPart<Props> {
  let known: ComponentType<Props> | null = null;
  const load = () => find().then((part) => (known = part));
  function Later(props: Props) {
    const [Part, setPart] = useState(() => known);
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (Part) return;
      load().then(
        (part) => setPart(() => part),
        (error: unknown) => setFailure({ error }),
      );
    }, [Part]);
    if (failure) throw failure.error;
    return Part ? <Part {...props} /> : meanwhile;
  }
  return Object.assign(Later, { load });
}
