import type { FormContext } from "../context.ts";
import { type Reading, read } from "../reading.ts";
import { stillHolds } from "../resolve.ts";
import { selects, type Selector } from "../selector.ts";
import { wordOf } from "../value.ts";
import type { Word } from "../word.ts";

/** The newest thing that the record says: each source is a selector and how the value is read from the event. */
export interface Latest {
  readonly form: "latest";
  readonly sources: readonly (Selector & { readonly value: Reading })[];
  /** Weakest to strongest: of several illnesses, each at its newest word, the strongest counts, so that one that is over does not hide another. */
  readonly strongest?: readonly string[];
}

/** All that the record says, oldest first; with `strongest`, at most one word. */
export function latestWords(form: Latest, context: FormContext): readonly Word[] {
  const words = allWords(form, context);
  if (form.strongest === undefined) return words.map(({ word }) => word);
  const order = form.strongest;
  const newest = [...new Map(words.map(({ about, word }) => [about, word])).values()];
  const holding = newest.filter((word) => stillHolds(context.definition, word, context.at));
  const rank = (word: Word): number => order.indexOf((word.value === undefined ? undefined : wordOf(word.value)) ?? "");
  return (holding.length > 0 ? holding : newest).toSorted((left, right) => rank(left) - rank(right)).slice(-1);
}

/** Each word with what it is about: events of one kind with the same code or text speak of the same illness. */
function allWords(form: Latest, context: FormContext): readonly { readonly about: string; readonly word: Word }[] {
  return context.events.flatMap((item) =>
    form.sources
      .filter((source) => selects(source, item, context.scope))
      .slice(0, 1)
      .flatMap((source) => {
        const body = item.event.body as unknown as Readonly<Record<string, unknown>>;
        const found = read(source.value, body, context.definition.type, context.definition.unit);
        const about = [item.event.kind, body["of"], body["code"] ?? body["text"]].join(" ");
        if (found === undefined) return [];
        // What cannot be read is a word all the same: an older value must not stand as if nothing newer had been said.
        const told = typeof found === "string" ? { value: undefined } : found;
        return [
          {
            about,
            word: { ...told, when: item.when, recorded: item.recorded, source: item.event.kind, ids: item.ids },
          },
        ];
      }),
  );
}
