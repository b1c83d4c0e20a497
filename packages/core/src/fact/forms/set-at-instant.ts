import type { Effective } from "../../course/effective.ts";
import { merged } from "../../course/order.ts";
import { type Decoder, optional } from "../../decode/decoder.ts";
import { count, literal, text, word } from "../../decode/scalars.ts";
import { either, list, object } from "../../decode/structures.ts";
import { canonical } from "../../json/canonical.ts";
import { once } from "../../once.ts";
import { civilDay, type Instant, startOfDay } from "../../time/instant.ts";
import { keptThroughout, type Sort, sortSchema } from "../completeness.ts";
import { type FormContext, fromEvents } from "../context.ts";
import type { Scope } from "../definition.ts";
import { kindsBehind } from "../kinds-of.ts";
import { endedBy, nameOf } from "../member.ts";
import { newestOf } from "../newest-of.ts";
import { selectAll, selects, type Selector, SELECTOR } from "../selector.ts";
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
  const from = form.days === undefined ? Number.NEGATIVE_INFINITY : firstOf(form.days, context.at);
  const record =
    form.days === undefined
      ? fromEvents(context, () => recordOf(form, context, from))
      : recordOf(form, context, from);
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
  const { members, ended, newest, ids, wanting } = record;
  return {
    value: { type: "set", members, complete: is },
    newest: newest.when,
    source: newest.event.kind,
    ids,
    ...(declared === undefined ? {} : { declared: declared.when }),
    ...(ended.length === 0 ? {} : { ended }),
    ...(wanting ? { wanting } : {}),
  };
}

function firstOf(days: number, { ms, offset }: Instant): number {
  return startOfDay(civilDay(ms, offset) - (days - 1), offset);
}

/** What the events of the set tell. */
interface SetRecord {
  readonly isPutIn: boolean;
  readonly members: readonly Member[];
  readonly ended: readonly Ended[];
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
    ...heldAfter(touched, tier ?? [], form.removes ?? [], context),
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
  const declared = newestOf(fact.ids, kindsBehind(inRow(form.complete), context.catalogue), context.events);
  return declared === undefined ? { is: true } : { is: true, declared };
}

/** The one fact as a row, always the same, so that what lies behind it is looked up once. */
const inRow = once(({ fact }: { readonly fact: string }): readonly string[] => [fact]);

/** What is in the set after all that put in and took out. The same thing told twice is one member; told differently it is kept both ways, since each may hold what the other lacks. An end that is known so roughly ("in 2026") that it may have been before the start takes nothing out. */
function heldAfter(
  touched: readonly Effective[],
  puts: readonly Part[],
  takes: readonly Part[],
  { scope }: FormContext,
): { readonly members: readonly Member[]; readonly ended: readonly Ended[] } {
  const held: Held[] = [];
  const ends: Ended[] = [];
  for (const item of touched) {
    for (const member of membersOf(puts, item, scope)) put(held, member, item.when.firstDay);
    for (const ended of membersOf(takes, item, scope)) {
      const name = nameOf(ended);
      const among = held.filter((one) => one.name === name);
      const members = among.map(({ member }) => member);
      ends.push({ member: ended, when: item.when, among: members });
      const over = endedBy(ended, members);
      for (const one of among)
        if (over.includes(one.member) && one.began <= item.when.firstDay) held.splice(held.indexOf(one), 1);
    }
  }
  return { members: held.map(({ member }) => member), ended: ends };
}

/** A member, by its name, and the first day on which it was in the set when it was last told. */
interface Held {
  readonly name: string;
  member: Member;
  began: number;
}

function put(held: Held[], member: Member, began: number): void {
  const name = nameOf(member);
  // Only of those of one name it needs telling whether they are the same in all.
  const same = held.find(
    (one) => one.name === name && (one.member === member || canonical(one.member) === canonical(member)),
  );
  if (same === undefined) held.push({ name, member, began });
  else {
    same.member = member;
    same.began = began;
  }
}

type Part = Selector & { readonly property: string };

/** What one part reads off an event. */
function memberOf(part: Part, item: Effective, scope: Scope): readonly Member[] {
  const told = (item.event.body as unknown as Readonly<Record<string, unknown>>)[part.property];
  if (told === undefined || !selects(part, item, scope)) return NONE;
  return Array.isArray(told) ? (told as readonly Member[]) : [told as Member];
}

function membersOf(parts: readonly Part[], item: Effective, scope: Scope): readonly Member[] {
  const [only, ...others] = parts;
  if (only === undefined) return NONE;
  return others.length === 0 ? memberOf(only, item, scope) : parts.flatMap((part) => memberOf(part, item, scope));
}

function tells(parts: readonly Part[], item: Effective, scope: Scope): boolean {
  for (const part of parts) if (memberOf(part, item, scope).length > 0) return true;
  return false;
}

const NONE: readonly Member[] = [];
