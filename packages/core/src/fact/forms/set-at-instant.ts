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
import type { Derived, Ended, Word } from "../word.ts";

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
  const { members, ended, conflict } = heldAfter(touched, tier ?? [], form.removes ?? [], context);
  return {
    value: { type: "set", members, complete: complete.is },
    newest: newest.when,
    source: newest.event.kind,
    ids: touched.flatMap((item) => item.ids),
    ...(complete.declared === undefined ? {} : { declared: complete.declared.when }),
    ...(ended.length === 0 ? {} : { ended }),
    ...(conflict === undefined ? {} : { conflict }),
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

/** What is in the set after all that put in and took out. The same thing told twice is one member; told differently it is kept both ways, since each may hold what the other lacks. An end that is known so roughly ("in 2026") that it may have been before the start takes nothing out; nor does one of which nobody can tell whether it is the newer word. */
function heldAfter(
  touched: readonly Effective[],
  puts: readonly Part[],
  takes: readonly Part[],
  { scope }: FormContext,
): { readonly members: readonly Member[]; readonly ended: readonly Ended[]; readonly conflict?: readonly Word[] } {
  const members = new Map<string, Member>();
  const ends: Ended[] = [];
  const byName = new Map<string, Map<string, Member>>();
  const began = new Map<string, Effective>();
  const stops = new Map<string, Effective[]>();
  const own = new Set(touched.filter((item) => tells(puts, item, scope)).map(entryOf));
  // Told of one time, at one time, by two entries: nobody can tell which is the newer. One entry tells its own end.
  const areLevel = (start: Effective, end: Effective): boolean =>
    timeOf(start) === timeOf(end) && !own.has(entryOf(end));
  for (const item of touched) {
    for (const member of membersOf(puts, item, scope)) {
      const [name, key] = [nameOf(member), canonical(member)];
      const named = byName.get(name) ?? new Map<string, Member>();
      byName.set(name, named.set(key, member));
      members.set(key, member);
      began.set(key, item);
    }
    for (const ended of membersOf(takes, item, scope)) {
      const named = byName.get(nameOf(ended));
      const among = [...(named?.values() ?? [])];
      stops.set(timeOf(item), [...(stops.get(timeOf(item)) ?? []), item]);
      ends.push({ member: ended, when: item.when, among });
      for (const member of endedBy(ended, among)) {
        const start = began.get(canonical(member));
        if (start !== undefined && (start.when.firstDay > item.when.firstDay || areLevel(start, item))) continue;
        named?.delete(canonical(member));
        members.delete(canonical(member));
      }
    }
  }
  for (const [key, member] of members) {
    const start = began.get(key);
    const stop = (start === undefined ? [] : (stops.get(timeOf(start)) ?? [])).find(
      (item) =>
        start !== undefined &&
        areLevel(start, item) &&
        membersOf(takes, item, scope).some((ended) => endedBy(ended, [member]).length > 0),
    );
    if (start !== undefined && stop !== undefined)
      return { members: [...members.values()], ended: ends, conflict: [said(start, [member]), said(stop, [])] };
  }
  return { members: [...members.values()], ended: ends };
}

function timeOf({ when, recorded }: Effective): string {
  return `${when.start} ${when.end} ${recorded}`;
}

/** By which entry of a record, and of which time, an event was told. */
function entryOf(item: Effective): string {
  return `${timeOf(item)} ${item.event.source?.resource ?? `event ${item.event.id}`}`;
}

function said({ when, recorded, event, ids }: Effective, members: readonly Member[]): Word {
  return { value: { type: "set", members, complete: false }, when, recorded, source: event.kind, ids };
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
