import type { CourseEvent } from "../event/event.ts";
import { type Medication } from "../event/medication.ts";
import { namesOf, type SubstanceIndex, substancesIn } from "../substance/index.ts";
import type { Substance, SubstanceList } from "../substance/substance.ts";

/** What a young person tells in confidence: docs/decisions/what-a-caregiver-sees.md. */
export const PRIVATE_FACTS: readonly string[] = [
  "pregnant",
  "breast-feeding",
  "planning-pregnancy",
  "planning-breast-feeding",
  "could-become-pregnant",
  "uses-contraception",
];

const PRIVATE_KINDS: readonly string[] = ["pregnancy", "breast-feeding", "contraception"];

/** ATC: hormonal contraceptives, contraceptives put into the womb or the vagina, and cyproterone with an oestrogen, which is one too. */
const CONTRACEPTIVES: readonly string[] = ["G03A", "G02B", "G03HB"];
/** What the dictionary knows without a code: "the pill". */
const WITHOUT_CODE: readonly string[] = ["combined-pill"];

function isContraceptiveCode(code: string): boolean {
  return CONTRACEPTIVES.some((prefix) => code.trim().toUpperCase().startsWith(prefix));
}

function isContraceptiveSubstance(substance: Substance): boolean {
  return WITHOUT_CODE.includes(substance.id) || (substance.atc ?? []).some(({ code }) => isContraceptiveCode(code));
}

function isContraceptive(medication: Medication, index: SubstanceIndex): boolean {
  const codes = medication.codes ?? [];
  return (
    codes.some(({ system, code }) => system === "atc" && isContraceptiveCode(code)) ||
    [
      ...codes.flatMap(({ system, code }) => (system === "rxnorm" ? (index.byRxnorm.get(code) ?? []) : [])),
      ...namesOf(medication).flatMap((name) => substancesIn(index, name).found),
    ].some(isContraceptiveSubstance)
  );
}

/** Whether a list could tell by its verdict that somebody takes a contraceptive. */
export function isTelling(list: SubstanceList, index: SubstanceIndex): boolean {
  return (
    (list.atcPrefixes ?? []).some(({ prefix }) =>
      CONTRACEPTIVES.some((own) => own.startsWith(prefix) || prefix.startsWith(own)),
    ) ||
    list.substances.some(({ id }) => {
      const substance = index.byId.get(id);
      return substance !== undefined && isContraceptiveSubstance(substance);
    })
  );
}

/** Whether an event is itself private. A correction's body has the shape of what it corrects. */
export function isPrivate({ kind, body }: CourseEvent, index: SubstanceIndex): boolean {
  if (PRIVATE_KINDS.includes(kind)) return true;
  const { fact, medication } = told(kind === "correction" ? body.body : body);
  return (typeof fact === "string" && PRIVATE_FACTS.includes(fact)) || isContraceptiveMember(medication, index);
}

/** An event without the contraceptives that its list of medicines names. */
export function withoutContraceptives(event: CourseEvent, index: SubstanceIndex): CourseEvent {
  const body: unknown = event.kind === "correction" ? event.body.body : event.body;
  const { value } = told(body);
  if (!Array.isArray(value)) return event;
  const kept = value.filter((member) => !isContraceptiveMember(member, index));
  if (kept.length === value.length) return event;
  const bare = { ...(body as object), value: kept };
  return { ...event, body: event.kind === "correction" ? { ...event.body, body: bare } : bare } as CourseEvent;
}

function told(body: unknown): { readonly fact?: unknown; readonly value?: unknown; readonly medication?: unknown } {
  return typeof body === "object" && body !== null ? body : {};
}

function isContraceptiveMember(member: unknown, index: SubstanceIndex): boolean {
  if (typeof member === "string") return isContraceptive({ name: member }, index);
  return typeof member === "object" && member !== null && isContraceptive(member, index);
}
