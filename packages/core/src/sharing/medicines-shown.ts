import type { CourseEvent } from "../event/event.ts";
import { type Medication, medicationName } from "../event/medication.ts";
import type { SubstanceIndex } from "../substance/index.ts";
import { normalName } from "../substance/name.ts";
import type { SubstanceList } from "../substance/substance.ts";
import { understand } from "../substance/understood.ts";
import { isPrivateSubstance, shownOf, toldBy } from "./private.ts";

/** An event as a caregiver sees its medicines; undefined where it is about one that is hidden. */
export type ShowMedicines = (event: CourseEvent) => CourseEvent | undefined;

/**
 * Of the medicines in a course what a caregiver sees: a private one is left out where that changes no answer, else it stands there
 * without its name, as does one that nobody can resolve. What a caregiver has told themselves is not kept from them, unless it is private.
 */
export function medicinesShown(
  events: readonly CourseEvent[],
  lists: readonly SubstanceList[],
  index: SubstanceIndex,
): ShowMedicines {
  const own = new Set(
    events
      .filter(({ author }) => author.role === "caregiver")
      .flatMap(({ kind, body }) => medicinesIn(kind === "correction" ? body.body : body))
      .map(nameOf),
  );
  const numbers = new Map<string, number>();
  const show = (medication: Medication): Medication | undefined => {
    const shown = shownOf(medication, lists, index);
    const name = nameOf(medication);
    const { hits } = understand(index)(medication);
    const open = hits.map(({ substance }) => substance).filter((substance) => !isPrivateSubstance(substance, index));
    if (shown === "shown" || (shown === "masked" && open.length === hits.length && own.has(name))) return medication;
    if (shown === "hidden") return undefined;
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    // What is recognised beside it keeps its answer.
    const names = [...new Set(open.flatMap(({ names: [first] }) => first ?? []))];
    return {
      name: [...names, `${NO_NAME} ${number}`].join(" + "),
      ...(medication.route === undefined ? {} : { route: medication.route }),
    };
  };
  return (event) => {
    const isCorrection = event.kind === "correction";
    const body: unknown = isCorrection ? event.body.body : event.body;
    const next = withShown(body, show);
    if (next === body) return event;
    if (next === undefined) return undefined;
    return { ...event, body: isCorrection ? { ...event.body, body: next } : next } as CourseEvent;
  };
}

/** Nomen nescio: names nothing, in whatever language. */
const NO_NAME = "N.N.";

function nameOf(medication: Medication): string {
  return normalName(medicationName(medication));
}

function withShown(body: unknown, show: (medication: Medication) => Medication | undefined): unknown {
  const { value, medication } = toldBy(body);
  if (isMedication(medication)) {
    const shown = show(medication);
    return shown === medication ? body : shown === undefined ? undefined : { ...(body as object), medication: shown };
  }
  if (!isMedicines(body) || !Array.isArray(value)) return body;
  const members: readonly unknown[] = value;
  const kept = members.map((member) => shownMember(member, show));
  return kept.every((member, at) => member === members[at])
    ? body
    : { ...(body as object), value: kept.filter((member) => member !== undefined) };
}

function shownMember(member: unknown, show: (medication: Medication) => Medication | undefined): unknown {
  if (isMedication(member)) return show(member);
  if (typeof member !== "string") return member;
  const shown = show({ name: member });
  return shown?.name === member ? member : shown;
}

/** An answer that names medicines, of today or of so many days: other lists (sites, excipients) hold words that name none. */
function isMedicines(body: unknown): boolean {
  const { fact } = toldBy(body);
  return typeof fact === "string" && /^medications(?:-\d+-days)?$/.test(fact);
}

function isMedication(value: unknown): value is Medication {
  return typeof value === "object" && value !== null && ("name" in value || "codes" in value);
}

function medicinesIn(body: unknown): readonly Medication[] {
  const { value, medication } = toldBy(body);
  if (isMedication(medication)) return [medication];
  if (!isMedicines(body) || !Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((member) =>
    typeof member === "string" ? [{ name: member }] : isMedication(member) ? [member] : [],
  );
}
