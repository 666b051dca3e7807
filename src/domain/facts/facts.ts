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
  const known = recent.find((one) => one.text === text);
  if (known) return known.facts;
  const facts = read(plainText(text));
  recent.unshift({ text, facts });
  recent.length = Math.min(recent.length, MOST_RECENT);
  return facts;
}

function read(plain: string): Facts {
  const dates = datesIn(plain);
  const clocks = clocksIn(plain);
  const quantities = quantitiesIn(plain, skipper(dates, clocks));
  let sentences: readonly Sentence[] | null = null;
  return {
    plain,
    quantities,
    dates,
    clocks,
    get sentences() {
      return (sentences ??= sentencesOf(plain, quantities, dates));
    },
  };
}

/** Tells how far the date or clock reaches that a place lies in; asked for places in order. */
function skipper(...lists: readonly (readonly Place[])[]): (at: number) => number | null {
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
