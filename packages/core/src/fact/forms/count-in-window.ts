import type { Effective } from "../../course/effective.ts";
import { merged } from "../../course/order.ts";
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
  { of, without }: CountInWindow,
  { events, scope }: FormContext,
): {
  readonly possible: readonly Effective[];
  readonly certain: readonly Effective[];
  readonly takenBack: readonly Effective[];
} {
  if (without === undefined) return { possible: begun, certain: begun, takenBack: [] };
  const surely = new Set(selectAll(without.surely, events, scope));
  const perhaps = new Set(selectAll(without.perhaps, events, scope));
  const all = surely.size + perhaps.size === 0 ? [] : selectAll(of, events, scope);
  const takes = takenOf(merged([all, [...surely], [...perhaps]]), new Set(all), without.by);
  const isTaken = (by: ReadonlySet<Effective>, item: Effective): boolean => {
    const end = takes.get(item);
    return end !== undefined && by.has(end);
  };
  const possible = begun.filter((item) => !isTaken(surely, item));
  return {
    possible,
    certain: possible.filter((item) => !isTaken(perhaps, item)),
    takenBack: begun.flatMap((item) => takes.get(item) ?? []),
  };
}

/** What took each back, oldest first: one takes back one, the newest of its name so far, for a name that is used again is another one. */
function takenOf(
  rows: readonly Effective[],
  begun: ReadonlySet<Effective>,
  by: string,
): ReadonlyMap<Effective, Effective> {
  const open = new Map<unknown, Effective[]>();
  // One whose beginning is known only roughly may stand behind its end.
  const early = new Map<unknown, Effective[]>();
  const taken = new Map<Effective, Effective>();
  for (const item of rows) {
    const name = named(item, by);
    if (begun.has(item)) {
      const end = early.get(name)?.pop();
      if (end !== undefined && item.when.start <= end.when.end) taken.set(item, end);
      else put(open, name, item);
    } else {
      const last = open.get(name)?.pop();
      if (last === undefined) put(early, name, item);
      else taken.set(last, item);
    }
  }
  return taken;
}

function put(rows: Map<unknown, Effective[]>, name: unknown, item: Effective): void {
  const own = rows.get(name);
  if (own === undefined) rows.set(name, [item]);
  else own.push(item);
}

function named({ event }: Effective, by: string): unknown {
  return (event.body as unknown as Readonly<Record<string, unknown>>)[by];
}
