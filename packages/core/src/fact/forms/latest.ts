import { type Decoder, optional } from "../../decode/decoder.ts";
import { literal, text, word as oneOf } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import type { FormContext } from "../context.ts";
import { type Reading, read, readingSchema } from "../reading.ts";
import { stillHolds } from "../resolve.ts";
import { selects, type Selector, SELECTOR } from "../selector.ts";
import { wordOf } from "../value.ts";
import type { Word } from "../word.ts";

/** The newest thing that the record says: each source is a selector and how the value is read from the event. */
export interface Latest {
  readonly form: "latest";
  readonly sources: readonly (Selector & { readonly value: Reading })[];
  /** Weakest to strongest: of several things, each at its newest word, the strongest counts, so that one that is over does not hide another. */
  readonly strongest?: readonly string[];
  /** What makes them several: each illness, by its code or text, or each site; a word without a site speaks of all sites. */
  readonly each?: "illness" | "site";
}

type Source = Latest["sources"][number];

export const latestSchema: Decoder<Latest> = object<Latest>({
  form: literal("latest"),
  sources: list(object<Source>({ ...SELECTOR, value: readingSchema })),
  strongest: optional(list(text)),
  each: optional(oneOf("illness", "site")),
});

/** All that the record says, oldest first; with `strongest`, all about that one thing whose newest word is the strongest. */
export function latestWords(form: Latest, context: FormContext): readonly Word[] {
  const words = allWords(form, context);
  if (form.strongest === undefined) return words.map(({ word }) => word);
  const order = form.strongest;
  const groups = form.each === "site" ? bySite(words) : byIllness(words);
  const holding = groups.filter((group) => {
    const newest = group.at(-1);
    return newest !== undefined && stillHolds(context.definition, newest, context.at);
  });
  const rank = (group: readonly Word[]): number => {
    const value = group.at(-1)?.value;
    return order.indexOf((value === undefined ? undefined : wordOf(value)) ?? "");
  };
  return (holding.length > 0 ? holding : groups).toSorted((left, right) => rank(left) - rank(right)).at(-1) ?? [];
}

interface Said {
  readonly about: string;
  readonly site: unknown;
  readonly word: Word;
}

function byIllness(words: readonly Said[]): readonly (readonly Word[])[] {
  return [...Map.groupBy(words, ({ about }) => about).values()].map((said) => said.map(({ word }) => word));
}

function bySite(words: readonly Said[]): readonly (readonly Word[])[] {
  // What is told of all sites holds at those that nobody named, whatever is told of one.
  const sites = new Set(words.map(({ site }) => site));
  return [...sites].map((one) =>
    words.filter(({ site }) => site === undefined || site === one).map(({ word }) => word),
  );
}

/** Each word with what it is about: events of one kind with the same code or text speak of the same illness. */
function allWords(form: Latest, context: FormContext): readonly Said[] {
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
            site: body["site"],
            word: { ...told, when: item.when, recorded: item.recorded, source: item.event.kind, ids: item.ids },
          },
        ];
      }),
  );
}
