/**
 * The fact reader: what a text says in numbers and dates, sentence by sentence, for every rule that does sums. A text is read once:
 * rules ask for the same one after another.
 */
import { plainText } from './characters';
import { clocksIn, datesIn, type Clock, type WrittenDate } from './dates';
import { quantitiesIn, type Place, type Quantity } from './quantity';
import { sentencesOf, type Sentence } from './sentence';

export interface Facts {
  /** The text in half-width digits and letters; every place is that of the text. */
  readonly plain: string;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly WrittenDate[];
  readonly clocks: readonly Clock[];
  readonly sentences: readonly Sentence[];
}

/** The texts that were read last: rules ask for the one at hand again and again, and for 目标内容 beside it. */
const recent: { readonly text: string; readonly facts: Facts }[] = [];
const MOST_RECENT = 4;

/** What a text says; empty lists where nothing is sure. */
export function factsOf(text: string): Facts {
  for (const known of recent) if (known.text === text) return known.facts;
  const facts = new Reading(plainText(text));
  recent.unshift({ text, facts });
  if (recent.length > MOST_RECENT) recent.pop();
  return facts;
}

/** Each part is read when it is first asked for. */
class Reading implements Facts {
  private knownDates: readonly WrittenDate[] | null = null;
  private knownClocks: readonly Clock[] | null = null;
  private knownQuantities: readonly Quantity[] | null = null;
  private knownSentences: readonly Sentence[] | null = null;

  constructor(readonly plain: string) {}

  get dates() {
    return (this.knownDates ??= datesIn(this.plain));
  }

  get clocks() {
    return (this.knownClocks ??= clocksIn(this.plain));
  }

  get quantities() {
    return (this.knownQuantities ??= quantitiesIn(this.plain, skipper(this.dates, this.clocks)));
  }

  get sentences() {
    return (this.knownSentences ??= sentencesOf(this.plain, this.quantities, this.dates));
  }
}

/** Tells how far the date or clock reaches that a place lies in; asked for places in order. */
function skipper(...lists: readonly (readonly Place[])[]): (at: number) => number | null {
  if (lists.every(({ length }) => length === 0)) return () => null;
  const next = lists.map(() => 0);
  return (at) => {
    for (const [index, list] of lists.entries()) {
      while (next[index]! < list.length && list[next[index]!]!.end <= at) next[index]!++;
      const place = list[next[index]!];
      if (place && place.start <= at) return place.end;
    }
    return null;
  };
}
