import { sum } from "../quantity/decimal.ts";
import { civilDay, type Instant } from "../time/instant.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import { type Fact, neverTold } from "./fact.ts";
import { elapsed, type ElapsedUnit } from "./forms/elapsed.ts";
import { endedBy, maybeSame } from "./member.ts";
import { known, stillHolds, unknown } from "./resolve.ts";
import type { FactValue, Member } from "./value.ts";
import { type Derived, newestOf, type Word } from "./word.ts";

/** A fact that a form worked out as of the instant, beside the newest answer about it. */
export function resolveDerived(
  definition: FactDefinition,
  scope: Scope,
  derived: Derived | undefined,
  answers: readonly Word[],
  at: Instant,
): Fact {
  const answer = isOpenSet(definition) ? togetherToday(definition, answers, derived, at) : newestOf(answers);
  const carried = answer === undefined || definition.elapses !== true ? answer : grown(definition, answer, at);
  if (carried === undefined)
    return derived === undefined ? neverTold(definition.id, scope) : fromDerived(definition, scope, derived);
  const holds = definition.elapses === true || stillHolds(definition, carried, at);
  if (derived === undefined) {
    if (!holds) return unknown(definition, scope, "expired", [carried]);
    return carried.value === undefined
      ? unknown(definition, scope, "told-not-known", [carried])
      : known(definition, scope, carried, carried.value);
  }
  if (!holds || carried.value === undefined)
    return fromDerived(definition, scope, leftOpen(definition, carried, derived));
  if (carried.value.type === "set" && derived.value.type === "set")
    return union(definition, scope, carried, carried.value, derived, derived.value);
  if (carried.value.type === "range" && derived.value.type === "range" && definition.elapses !== true)
    return both(definition, scope, carried, carried.value, derived, derived.value);
  const answered = carried.when.end >= derived.newest.end;
  const fact = answered ? known(definition, scope, carried, carried.value) : fromDerived(definition, scope, derived);
  // What follows a record may well differ from it; what cannot change may not, nor an answer that already had the record before it.
  const gainsaid = (answered || definition.holds === "for-ever") && apart(carried.value, derived.value);
  if (!gainsaid) return fact;
  const said = [{ ...derived, when: derived.newest, recorded: 0 }, carried];
  // Of what cannot change both cannot be true, and the newer word is no better than the older.
  return definition.holds === "for-ever"
    ? { ...unknown(definition, scope, "contradiction", said), conflict: said }
    : { ...fact, conflict: said };
}

/** A set without a closed list of members, such as medicines. */
function isOpenSet({ type, words }: FactDefinition): boolean {
  return type === "set" && words === undefined;
}

/**
 * The newest answer; where a caregiver and others answered, the newest of both with all that both named. A caregiver is not told of
 * every medicine, and the young person did not repeat what the caregiver had said: neither list is the whole.
 */
function togetherToday(
  definition: FactDefinition,
  answers: readonly Word[],
  derived: Derived | undefined,
  at: Instant,
): Word | undefined {
  const newest = newestOf(answers);
  const other = newest && newestOf(answers.filter(({ by }) => by !== newest.by));
  if (other?.value?.type !== "set" || !stillHolds(definition, other, at)) return newest;
  if (newest?.value === undefined || newest.value.type !== "set" || !stillHolds(definition, newest, at)) return other;
  const own = newest.value.members;
  const named = derived === undefined ? other.value.members : stillNamed(other, other.value, derived);
  const more = named.filter((member) => !own.some((one) => maybeSame(one, member)));
  return more.length === 0
    ? newest
    : { ...newest, ids: [...newest.ids, ...other.ids], value: { ...newest.value, members: [...own, ...more] } };
}

/** Whether two ranges have no value in common. */
function apart(one: FactValue, other: FactValue): boolean {
  if (one.type !== "range" || other.type !== "range") return false;
  return (one.most !== null && one.most < other.least) || (other.most !== null && other.most < one.least);
}

function fromDerived(definition: FactDefinition, scope: Scope, derived: Derived): Fact {
  const fact = known(definition, scope, { ...derived, when: derived.newest, recorded: 0 }, derived.value);
  return derived.conflict === undefined ? fact : { ...fact, conflict: derived.conflict };
}

/**
 * Once an answer has expired or was taken back ("I do not know") the set is no longer known to be complete, or a medicine that it
 * named would be lost in silence.
 */
function leftOpen(definition: FactDefinition, answer: Word, derived: Derived): Derived {
  const { value, declared } = derived;
  if (value.type !== "set" || !value.complete || definition.words !== undefined) return derived;
  const named = answer.value?.type === "set" ? stillNamed(answer, answer.value, derived) : undefined;
  const kept = named?.every((member) => value.members.some((other) => maybeSame(member, other))) ?? false;
  // "Is that all?" does not say that what was once named, and of which no end was told, is out.
  const open = named !== undefined || declared === undefined || answer.when.end >= declared.end;
  return !kept && open ? { ...derived, value: { ...value, complete: false } } : derived;
}

/** What elapses is carried forward: five hours told two hours ago are seven now. */
function grown(definition: FactDefinition, answer: Word, at: Instant): Word {
  if (answer.value?.type !== "range") return answer;
  const since = elapsed(answer.when, at, (definition.unit ?? "h") as ElapsedUnit);
  const { least, most, unit } = answer.value;
  // After the day of the answer something may have followed that nobody told: silence means none only where a diary says so.
  const later = definition.from.form === "time-since-last" && civilDay(at.ms, at.offset) > answer.when.lastDay;
  // An age told in whole years means completed years: it may be anything short of the next.
  const slack = definition.from.form === "age" && most === least && Number.isInteger(least) ? 364 / 365 : 0;
  return {
    ...answer,
    value: {
      type: "range",
      least: later ? 0 : sum([least, since.least]),
      most: most === null ? null : sum([most, since.most, slack]),
      unit,
    },
  };
}

/** A record and an answer about the same sum: each narrows the other; where they have nothing in common both are kept, and it is said. */
function both(
  definition: FactDefinition,
  scope: Scope,
  answer: Word,
  given: Range,
  derived: Derived,
  counted: Range,
): Fact {
  // A sum or a count of today can only have grown since the answer.
  const grows = definition.from.form !== "computed" && derived.newest.end > answer.when.end;
  const told = grows ? { ...given, most: null } : given;
  const gainsaid = apart({ type: "range", ...told }, { type: "range", ...counted });
  const ends = [told.most, counted.most].filter((most) => most !== null);
  const value: FactValue = gainsaid
    ? {
        type: "range",
        least: Math.min(told.least, counted.least),
        most: ends.length < 2 ? null : Math.max(...ends),
        unit: counted.unit,
      }
    : {
        type: "range",
        least: Math.max(told.least, counted.least),
        most: ends.length === 0 ? null : Math.min(...ends),
        unit: counted.unit,
      };
  const fact = known(definition, scope, { ...answer, ids: [...derived.ids, ...answer.ids] }, value);
  return gainsaid ? { ...fact, conflict: [{ ...derived, when: derived.newest, recorded: 0 }, answer] } : fact;
}

type Range = Omit<Extract<FactValue, { readonly type: "range" }>, "type">;

/** Sets are joined: an answer adds to the record and never takes out of it; the set is complete where either says so. */
function union(
  definition: FactDefinition,
  scope: Scope,
  answer: Word,
  told: SetValue,
  derived: Derived,
  recorded: SetValue,
): Fact {
  // A closed set (sites, indications) is what the newest word says; an open one (medicines) is never shortened by an answer.
  // What the record has only for want of better is no newer word about it: a new diagnosis does not say that the cream is now for that.
  if (definition.words !== undefined)
    return answer.when.end >= derived.newest.end || derived.wanting === true
      ? known(definition, scope, answer, told)
      : fromDerived(definition, scope, derived);
  const members = [
    ...recorded.members,
    ...keptOpen(answer, told, derived).filter((member) => !recorded.members.includes(member)),
    ...stillNamed(answer, told, derived).filter(
      (member) => !recorded.members.some((other) => maybeSame(member, other)),
    ),
  ];
  const value: FactValue = { type: "set", members, complete: recorded.complete };
  const fact = known(definition, scope, { ...answer, ids: [...derived.ids, ...answer.ids] }, value);
  return derived.conflict === undefined ? fact : { ...fact, conflict: derived.conflict };
}

/** What an answer named and nobody told to have ended after it. Of several that an end could mean, it takes out none. */
function stillNamed(answer: Word, { members }: SetValue, { ended = [] }: Derived): readonly Member[] {
  const since = ended.filter(({ when }) => when.start > answer.when.end);
  const over = since.flatMap(({ member, among }) => endedBy(member, [...among, ...members]));
  return members.filter((member) => !over.includes(member));
}

/** What the record took out by an end that, with what the answer named before it, could have meant another: a tablet on record, a shampoo in the answer. */
function keptOpen(answer: Word, { members }: SetValue, { ended = [] }: Derived): readonly Member[] {
  return ended
    .filter(({ when }) => when.start > answer.when.end)
    .flatMap(({ member, among }) => {
      const sure = endedBy(member, [...among, ...members]);
      return endedBy(member, among).filter((one) => !sure.includes(one));
    });
}

type SetValue = Extract<FactValue, { readonly type: "set" }>;
