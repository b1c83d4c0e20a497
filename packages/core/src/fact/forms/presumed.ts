import { type Decoder, optional } from "../../decode/decoder.ts";
import { number, text, word } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { civilDay } from "../../time/instant.ts";
import type { FormContext } from "../context.ts";
import { kindsBehind, oneFact } from "../kinds-of.ts";
import { newestOf } from "../newest-of.ts";
import { stillHolds } from "../resolve.ts";
import { NO, wordOf, YES } from "../value.ts";
import type { Word } from "../word.ts";

/** What may be taken as said of somebody of whom nobody said otherwise, as long as another fact lies below a bound: a child of four is not pregnant. */
export interface Presumed {
  readonly truth: "yes" | "no";
  readonly fact: string;
  /** In the fact's own unit. */
  readonly below: number;
  /** Facts that go with it: where one of them is anything else, this is not presumed either. */
  readonly unless?: readonly string[];
}

export const presumedSchema: Decoder<Presumed> = object<Presumed>({
  truth: word("yes", "no"),
  fact: text,
  below: number,
  unless: optional(list(text)),
});

/**
 * The one word that is presumed. None where something else was ever said of it or of what goes with it, be it that it is not known; where the same was said and
 * still holds; or where the other fact may lie above.
 */
export function presumedWords(
  { truth, fact, below, unless = [] }: Presumed,
  records: readonly Word[],
  context: FormContext,
): readonly Word[] {
  for (const said of [records, context.answers ?? []])
    for (const one of said) {
      if (one.value === undefined || wordOf(one.value) !== truth) return [];
      if (stillHolds(context.definition, one, context.at)) return [];
    }
  const other = context.fact(fact);
  if (!other.known || other.value.type !== "range" || other.value.most === null || other.value.most >= below) return [];
  for (const id of unless) {
    const one = context.fact(id);
    if (!one.known || wordOf(one.value) !== truth) return [];
  }
  const item = newestOf(other.ids, kindsBehind(oneFact(fact), context.catalogue), context.events);
  if (item === undefined) return [];
  const today = civilDay(context.at.ms, context.at.offset);
  return [
    {
      value: truth === "yes" ? YES : NO,
      // It follows anew each day from what was told then: it does not run out, nor is what was said since any newer.
      when: { ...item.when, end: Math.max(context.at.ms, item.when.end), lastDay: Math.max(today, item.when.lastDay) },
      recorded: item.recorded,
      // Nobody said it: it is among what the person's data tell, an age that was answered too.
      source: "person",
      ids: other.ids,
    },
  ];
}
