import type { Effective } from "../../course/effective.ts";
import { merged, since } from "../../course/order.ts";
import { type Decoder, optional } from "../../decode/decoder.ts";
import { count, literal, text, word } from "../../decode/scalars.ts";
import { either, list, object } from "../../decode/structures.ts";
import { canonical } from "../../json/canonical.ts";
import { civilDay, startOfDay } from "../../time/instant.ts";
import { keptThroughout, type Sort, sortSchema } from "../completeness.ts";
import type { FormContext } from "../context.ts";
import type { Scope } from "../definition.ts";
import { kindsBehind } from "../kinds-of.ts";
import { endedBy, nameOf } from "../member.ts";
import { newestOf } from "../newest-of.ts";
import { selected, selects, type Selector, SELECTOR } from "../selector.ts";
import type { Member } from "../value.ts";
import type { Derived, Ended } from "../word.ts";

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
  const from =
    form.days === undefined
      ? Number.NEGATIVE_INFINITY
      : startOfDay(civilDay(context.at.ms, context.at.offset) - (form.days - 1), context.at.offset);
  // An event that leaves the property out puts nothing in: a prescription without a reason does not say "for nothing".
  const telling = (parts: readonly Part[]): readonly Effective[] =>
    merged(
      parts.map((part) =>
        since(selected(part, context.events, context.scope, part.property), from).filter(
          (item) => memberOf(part, item, context.scope).length > 0,
        ),
      ),
    );
  const tier = form.tiers.find((sources) => telling(sources).length > 0);
  const touched = telling([...(tier ?? []), ...(form.removes ?? [])]);
  const newest = touched.at(-1);
  const complete = completeness(form, context, from, tier !== undefined);
  if (newest === undefined)
    return complete.declared === undefined
      ? undefined
      : {
          value: { type: "set", members: [], complete: true },
          newest: complete.declared.when,
          source: complete.declared.event.kind,
          ids: complete.declared.ids,
          declared: complete.declared.when,
        };
  const { members, ended } = heldAfter(touched, tier ?? [], form.removes ?? [], context);
  return {
    value: { type: "set", members, complete: complete.is },
    newest: newest.when,
    source: newest.event.kind,
    ids: touched.flatMap((item) => item.ids),
    ...(complete.declared === undefined ? {} : { declared: complete.declared.when }),
    ...(ended.length === 0 ? {} : { ended }),
    ...(tier !== form.tiers[0] && tells(tier ?? [], newest, context.scope) ? { wanting: true } : {}),
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
  const declared = newestOf(fact.ids, kindsBehind([form.complete.fact], context.catalogue), context.events);
  return declared === undefined ? { is: true } : { is: true, declared };
}

/** What is in the set after all that put in and took out. The same thing told twice is one member; told differently it is kept both ways, since each may hold what the other lacks. An end that is known so roughly ("in 2026") that it may have been before the start takes nothing out. */
function heldAfter(
  touched: readonly Effective[],
  puts: readonly Part[],
  takes: readonly Part[],
  { scope }: FormContext,
): { readonly members: readonly Member[]; readonly ended: readonly Ended[] } {
  const members = new Map<string, Member>();
  const ends: Ended[] = [];
  const byName = new Map<string, Map<string, Member>>();
  const began = new Map<string, number>();
  for (const item of touched) {
    for (const member of membersOf(puts, item, scope)) {
      const [name, key] = [nameOf(member), canonical(member)];
      const named = byName.get(name) ?? new Map<string, Member>();
      byName.set(name, named.set(key, member));
      members.set(key, member);
      began.set(key, item.when.firstDay);
    }
    for (const ended of membersOf(takes, item, scope)) {
      const named = byName.get(nameOf(ended));
      const among = [...(named?.values() ?? [])];
      ends.push({ member: ended, when: item.when, among });
      for (const member of endedBy(ended, among)) {
        if ((began.get(canonical(member)) ?? 0) > item.when.firstDay) continue;
        named?.delete(canonical(member));
        members.delete(canonical(member));
      }
    }
  }
  return { members: [...members.values()], ended: ends };
}

type Part = Selector & { readonly property: string };

/** What one part reads off an event. */
function memberOf(part: Part, item: Effective, scope: Scope): readonly Member[] {
  const told = (item.event.body as unknown as Readonly<Record<string, unknown>>)[part.property];
  if (told === undefined || !selects(part, item, scope)) return [];
  return Array.isArray(told) ? (told as readonly Member[]) : [told as Member];
}

function membersOf(parts: readonly Part[], item: Effective, scope: Scope): readonly Member[] {
  return parts.flatMap((part) => memberOf(part, item, scope));
}

function tells(parts: readonly Part[], item: Effective, scope: Scope): boolean {
  return parts.some((part) => memberOf(part, item, scope).length > 0);
}
