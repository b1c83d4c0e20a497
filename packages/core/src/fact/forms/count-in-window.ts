import type { Effective } from "../../course/effective.ts";
import { firstFrom } from "../../course/order.ts";
import { type Decoder, optional } from "../../decode/decoder.ts";
import { count, literal, text } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { civilDay, startOfDay } from "../../time/instant.ts";
import { keptThroughout, type Sort, sortSchema } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { selectAll, type Selector, selectorSchema } from "../selector.ts";
import type { Derived } from "../word.ts";
import { type Sessions, sessionsIn, sessionsSchema } from "./sessions.ts";

/** How often something happened in so many consecutive civil days that end today (one day: today). */
export interface CountInWindow {
  readonly form: "count-in-window";
  readonly of: readonly Selector[];
  readonly days: number;
  readonly complete: Sort;
  /** What is told bit by bit: several of them can be one. */
  readonly sessions?: Sessions;
  /** What takes one back that is named the same: surely, or perhaps. */
  readonly without?: {
    readonly by: string;
    readonly surely: readonly Selector[];
    readonly perhaps: readonly Selector[];
  };
}

export const countInWindowSchema: Decoder<CountInWindow> = object<CountInWindow>({
  form: literal("count-in-window"),
  of: list(selectorSchema),
  days: count,
  complete: sortSchema,
  sessions: optional(sessionsSchema),
  without: optional(
    object<NonNullable<CountInWindow["without"]>>({
      by: text,
      surely: list(selectorSchema),
      perhaps: list(selectorSchema),
    }),
  ),
});

/** The count; a lower bound where the diary is not complete, a range where an event may lie outside the window. */
export function countInWindow(form: CountInWindow, context: FormContext): Derived | undefined {
  const { at } = context;
  const from = startOfDay(civilDay(at.ms, at.offset) - (form.days - 1), at.offset);
  const begun = selectAll(form.of, context.events, context.scope, from);
  const { possible, certain, takenBack } = takeBack(begun, form, context);
  const sure = certain.filter((item) => item.when.start >= from && item.when.end <= at.ms);
  const kept = keptThroughout(context, form.complete, from, at.ms);
  const newest = begun.at(-1) ?? kept?.at(-1);
  if (newest === undefined) return undefined;
  const ids = [...begun, ...takenBack, ...(kept ?? [])].flatMap((item) => item.ids);
  const { sessions } = form;
  const least = sessions === undefined ? sure.length : sessionsIn(sure, sessions).least;
  const most = sessions === undefined ? possible.length : sessionsIn(possible, sessions).most;
  return {
    value: { type: "range", least, most: kept === undefined ? null : most, unit: "1" },
    newest: newest.when,
    source: newest.event.kind,
    ids,
  };
}

/** What is left after some were taken back: what may count, and what surely does. */
function takeBack(
  begun: readonly Effective[],
  { without }: CountInWindow,
  { events, scope }: FormContext,
): {
  readonly possible: readonly Effective[];
  readonly certain: readonly Effective[];
  readonly takenBack: readonly Effective[];
} {
  if (without === undefined) return { possible: begun, certain: begun, takenBack: [] };
  const rows = (selectors: readonly Selector[]): ReadonlyMap<unknown, readonly Effective[]> =>
    Map.groupBy(selectAll(selectors, events, scope), (item) => named(item, without.by));
  const [surely, perhaps] = [rows(without.surely), rows(without.perhaps)];
  // The first of the same name that did not end before: a name that is used again is another one.
  const takes = (all: ReadonlyMap<unknown, readonly Effective[]>, item: Effective): Effective | undefined => {
    const own = all.get(named(item, without.by)) ?? [];
    return own[firstFrom(own, item.when.start)];
  };
  const possible = begun.filter((item) => takes(surely, item) === undefined);
  return {
    possible,
    certain: possible.filter((item) => takes(perhaps, item) === undefined),
    takenBack: begun.flatMap((item) => takes(surely, item) ?? takes(perhaps, item) ?? []),
  };
}

function named({ event }: Effective, by: string): unknown {
  return (event.body as unknown as Readonly<Record<string, unknown>>)[by];
}
