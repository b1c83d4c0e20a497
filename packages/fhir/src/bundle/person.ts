import { pointer, type Problem, REFUSED, show } from "@repigment/core";

import { lookUp } from "../shape/look-up.ts";
import { isObject } from "../shape/shape.ts";
import { type Identifier, type Reference, reference } from "../shape/types.ts";
import type { Entry } from "./entries.ts";
import { plainAddress, type References } from "./references.ts";

/** The property that says of whom a resource speaks: `subject`, or `patient`; also of types that are not read, since they show whose record it is. */
function subjectProperty({ resource }: Entry): "subject" | "patient" | undefined {
  return isObject(resource["subject"]) ? "subject" : isObject(resource["patient"]) ? "patient" : undefined;
}

/** Types that are read, with the property that FHIR gives their person. */
const READ: Readonly<Record<string, "subject" | "patient">> = {
  Condition: "subject",
  Observation: "subject",
  Procedure: "subject",
  MedicationStatement: "subject",
  MedicationRequest: "subject",
  MedicationAdministration: "subject",
  MedicationDispense: "subject",
  QuestionnaireResponse: "subject",
  Composition: "subject",
  AllergyIntolerance: "patient",
};

/** Of whom a resource speaks: a person, by what we can tell them apart; nobody named; or something that is no person. */
export type About = { readonly person: string } | "nobody-named" | "not-a-person";

/** Whom a resource is about. A subject that is named by an identifier alone is looked up among the Patient's identifiers. */
export function aboutWhom(entry: Entry, references: References, patients: readonly Entry[]): About {
  const told = subjectOf(entry);
  if (told === undefined) return "nobody-named";
  if (told.reference?.startsWith("#") === true) {
    // A Patient inside the resource is told apart by its identifiers: it has no id of its own outside.
    const own = references.find(told, entry);
    if (own !== undefined && own.type !== "Patient") return "not-a-person";
    return byIdentifier(own === undefined ? undefined : identifiersOf(own)[0], patients);
  }
  if (told.reference !== undefined) {
    const found = references.find(told, entry);
    const type = found?.type ?? told.type ?? /^([A-Z][A-Za-z]+)\//.exec(plainAddress(told.reference))?.[1];
    if (type !== undefined && type !== "Patient") return "not-a-person";
    return { person: found?.identity ?? plainAddress(told.reference) };
  }
  return byIdentifier(told.identifier, patients);
}

function byIdentifier(identifier: Identifier | undefined, patients: readonly Entry[]): About {
  if (identifier?.value === undefined) return "nobody-named";
  const known = patients.find((patient) => identifiersOf(patient).some((one) => same(one, identifier)));
  if (known !== undefined) return { person: known.identity };
  // The Patient has another value in this very system: that is somebody else. In a system of its own it says nothing.
  const other = patients.some((patient) => identifiersOf(patient).some((one) => one.system === identifier.system));
  return other || patients.length === 0 ? { person: `${identifier.system ?? ""}|${identifier.value}` } : "nobody-named";
}

function subjectOf(entry: Entry): Reference | undefined {
  const property = subjectProperty(entry);
  const read = property === undefined ? REFUSED : reference.decode(entry.resource[property], entry.pointer, []);
  return read === REFUSED ? undefined : read;
}

/** Problems where a resource that is read names its person in a wrong shape. */
function subjectProblems(entry: Entry): readonly Problem[] {
  const problems: Problem[] = [];
  const key = lookUp(READ, entry.type);
  const given = key === undefined ? undefined : entry.resource[key];
  if (key !== undefined && given !== undefined && given !== null && given !== "")
    reference.decode(given, pointer(entry.pointer, key), problems);
  return problems;
}

function identifiersOf(patient: Entry): readonly Identifier[] {
  const list = patient.resource["identifier"];
  return Array.isArray(list) ? (list as readonly unknown[]).filter(isObject) : [];
}

function same(left: Identifier, right: Identifier): boolean {
  return left.system === right.system && left.value === right.value;
}

/** A problem for every resource that speaks of another person than the first. */
export function onePersonOnly(entries: readonly Entry[], references: References): readonly Problem[] {
  const patients = entries.filter(({ type }) => type === "Patient");
  let first = patients[0] === undefined ? undefined : { person: patients[0].identity, at: patients[0].pointer };
  return entries.flatMap((entry): readonly Problem[] => {
    const wrong = subjectProblems(entry);
    if (wrong.length > 0) return wrong;
    const about: About = entry.type === "Patient" ? { person: entry.identity } : aboutWhom(entry, references, patients);
    if (typeof about === "string") return [];
    first ??= { person: about.person, at: entry.pointer };
    if (about.person === first.person) return [];
    return [
      {
        at: entry.type === "Patient" ? entry.pointer : pointer(entry.pointer, subjectProperty(entry) ?? "subject"),
        expected: `one person, ${show(first.person)} of ${first.at}`,
        found: show(about.person),
        mend: "a course is one person's: export one person's record",
      },
    ];
  });
}
