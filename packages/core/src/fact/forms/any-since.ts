import type { Counting } from "../../course/counting.ts";
import { type Decoder, optional } from "../../decode/decoder.ts";
import { count, literal, word as oneOf } from "../../decode/scalars.ts";
import { either, list, object } from "../../decode/structures.ts";
import { once } from "../../once.ts";
import { civilDay, type Instant, startOfDay } from "../../time/instant.ts";
import { keptThroughout, type Sort, sortSchema } from "../completeness.ts";
import { type FormContext, fromEvents } from "../context.ts";
import { stillHolds } from "../resolve.ts";
import { selectAll, type Selector, selectorSchema } from "../selector.ts";
import { NO, YES } from "../value.ts";
import { byNewest, newestOf, type Word } from "../word.ts";

/**
 * Yes once the record has said so, however often another entry says otherwise about something else: one thrombosis in the
 * record is not undone by "no embolism". No where it was asked and absent, or where the diary is complete and silent.
 */
export interface AnySince {
  readonly form: "any-since";
  readonly yes: readonly Selector[];
  readonly no?: readonly Selector[];
  /** What leaves it open whatever was said before: it may be yes now, and does not say so. */
  readonly reopens?: readonly Selector[];
  /** From when on it counts: ever, the start of treatment, or so many civil days. */
  readonly since: "ever" | "start" | { readonly days: number };
  /** The sort of diary whose silence means none. */
  readonly silence?: Sort;
}

export const anySinceSchema: Decoder<AnySince> = object<AnySince>({
  form: literal("any-since"),
  yes: list(selectorSchema),
  no: optional(list(selectorSchema)),
  reopens: optional(list(selectorSchema)),
  since: either<AnySince["since"]>(
    "ever, start or { days }",
    oneOf("ever", "start"),
    object<{ readonly days: number }>({ days: count }),
  ),
  silence: optional(sortSchema),
});

/** At most one word: the newest yes that holds, else the newest word of all, else a complete diary's silence. */
export function anySinceWords(form: AnySince, context: FormContext): readonly Word[] {
  const from = countsFrom(form, context);
  if (from === undefined) return NONE;
  const isSettled = typeof form.since !== "object";
  const said = isSettled ? fromEvents(context, () => saidOf(form, context, from)) : saidOf(form, context, from);
  const wordsAt = (at: Instant): readonly Word[] => {
    const positive = said.positive[0];
    return positive !== undefined && stillHolds(context.definition, positive, at) ? said.positive : said.newest;
  };
  if (isSettled && form.silence === undefined) context.kept.wordsAt = wordsAt;
  const words = wordsAt(context.at);
  return words.length > 0 || form.silence === undefined ? words : silenceOf(form.silence, context, from);
}

function silenceOf(sort: Sort, context: FormContext, { earliest }: Since): readonly Word[] {
  const kept = keptThroughout(context, sort, earliest, context.at.ms);
  const last = kept?.at(-1);
  if (last === undefined || kept === undefined) return NONE;
  const { when, recorded } = last;
  return [{ value: NO, when, recorded, source: "diary-kept", ids: kept.flatMap((item) => item.ids) }];
}

/** What was said from when on it counts: that it is so, in one word or none; and what is said where that no longer holds. */
interface AllSaid {
  readonly positive: readonly Word[];
  readonly newest: readonly Word[];
}

function saidOf(form: AnySince, context: FormContext, { earliest, latest }: Since): AllSaid {
  const { yes, no = [], reopens = [] } = form;
  const told = wordsOf(yes, context, earliest, YES);
  const positives = told.length > 1 ? told.toSorted(byNewest) : told;
  // One that may have been before the start leaves it open; a sure one settles it, whichever was told last.
  const sure = positives.findLast((word) => word.when.start >= latest);
  const open = positives.at(-1);
  const positive = sure ?? (open === undefined ? undefined : { ...open, value: undefined });
  const negative = newestOf(wordsOf(no, context, earliest, NO));
  const reopened = newestOf(wordsOf(reopens, context, earliest, undefined));
  const newest = newestOf([positive, negative, reopened].filter((word) => word !== undefined));
  return { positive: positive === undefined ? NONE : [positive], newest: newest === undefined ? NONE : [newest] };
}

function wordsOf(
  selectors: readonly Selector[],
  context: FormContext,
  from: number,
  value: Word["value"],
): readonly Word[] {
  const items = selectAll(selectors, context.events, context.scope, from);
  return items.length === 0
    ? NONE
    : items.map(({ event, when, recorded, ids }) => ({ value, when, recorded, source: event.kind, ids }));
}

const NONE: readonly Word[] = [];

interface Since {
  readonly earliest: number;
  readonly latest: number;
}

const EVER: Since = { earliest: Number.NEGATIVE_INFINITY, latest: Number.NEGATIVE_INFINITY };

/** The start of treatment; several facts ask for it, of the same events. */
const startOf = once((events: Counting): Since | undefined => {
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const kind of ["started", "applied"] as const) {
    const row = events.of(kind);
    const { told, earliest: begun } = events.settled.surveyOf(kind);
    if (!told.has("site") && row.length === events.settled.of(kind).length) {
      latest = Math.min(latest, row[0]?.when.end ?? latest);
      earliest = Math.min(earliest, begun);
      continue;
    }
    for (const { event, when } of row)
      if ((event.body as { readonly site?: unknown }).site === undefined) {
        // The first by its end; one that is known only to the year may have begun before.
        latest = Math.min(latest, when.end);
        earliest = Math.min(earliest, when.start);
      }
  }
  return latest === Number.POSITIVE_INFINITY ? undefined : { earliest, latest };
});

/** The instant from which on it counts, as a range where the start of treatment is known only roughly; undefined where no start is known. */
export function countsFrom(form: AnySince, { events, at }: Pick<FormContext, "events" | "at">): Since | undefined {
  if (form.since === "ever") return EVER;
  if (form.since === "start") {
    return startOf(events);
  }
  const from = startOfDay(civilDay(at.ms, at.offset) - (form.since.days - 1), at.offset);
  return { earliest: from, latest: from };
}
