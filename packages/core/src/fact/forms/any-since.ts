import { civilDay, startOfDay } from "../../time/instant.ts";
import { keptThroughout, type Sort } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { selectAll, type Selector } from "../selector.ts";
import { NO, YES } from "../value.ts";
import { byNewest, type Word } from "../word.ts";

/**
 * Yes once the record has said so, however often another entry says otherwise about something else: one thrombosis in the
 * record is not undone by "no embolism". No where it was asked and absent, or where the diary is complete and silent.
 */
export interface AnySince {
  readonly form: "any-since";
  readonly yes: readonly Selector[];
  readonly no?: readonly Selector[];
  /** From when on it counts: ever, the start of treatment, or so many civil days. */
  readonly since: "ever" | "start" | { readonly days: number };
  /** The sort of diary whose silence means none. */
  readonly silence?: Sort;
}

/** At most one word: the newest yes, else the newest no, else a complete diary's silence. */
export function anySinceWords(form: AnySince, context: FormContext): readonly Word[] {
  const from = sinceWhen(form, context);
  if (from === undefined) return [];
  const positives = wordsOf(form.yes, context, from.ms, YES);
  const positive = positives.toSorted(byNewest).at(-1);
  if (positive !== undefined)
    return [from.sure && positive.when.start >= from.ms ? positive : { ...positive, value: undefined }];
  const negative = wordsOf(form.no ?? [], context, from.ms, NO)
    .toSorted(byNewest)
    .at(-1);
  if (negative !== undefined) return [negative];
  const kept =
    form.silence === undefined || !from.sure
      ? undefined
      : keptThroughout(context, form.silence, from.ms, context.at.ms);
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

function wordsOf(
  selectors: readonly Selector[],
  context: FormContext,
  from: number,
  value: typeof YES,
): readonly Word[] {
  return selectAll(selectors, context.events, context.scope)
    .filter((item) => item.when.end >= from)
    .map((item) => ({ value, when: item.when, recorded: item.recorded, source: item.event.kind, ids: item.ids }));
}

/** The instant from which on it counts; not sure where the start of treatment is known only roughly. */
function sinceWhen(
  form: AnySince,
  { events, at }: FormContext,
): { readonly ms: number; readonly sure: boolean } | undefined {
  if (form.since === "ever") return { ms: Number.NEGATIVE_INFINITY, sure: true };
  if (form.since === "start") {
    const first = events.find(
      ({ event }) =>
        (event.kind === "started" || event.kind === "applied") && (event.body as { site?: unknown }).site === undefined,
    );
    return first === undefined ? undefined : { ms: first.when.start, sure: true };
  }
  return { ms: startOfDay(civilDay(at.ms, at.offset) - (form.since.days - 1), at.offset), sure: true };
}
