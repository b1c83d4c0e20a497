import type { Effective } from "../../course/effective.ts";
import { canonical } from "../../json/canonical.ts";
import type { Scope } from "../definition.ts";
import { endedBy, nameOf } from "../member.ts";
import { type Part, membersOf, tells } from "../part.ts";
import type { Member } from "../value.ts";
import type { Ended, Word } from "../word.ts";

/** What is in a set, what was told to have ended, and of what nobody can tell whether it is in. */
export interface HeldAfter {
  readonly members: readonly Member[];
  readonly ended: readonly Ended[];
  readonly conflict?: readonly Word[];
}

/** A member by its name, with the event that last put it in. */
interface Held {
  readonly name: string;
  member: Member;
  start: Effective;
}

/**
 * What is in the set after all that put in and took out. The same thing told twice is one member; told differently it is kept
 * both ways, since each may hold what the other lacks. An end that is known so roughly ("in 2026") that it may have been before
 * the start takes nothing out; nor does one of which nobody can tell whether it is the newer word.
 */
export function heldAfter(
  touched: readonly Effective[],
  puts: readonly Part[],
  takes: readonly Part[],
  scope: Scope,
): HeldAfter {
  const held: Held[] = [];
  const ends: Ended[] = [];
  const stops: Effective[] = [];
  let entries: ReadonlySet<string> | undefined;
  // Told of one time, at one time, by two entries: nobody can tell which is the newer. One entry tells its own end.
  const areLevel = (start: Effective, end: Effective): boolean => {
    if (timeOf(start) !== timeOf(end)) return false;
    entries ??= new Set(touched.filter((item) => tells(puts, item, scope)).map(entryOf));
    return !entries.has(entryOf(end));
  };
  for (const item of touched) {
    for (const member of membersOf(puts, item, scope)) put(held, member, item);
    for (const ended of membersOf(takes, item, scope)) {
      const name = nameOf(ended);
      const among = held.filter((one) => one.name === name);
      const members = among.map(({ member }) => member);
      stops.push(item);
      ends.push({ member: ended, when: item.when, among: members });
      const over = endedBy(ended, members);
      for (const one of among)
        if (over.includes(one.member) && one.start.when.firstDay <= item.when.firstDay && !areLevel(one.start, item))
          held.splice(held.indexOf(one), 1);
    }
  }
  const members = held.map(({ member }) => member);
  for (const { member, start } of held) {
    const stop = stops.find(
      (item) =>
        areLevel(start, item) && membersOf(takes, item, scope).some((ended) => endedBy(ended, [member]).length > 0),
    );
    if (stop !== undefined) return { members, ended: ends, conflict: [said(start, [member]), said(stop, [member])] };
  }
  return { members, ended: ends };
}

function put(held: Held[], member: Member, start: Effective): void {
  const name = nameOf(member);
  // Only of those of one name it needs telling whether they are the same in all.
  const same = held.find(
    (one) => one.name === name && (one.member === member || canonical(one.member) === canonical(member)),
  );
  if (same === undefined) held.push({ name, member, start });
  else {
    same.member = member;
    same.start = start;
  }
}

function timeOf({ when, recorded }: Effective): string {
  return `${when.start} ${when.end} ${recorded}`;
}

/** By which entry of a record, and of which time, an event was told. */
function entryOf(item: Effective): string {
  return `${timeOf(item)} ${item.event.source?.resource ?? `event ${item.event.id}`}`;
}

/** Which members an event put in or took out; its kind says which of the two. */
function said({ when, recorded, event, ids }: Effective, members: readonly Member[]): Word {
  return { value: { type: "set", members, complete: true }, when, recorded, source: event.kind, ids };
}
