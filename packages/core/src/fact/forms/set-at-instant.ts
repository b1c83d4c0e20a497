import type { Effective } from "../../course/effective.ts";
import { merged } from "../../course/order.ts";
import { type Decoder, optional } from "../../decode/decoder.ts";
import { count, literal, text, word } from "../../decode/scalars.ts";
import { either, list, object } from "../../decode/structures.ts";
import { civilDay, type Instant, startOfDay } from "../../time/instant.ts";
import { keptThroughout, type Sort, sortSchema } from "../completeness.ts";
import { type FormContext, fromEvents } from "../context.ts";
import { kindsBehind, oneFact } from "../kinds-of.ts";
import { newestOf } from "../newest-of.ts";
import { type Part, tells } from "../part.ts";
import { selectAll, SELECTOR } from "../selector.ts";
import type { Derived } from "../word.ts";
import { heldAfter, type HeldAfter } from "./held-after.ts";

/** The members that hold at the instant: put in by some events, taken out by others. */
export interface SetAtInstant {
  readonly form: "set-at-instant";
  /** Tiers: the first that puts anything in is used; `property` holds a member or a list of them. */
  readonly tiers: readonly (readonly Part[])[];
  readonly removes?: readonly Part[];
  /** Only events of so many civil days that end today; without it, all. */
  readonly days?: number;
  /** When the set is complete: as soon as anything is in it, or by another fact, or by a diary. */
  readonly complete: "when-told" | { readonly fact: string } | { readonly diary: Sort };
}

const partSchema: Decoder<Part> = object<Part>({ ...SELECTOR, property: text });

export const setAtInstantSchema: Decoder<SetAtInstant> = object<SetAtInstant>({
  form: literal("set-at-instant"),
  tiers: list(list(partSchema)),
  removes: optional(list(partSchema)),
  days: optional(count),
  complete: either<SetAtInstant["complete"]>(
    "when-told, { fact } or { diary }",
    word("when-told"),
    object<{ readonly fact: string }>({ fact: text }),
    object<{ readonly diary: Sort }>({ diary: sortSchema }),
  ),
});

/** The set, or nothing where no event speaks of it. */
export function setAtInstant(form: SetAtInstant, context: FormContext): Derived | undefined {
  const from = form.days === undefined ? Number.NEGATIVE_INFINITY : firstOf(form.days, context.at);
  const record =
    form.days === undefined ? fromEvents(context, () => recordOf(form, context, from)) : recordOf(form, context, from);
  const { is, declared } = completeness(form, context, from, record?.isPutIn ?? false);
  if (record === undefined)
    return declared === undefined
      ? undefined
      : {
          value: { type: "set", members: [], complete: true },
          newest: declared.when,
          source: declared.event.kind,
          ids: declared.ids,
          declared: declared.when,
        };
  const { members, ended, conflict, newest, ids, wanting } = record;
  return {
    value: { type: "set", members, complete: is },
    newest: newest.when,
    source: newest.event.kind,
    ids,
    ...(declared === undefined ? {} : { declared: declared.when }),
    ...(ended.length === 0 ? {} : { ended }),
    ...(conflict === undefined ? {} : { conflict }),
    ...(wanting ? { wanting } : {}),
  };
}

function firstOf(days: number, { ms, offset }: Instant): number {
  return startOfDay(civilDay(ms, offset) - (days - 1), offset);
}

/** What the events of the set tell. */
interface SetRecord extends HeldAfter {
  readonly isPutIn: boolean;
  readonly newest: Effective;
  readonly ids: readonly string[];
  readonly wanting: boolean;
}

function recordOf(form: SetAtInstant, context: FormContext, from: number): SetRecord | undefined {
  const { events, scope } = context;
  // An event that leaves the property out puts nothing in: a prescription without a reason does not say "for nothing".
  const telling = (parts: readonly Part[]): readonly Effective[] =>
    selectAll(parts, events, scope, from).filter((item) => tells(parts, item, scope));
  let tier: readonly Part[] | undefined;
  let puts: readonly Effective[] = [];
  for (const sources of form.tiers) {
    puts = telling(sources);
    if (puts.length === 0) continue;
    tier = sources;
    break;
  }
  const takes = form.removes === undefined ? [] : telling(form.removes);
  const touched = takes.length === 0 ? puts : merged([puts, takes]);
  const newest = touched.at(-1);
  if (newest === undefined) return undefined;
  return {
    ...heldAfter(touched, tier ?? [], form.removes ?? [], scope),
    isPutIn: tier !== undefined,
    newest,
    ids: touched.length === 1 ? newest.ids : touched.flatMap((item) => item.ids),
    wanting: tier !== form.tiers[0] && tells(tier ?? [], newest, scope),
  };
}

function completeness(
  form: SetAtInstant,
  context: FormContext,
  from: number,
  told: boolean,
): { readonly is: boolean; readonly declared?: Effective } {
  // What was only taken out leaves open what is in.
  if (form.complete === "when-told") return { is: told };
  if ("diary" in form.complete) {
    const last = keptThroughout(context, form.complete.diary, from, context.at.ms)?.at(-1);
    return last === undefined ? { is: false } : { is: true, declared: last };
  }
  const fact = context.fact(form.complete.fact);
  if (!fact.known || fact.value.type !== "truth" || fact.value.truth !== "yes") return { is: false };
  const declared = newestOf(fact.ids, kindsBehind(oneFact(form.complete.fact), context.catalogue), context.events);
  return declared === undefined ? { is: true } : { is: true, declared };
}
