import { type Fact, isSilent, neverTold } from "../fact/fact.ts";
import type { Truth } from "../truth.ts";
import { type Because, eventsOf, leaf, valuesOf } from "./because.ts";
import type { Explained, Read } from "./context.ts";

/**
 * A leaf that looks at one fact. Of a fact of which nothing was told it says the same for everybody: that is made once, and
 * given again, so that whoever was told little about is quickly judged.
 */
export function explainFact(id: string, tell: (fact: Fact) => Because): Explained {
  let silent: Because | undefined;
  return (read) => {
    const fact = read(id);
    if (!isSilent(fact)) return tell(fact);
    silent ??= tell(fact);
    return silent;
  };
}

/** A leaf that looks for words in a fact. */
export function explainWords(
  op: string,
  id: string,
  words: readonly string[],
  judge: (fact: Fact) => Truth,
): Explained {
  return explainFact(id, (fact) => {
    const truth = judge(fact);
    // Mostly it is known, and by an event: then all that there is to tell stands in one place.
    return fact.known && truth !== "unknown" && fact.ids.length > 0
      ? { op, truth, fact: fact.id, values: valuesOf(fact), events: eventsOf(fact), words }
      : leaf(op, truth, fact, { words });
  });
}

/** Several conditions as one. Where nothing was told of any, the same is given again here too. */
export function explainParts(
  op: string,
  join: (parts: readonly Because[]) => Truth,
  parts: readonly Explained[],
): Explained {
  let silent: { readonly whole: Because; readonly of: readonly Because[] } | undefined;
  return (read, said) => {
    if (silent === undefined) {
      const of = parts.map((part) => part(SILENCE));
      silent = { whole: { op, truth: join(of), of }, of };
    }
    const of = Array<Because>(parts.length);
    for (let place = 0; place < of.length; place += 1) of[place] = (parts[place] as Explained)(read, said);
    return areSame(of, silent.of) ? silent.whole : { op, truth: join(of), of };
  };
}

function areSame(some: readonly Because[], others: readonly Because[]): boolean {
  for (let place = 0; place < some.length; place += 1) if (some[place] !== others[place]) return false;
  return true;
}

/** What is read of a person of whom nothing was told. */
export const SILENCE: Read = (fact) => neverTold(fact, {});
