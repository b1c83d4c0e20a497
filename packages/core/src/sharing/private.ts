import type { CourseEvent } from "../event/event.ts";
import type { Medication } from "../event/medication.ts";
import { FACTS } from "../fact/catalogue.ts";
import type { SubstanceIndex } from "../substance/index.ts";
import { familyOf } from "../substance/line.ts";
import { matchMedication } from "../substance/match.ts";
import type { Substance, SubstanceList } from "../substance/substance.ts";
import { understand } from "../substance/understood.ts";

/** What a young person tells in confidence: docs/decisions/what-a-caregiver-sees.md. */
export const PRIVATE_FACTS: readonly string[] = FACTS.filter(({ confidential }) => confidential === true).map(
  ({ id }) => id,
);

const PRIVATE_KINDS: readonly string[] = ["pregnancy", "breast-feeding", "contraception"];

/**
 * ATC: what is used against or for conception, in and after a pregnancy (G02), sex hormones and what acts on them (G03), folic acid
 * and iron with it, and what makes the womb contract (H01BB).
 */
const PRIVATE_CLASSES: readonly string[] = ["G02", "G03", "B03BB", "B03AD", "H01BB"];
/** What the dictionary knows without such a code. */
const PRIVATE_SUBSTANCES: readonly string[] = [
  "combined-pill",
  "norgestrel",
  "prenatal-vitamins",
  "barrier-contraceptive",
  "doxylamine-pyridoxine",
];

function isPrivateCode(code: string): boolean {
  return PRIVATE_CLASSES.some((prefix) => code.startsWith(prefix));
}

/** Whether a substance, or one of its parts, is private. */
export function isPrivateSubstance(substance: Substance, index: SubstanceIndex): boolean {
  return familyOf(substance).some(
    (id) =>
      PRIVATE_SUBSTANCES.includes(id) ||
      ((id === substance.id ? substance : index.byId.get(id))?.atc ?? []).some(({ code }) => isPrivateCode(code)),
  );
}

/** Whether a list is mostly of what is private, so that its verdict would tell of it. */
export function isTelling({ atcPrefixes = [], substances }: SubstanceList, index: SubstanceIndex): boolean {
  if (atcPrefixes.some(({ prefix }) => isPrivateCode(prefix))) return true;
  const own = substances.filter(({ id }) => {
    const substance = index.byId.get(id);
    return substance !== undefined && isPrivateSubstance(substance, index);
  });
  return own.length > substances.length / 2;
}

/**
 * What a caregiver sees of a medicine: all of it; nothing, as if it had never been told; or that there is one, without its name. The
 * last where leaving it out would make an answer "no" that is none: what stands on a list, or may.
 */
export type Shown = "shown" | "hidden" | "masked";

export function shownOf(medication: Medication, lists: readonly SubstanceList[], index: SubstanceIndex): Shown {
  const { hits, codes } = understand(index)(medication);
  const matches = lists.map((list) => matchMedication(medication, list, index));
  if (codes.some(isPrivateCode) || hits.some(({ substance }) => isPrivateSubstance(substance, index)))
    return matches.every(({ truth }) => truth === "no") ? "hidden" : "masked";
  // What nobody can resolve may be private too.
  return matches.some(({ doubt }) => doubt === "not-recognised") ? "masked" : "shown";
}

/** Whether an event is itself private, whatever medicines it names. A correction's body has the shape of what it corrects. */
export function isPrivate({ kind, body }: CourseEvent): boolean {
  if (PRIVATE_KINDS.includes(kind)) return true;
  const { fact } = toldBy(kind === "correction" ? body.body : body);
  return typeof fact === "string" && PRIVATE_FACTS.includes(fact);
}

/** The parts of a body that may name medicines, or say which fact an answer is about. */
export function toldBy(body: unknown): {
  readonly fact?: unknown;
  readonly value?: unknown;
  readonly medication?: unknown;
} {
  return typeof body === "object" && body !== null ? body : {};
}
