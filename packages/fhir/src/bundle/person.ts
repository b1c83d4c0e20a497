import { pointer, type Problem, REFUSED, show } from "@repigment/core";

import { lookUp } from "../shape/look-up.ts";
import { isObject } from "../shape/shape.ts";
import { type Reference, reference } from "../shape/types.ts";
import type { Entry } from "./entries.ts";
import { type About, insider, type People } from "./people.ts";
import { plainAddress, type References } from "./references.ts";

/** The property that says of whom a resource speaks: `subject`, or `patient`; also of types that are not read, since they show whose record it is. */
function subjectProperty(entry: Entry): "subject" | "patient" | undefined {
  return isObject(told(entry, "subject")) ? "subject" : isObject(told(entry, "patient")) ? "patient" : undefined;
}

/** One of the two properties; a resource that was only gone over is not read for it. */
function told(entry: Entry, property: "subject" | "patient"): unknown {
  return entry.skim === undefined ? entry.resource[property] : entry.skim[property];
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

/** Whom a resource is about. A subject that is named by an identifier alone is looked up among the Patient's identifiers. */
export function aboutWhom(entry: Entry, references: References, people: People): About {
  const known = people.about.get(entry);
  if (known !== undefined) return known;
  const about = workOut(entry, references, people);
  people.about.set(entry, about);
  return about;
}

function workOut(entry: Entry, references: References, people: People): About {
  const subject = subjectOf(entry);
  if (subject === undefined) return "nobody-named";
  if (subject.reference?.startsWith("#") === true) {
    // A Patient inside the resource has no id of its own outside.
    const own = references.find(subject, entry);
    if (own !== undefined && own.type !== "Patient") return "not-a-person";
    return named(own === undefined ? undefined : insider(own, people));
  }
  if (subject.reference !== undefined) {
    const found = references.find(subject, entry);
    const type = found?.type ?? subject.type ?? /^([A-Z][A-Za-z]+)\//.exec(plainAddress(subject.reference))?.[1];
    if (type !== undefined && type !== "Patient") return "not-a-person";
    return { person: found?.identity ?? plainAddress(subject.reference) };
  }
  return named(people.named(subject.identifier));
}

function named(person: string | undefined): About {
  return person === undefined ? "nobody-named" : { person };
}

function subjectOf(entry: Entry): Reference | undefined {
  const property = subjectProperty(entry);
  const read = property === undefined ? REFUSED : reference.decode(told(entry, property), entry.pointer, []);
  return read === REFUSED ? undefined : read;
}

/** Problems where a resource that is read names its person in a wrong shape. */
function subjectProblems(entry: Entry): readonly Problem[] {
  const problems: Problem[] = [];
  const key = lookUp(READ, entry.type);
  const given = key === undefined ? undefined : told(entry, key);
  if (key !== undefined && given !== undefined && given !== null && given !== "")
    reference.decode(given, pointer(entry.pointer, key), problems);
  return problems;
}

/** A problem for every resource that speaks of another person than the first. */
export function onePersonOnly(entries: readonly Entry[], references: References, people: People): readonly Problem[] {
  const [patient] = people.patients;
  let first = patient === undefined ? undefined : { person: patient.identity, at: patient.pointer };
  return entries.flatMap((entry): readonly Problem[] => {
    const wrong = subjectProblems(entry);
    if (wrong.length > 0) return wrong;
    const about: About = entry.type === "Patient" ? { person: entry.identity } : aboutWhom(entry, references, people);
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
