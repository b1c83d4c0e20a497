import type { Effective } from "../../course/effective.ts";
import { medicationName, type Medication } from "../../event/medication.ts";
import { civilDay, startOfDay } from "../../time/instant.ts";
import { keptThroughout, type Sort } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import { selectAll, selects, type Selector } from "../selector.ts";
import type { Member } from "../value.ts";
import type { Derived } from "../word.ts";

/** The members that hold at the instant: put in by some events, taken out by others. */
export interface SetAtInstant {
  readonly form: "set-at-instant";
  /** Tiers: the first that puts anything in is used; `property` holds a member or a list of them. */
  readonly tiers: readonly (readonly (Selector & { readonly property: string })[])[];
  readonly removes?: readonly (Selector & { readonly property: string })[];
  /** Only events of so many civil days that end today; without it, all. */
  readonly days?: number;
  /** When the set is complete: as soon as anything is in it, or by another fact, or by a diary. */
  readonly complete: "when-told" | { readonly fact: string } | { readonly diary: Sort };
}

/** The set, or nothing where no event speaks of it. */
export function setAtInstant(form: SetAtInstant, context: FormContext): Derived | undefined {
  const from =
    form.days === undefined
      ? Number.NEGATIVE_INFINITY
      : startOfDay(civilDay(context.at.ms, context.at.offset) - (form.days - 1), context.at.offset);
  const recent = context.events.filter((item) => item.when.end >= from);
  const tier = form.tiers.find((sources) => selectAll(sources, recent, context.scope).length > 0);
  const touched = selectAll([...(tier ?? []), ...(form.removes ?? [])], recent, context.scope);
  const newest = touched.at(-1);
  const complete = completeness(form, context, from);
  if (newest === undefined)
    return complete.declared === undefined
      ? undefined
      : {
          value: { type: "set", members: [], complete: true },
          newest: complete.declared.when,
          source: complete.declared.event.kind,
          ids: complete.declared.ids,
        };
  const members = new Map<string, Member>();
  for (const item of touched) {
    for (const source of tier ?? [])
      if (selects(source, item, context.scope))
        for (const member of membersOf(item, source.property)) members.set(keyOf(member), member);
    for (const source of form.removes ?? [])
      if (selects(source, item, context.scope))
        for (const member of membersOf(item, source.property)) members.delete(keyOf(member));
  }
  return {
    value: { type: "set", members: [...members.values()], complete: complete.is },
    newest: newest.when,
    source: newest.event.kind,
    ids: touched.flatMap((item) => item.ids),
  };
}

function completeness(
  form: SetAtInstant,
  context: FormContext,
  from: number,
): { readonly is: boolean; readonly declared?: Effective } {
  if (form.complete === "when-told") return { is: true };
  if ("diary" in form.complete) {
    const last = keptThroughout(context, form.complete.diary, from, context.at.ms)?.at(-1);
    return last === undefined ? { is: false } : { is: true, declared: last };
  }
  const fact = context.fact(form.complete.fact);
  if (!fact.known || fact.value.type !== "truth" || fact.value.truth !== "yes") return { is: false };
  const declared = context.events.findLast((item) => fact.ids.includes(item.event.id));
  return declared === undefined ? { is: true } : { is: true, declared };
}

function membersOf(item: Effective, property: string): readonly Member[] {
  const told = (item.event.body as unknown as Readonly<Record<string, unknown>>)[property];
  return told === undefined ? [] : Array.isArray(told) ? (told as readonly Member[]) : [told as Member];
}

/** Members are the same by their word; medicines by their name without regard to case, else by their first code. */
function keyOf(member: Member): string {
  return typeof member === "string" ? member.toLowerCase() : medicationName(member satisfies Medication).toLowerCase();
}
