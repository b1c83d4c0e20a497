import type { Effective } from "../../course/effective.ts";
import type { Decoder } from "../../decode/decoder.ts";
import { count, literal } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { sum } from "../../quantity/decimal.ts";
import { civilDay, startOfDay } from "../../time/instant.ts";
import { keptThroughout } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { selectOldest, type Selector } from "../selector.ts";
import type { Derived } from "../word.ts";
import { type Tube, tubesUsed } from "./tube-use.ts";
import { weighed } from "./weighed.ts";

/** Grams of cream used in so many consecutive civil days that end today, summed over both indications. */
export interface SumInWindow {
  readonly form: "sum-in-window";
  readonly of: "cream";
  readonly days: number;
}

export const sumInWindowSchema: Decoder<SumInWindow> = object<SumInWindow>({
  form: literal("sum-in-window"),
  of: literal("cream"),
  days: count,
});

/** The grams as a range: from tubes, narrowed by weighed applications; a lower bound where tubes may be missing from the record. */
export function sumInWindow(form: SumInWindow, context: FormContext): Derived | undefined {
  const { at } = context;
  const from = startOfDay(civilDay(at.ms, at.offset) - (form.days - 1), at.offset);
  const tubes = tubesUsed(context.events, from, at.ms);
  const grams = weighed(context.events.of("applied"), from, at.ms);
  const applicationsKept = keptThroughout(context, "applications", from, at.ms);
  const tubesKept = keptThroughout(context, "tubes", from, at.ms);
  const earlier = tubesKept === undefined ? undefined : leftOut(tubes.all, from, context);
  const newest =
    newestOf([...tubes.items, ...grams.items]) ?? newestOf([...(applicationsKept ?? []), ...(tubesKept ?? [])]);
  if (newest === undefined) return undefined;
  const least = Math.max(sum(tubes.uses.map((use) => use.least)), grams.least);
  const ceilings = [
    ...(applicationsKept !== undefined && grams.allWeighed ? [grams.most] : []),
    ...(earlier !== undefined && tubes.allSized ? [sum([...tubes.uses.map((use) => use.most), earlier])] : []),
  ];
  // A diary by which less was used than is known to have been is not complete, whatever it says.
  const credible = ceilings.filter((ceiling) => ceiling >= least);
  const most = credible.length === 0 ? null : Math.min(...credible);
  const ids = [...tubes.items, ...grams.items].flatMap((item) => item.ids);
  return {
    value: { type: "range", least, most, unit: "g" },
    newest: newest.when,
    source: newest.event.kind,
    ids: ids.length > 0 ? ids : newest.ids,
  };
}

function newestOf(items: readonly Effective[]): Effective | undefined {
  return items.reduce<Effective | undefined>(
    (newest, item) => (newest === undefined || item.when.end >= newest.when.end ? item : newest),
    undefined,
  );
}

const DECLARES: readonly Selector[] = [{ kind: "started", where: { site: null } }];
const SHOWS: readonly Selector[] = [{ kind: "applied" }, { kind: "tube-opened" }];

/**
 * What cream the tubes of a kept diary leave out. To keep one in the window is not enough: a tube that was begun before may
 * still be in use. Nothing is left out where the diary reaches back to a tube on record that was begun before the window, or
 * to the start of treatment; else one earlier tube of the known size may be. Undefined where even that is not known.
 */
function leftOut(tubes: readonly Tube[], from: number, context: FormContext): number | undefined {
  const { events, at } = context;
  const declared = selectOldest(DECLARES, events, {});
  const shown = selectOldest(SHOWS, events, {});
  const start =
    declared === undefined || (shown !== undefined && shown.when.end < declared.when.start)
      ? Number.NEGATIVE_INFINITY
      : declared.when.start;
  const reach = tubes
    .filter(({ opened }) => opened.when.end <= from)
    .reduce((latest, { end }) => Math.max(latest, end?.when.start ?? from), start);
  if (reach > Number.NEGATIVE_INFINITY && keptThroughout(context, "tubes", Math.min(from, reach), at.ms) !== undefined)
    return 0;
  const size = context.fact("tube-size");
  const most = size.known && size.value.type === "range" ? size.value.most : null;
  return most === null ? undefined : tubes.reduce((largest, tube) => Math.max(largest, tube.size?.most ?? 0), most);
}
