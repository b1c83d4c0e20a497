import { type Medication, medicationName } from "../event/medication.ts";
import type { Member } from "./value.ts";

/** The name of a member, without regard to case. */
export function nameOf(member: Member): string {
  return (typeof member === "string" ? member : medicationName(member)).toLowerCase();
}

function routeOf(member: Member): Medication["route"] {
  return typeof member === "string" || member.route === "unknown" ? undefined : member.route;
}

function formOf(member: Member): string | undefined {
  return typeof member === "string" ? undefined : member.form?.toLowerCase();
}

/** Whether two members can be the same: one name, and neither route nor form gainsays it. Shampoo and tablet of one name are two medicines. */
export function maybeSame(left: Member, right: Member): boolean {
  const agree = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return nameOf(left) === nameOf(right) && agree(routeOf(left), routeOf(right)) && agree(formOf(left), formOf(right));
}

/**
 * Which of the members one that has ended is. Of several that it could be, shampoo and tablet of one name, none: it was not
 * told which of them ended.
 */
export function endedBy(ended: Member, members: readonly Member[]): readonly Member[] {
  const meant = members.filter((member) => maybeSame(member, ended));
  // Of one name already, they can all be one if no two routes and no two forms are told among them.
  const told = (of: (member: Member) => string | undefined): number =>
    new Set(meant.map(of).filter((one) => one !== undefined)).size;
  return told(routeOf) <= 1 && told(formOf) <= 1 ? meant : [];
}
