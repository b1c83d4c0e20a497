import type { Effective } from "../../course/effective.ts";
import { byAge, merged, since } from "../../course/order.ts";
import { FEW } from "../../course/settled.ts";
import { type Decoder, optional } from "../../decode/decoder.ts";
import { literal, text, word as oneOf } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { DAY_MS, HOUR_MS } from "../../time/civil.ts";
import type { When } from "../../time/when.ts";
import { type FormContext, fromEvents } from "../context.ts";
import { type Reading, read, readingSchema } from "../reading.ts";
import { stillHolds } from "../resolve.ts";
import { candidates, selected, selects, type Selector, SELECTOR } from "../selector.ts";
import { wordOf } from "../value.ts";
import type { Word } from "../word.ts";
import { type Presumed, presumedSchema, presumedWords } from "./presumed.ts";

/** The newest thing that the record says: each source is a selector and how the value is read from the event. */
export interface Latest {
  readonly form: "latest";
  readonly sources: readonly (Selector & { readonly value: Reading })[];
  /** Weakest to strongest: of several things, each at its newest word, the strongest counts, so that one that is over does not hide another. */
  readonly strongest?: readonly string[];
  /** What makes them several: each illness, by its code or text, or each site; a word without a site speaks of all sites. */
  readonly each?: "illness" | "site";
  /** Where the record and the answers say nothing else. */
  readonly presumed?: Presumed;
}

type Source = Latest["sources"][number];

export const latestSchema: Decoder<Latest> = object<Latest>({
  form: literal("latest"),
  sources: list(object<Source>({ ...SELECTOR, value: readingSchema })),
  strongest: optional(list(text)),
  each: optional(oneOf("illness", "site")),
  presumed: optional(presumedSchema),
});

/** What the record says, and what is presumed. */
export function latestWords(form: Latest, context: FormContext): readonly Word[] {
  const words = recordWords(form, context);
  if (form.presumed === undefined) return words;
  const presumed = presumedWords(form.presumed, words, context);
  return presumed.length === 0 ? words : [...words, ...presumed];
}

/** All that the record says, oldest first; with `strongest`, all about that one thing whose newest word is the strongest. */
function recordWords(form: Latest, context: FormContext): readonly Word[] {
  const few = fromEvents(context, () => {
    const told = fewWords(form, context);
    if (told === undefined) return undefined;
    const words = told.map(({ word }) => word);
    if (form.strongest === undefined && form.presumed === undefined) context.kept.wordsAt = () => words;
    return { told, words };
  });
  if (few !== undefined && form.strongest === undefined) return few.words;
  const words = few?.told ?? allWords(form, context, mattersFrom(form, context));
  if (form.strongest === undefined) return words.map(({ word }) => word);
  const order = form.strongest;
  const groups = form.each === "site" ? bySite(words) : byIllness(words);
  const holding = groups.filter((group) => {
    const newest = group.at(-1);
    return newest !== undefined && stillHolds(context.definition, newest, context.at);
  });
  const rank = (group: readonly Word[]): number => {
    const value = group.at(-1)?.value;
    // Of one nobody knows it, of another it is not so: together that is unknown, not no.
    return value === undefined ? 0.5 : order.indexOf(wordOf(value) ?? "");
  };
  return (holding.length > 0 ? holding : groups).toSorted((left, right) => rank(left) - rank(right)).at(-1) ?? [];
}

interface Said {
  readonly body: Readonly<Record<string, unknown>>;
  readonly site: unknown;
  readonly word: Word;
}

function byIllness(words: readonly Said[]): readonly (readonly Word[])[] {
  const illness = ({ body, word }: Said): string => [word.source, body["of"], body["code"] ?? body["text"]].join(" ");
  return [...Map.groupBy(words, illness).values()].map((group) => group.map(({ word }) => word));
}

function bySite(words: readonly Said[]): readonly (readonly Word[])[] {
  // What is told of all sites holds at those that nobody named, whatever is told of one.
  const sites = new Set(words.map(({ site }) => site));
  return [...sites].map((one) =>
    words.filter(({ site }) => site === undefined || site === one).map(({ word }) => word),
  );
}

/** All words, where no more than a few events can tell any: these are gone through at once, whatever of them matters. */
function fewWords({ sources }: Latest, context: FormContext): readonly Said[] | undefined {
  const { events } = context;
  let count = 0;
  for (const source of sources) count += candidates(source, events.settled).length;
  if (count === 0) return NONE;
  if (count > FEW) return undefined;
  const items: Effective[] = [];
  for (const source of sources)
    for (const item of events.cut(candidates(source, events.settled))) if (!items.includes(item)) items.push(item);
  if (sources.length > 1 && items.length > 1) items.sort(byAge);
  const words: Said[] = [];
  for (const item of items) {
    const word = said(sources, item, context);
    if (word !== undefined) words.push(word);
  }
  return words;
}

const NONE: readonly Said[] = [];

/** Each word with what it is about, oldest first: events of one kind with the same code or text speak of the same illness. */
function allWords(form: Latest, context: FormContext, from: number): readonly Said[] {
  const rows = form.sources.map((source) => since(rowOf(source, context), from));
  return merged(rows).flatMap((item) => said(form.sources, item, context) ?? []);
}

/** The events that a source names; where it reads a property that need not be told, those that tell it. */
function rowOf(source: Source, { events, scope }: FormContext): readonly Effective[] {
  const { value } = source;
  return "property" in value && value.needed !== true
    ? selected(source, events, scope, value.property)
    : selected(source, events, scope);
}

const UNREAD: { readonly value: undefined; readonly interval?: undefined } = { value: undefined };

/** What an event says, by the first source that names it; undefined where it says nothing. */
function said(sources: readonly Source[], item: Effective, { scope, definition }: FormContext): Said | undefined {
  const source = sourceOf(sources, item, scope);
  if (source === undefined) return undefined;
  const body = item.event.body as unknown as Readonly<Record<string, unknown>>;
  const found = read(source.value, body, definition.type, definition.unit);
  if (found === undefined) return undefined;
  const { when, recorded, ids } = item;
  // What cannot be read is a word all the same: an older value must not stand as if nothing newer had been said.
  const { value, interval } = typeof found === "string" ? UNREAD : found;
  const word: Word = { value, when, recorded, source: item.event.kind, ids };
  const whole: Word = interval === undefined ? word : { ...word, interval };
  const isGuess = item.event.author.role === "caregiver";
  return { body, site: body["site"], word: isGuess ? { ...whole, by: "caregiver" } : whole };
}

function sourceOf(sources: readonly Source[], item: Effective, scope: FormContext["scope"]): Source | undefined {
  for (const source of sources) if (selects(source, item, scope)) return source;
  return undefined;
}

/**
 * From when on (the end of an event, ms) what was said can matter to how its words are weighed: the newest of the record, and
 * whatever is of the same time, or may follow a newest that is known only roughly.
 */
function mattersFrom(form: Latest, context: FormContext): number {
  const { answers, definition } = context;
  if (answers === undefined || form.strongest !== undefined || definition.holds === "for-ever")
    return Number.NEGATIVE_INFINITY;
  const newest = newestEnd(form, context);
  if (newest === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
  let from = newest;
  for (const { word } of allWords(form, context, newest)) from = Math.min(from, mayFollowFrom(word.when));
  for (const { when } of answers) if (when.end >= newest) from = Math.min(from, mayFollowFrom(when));
  return from;
}

/** Offsets reach to 14 hours: no day of any of them ends more than that before it does at zero. */
const WIDEST_MS = 14 * HOUR_MS;

/** The least end of what may be of a later day than something known as a stretch of days. */
function mayFollowFrom({ start, end, firstDay }: When): number {
  return start < end ? Math.min(end, firstDay * DAY_MS - WIDEST_MS) : end;
}

/** The end of the newest event that says something; minus infinity where none does. */
function newestEnd(form: Latest, context: FormContext): number {
  return form.sources.reduce((newest, source) => {
    const found = rowOf(source, context).findLast((item) => said(form.sources, item, context) !== undefined);
    return Math.max(newest, found?.when.end ?? Number.NEGATIVE_INFINITY);
  }, Number.NEGATIVE_INFINITY);
}
