import type { Counting } from "../../course/counting.ts";
import { type Decoder, optional } from "../../decode/decoder.ts";
import { count, literal, word as oneOf } from "../../decode/scalars.ts";
import { either, list, object } from "../../decode/structures.ts";
import { once } from "../../once.ts";
import { civilDay, startOfDay } from "../../time/instant.ts";
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
  if (from === undefined) return [];
  const said = typeof form.since === "object" ? saidOf(form, context, from) : fromEvents(context, () => saidOf(form, context, from));
  const { positives, negative, reopened } = said;
  // One that may have been before the start leaves it open; a sure one settles it, whichever was told last.
  const sure = positives.findLast((word) => word.when.start >= from.latest);
  const open = positives.at(-1);
  const positive = sure ?? (open === undefined ? undefined : { ...open, value: undefined });
  if (positive !== undefined && stillHolds(context.definition, positive, context.at)) return [positive];
  const newest =
    positive === undefined && reopened === undefined
      ? negative
      : newestOf([positive, negative, reopened].filter((word) => word !== undefined));
  if (newest !== undefined) return [newest];
  const kept =
    form.silence === undefined ? undefined : keptThroughout(context, form.silence, from.earliest, context.at.ms);
  const last = kept?.at(-1);
  return last === undefined || kept === undefined
    ? []
    : [
        {
          value: NO,
          when: last.when,
          recorded: last.recorded,
          source: "diary-kept",
          ids: kept.flatMap((item) => item.ids),
        },
      ];
}

/** What was said from when on it counts: that it is so, that it is not, that it may be. */
interface AllSaid {
  readonly positives: readonly Word[];
  readonly negative: Word | undefined;
  readonly reopened: Word | undefined;
}

function saidOf(form: AnySince, context: FormContext, { earliest }: Since): AllSaid {
  const { yes, no = [], reopens = [] } = form;
  const positives = wordsOf(yes, context, earliest, YES);
  return {
    positives: positives.length > 1 ? positives.toSorted(byNewest) : positives,
    negative: newestOf(wordsOf(no, context, earliest, NO)),
    reopened: newestOf(wordsOf(reopens, context, earliest, undefined)),
  };
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
