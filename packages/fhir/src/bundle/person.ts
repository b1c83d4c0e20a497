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
  List: "subject",
  AllergyIntolerance: "patient",
};

/** Whom a resource is about. A subject that is named by an identifier alone is looked up among the Patient's identifiers. */
export function aboutWhom(entry: Entry, references: References, people: People): About {
  const property = subjectProperty(entry);
  if (property === undefined) return "nobody-named";
  const given = told(entry, property);
  const known = people.about.get(given);
  if (known !== undefined) return known;
  const subject = reference.decode(given, entry.pointer, []);
  if (subject === REFUSED) return "nobody-named";
  if (subject.reference?.startsWith("#") === true) return aboutInside(subject, entry, references, people);
  const about = aboutSubject(subject, entry, references, people);
  people.about.set(given, about);
  return about;
}

/** A Patient inside the resource has no id of its own outside. */
function aboutInside(subject: Reference, entry: Entry, references: References, people: People): About {
  const own = references.find(subject, entry);
  if (own !== undefined && own.type !== "Patient") return "not-a-person";
  return named(own === undefined ? undefined : insider(own, people));
}

function aboutSubject(subject: Reference, entry: Entry, references: References, people: People): About {
  if (subject.reference === undefined) return named(people.named(subject.identifier));
  const found = references.find(subject, entry);
  const type = found?.type ?? subject.type ?? /^([A-Z][A-Za-z]+)\//.exec(plainAddress(subject.reference))?.[1];
  if (type !== undefined && type !== "Patient") return "not-a-person";
  return { person: found?.identity ?? plainAddress(subject.reference) };
}

function named(person: string | undefined): About {
  return person === undefined ? "nobody-named" : { person };
}

/** Problems where a resource that is read names its person in a wrong shape; `sound` are the subjects that were looked at already. */
function subjectProblems(entry: Entry, sound: Set<unknown>): readonly Problem[] {
  const key = lookUp(READ, entry.type);
  const given = key === undefined ? undefined : told(entry, key);
  if (key === undefined || given === undefined || given === null || given === "" || sound.has(given)) return [];
  const problems: Problem[] = [];
  reference.decode(given, pointer(entry.pointer, key), problems);
  if (problems.length === 0) sound.add(given);
  return problems;
}

/** Whether a resource that was gone over names its person as another did, which was looked at; in a record almost all do. */
function speaksAs({ type, skim }: Entry, other: Entry): boolean {
  return (
    skim !== undefined &&
    type === other.type &&
    type !== "Patient" &&
    skim.subject === other.skim?.subject &&
    skim.patient === other.skim?.patient
  );
}

/** A problem for every resource that speaks of another person than the first. */
export function onePersonOnly(entries: readonly Entry[], references: References, people: People): readonly Problem[] {
  const [patient] = people.patients;
  let first = patient === undefined ? undefined : { person: patient.identity, at: patient.pointer };
  const problems: Problem[] = [];
  const sound = new Set<unknown>();
  let last: Entry | undefined;
  for (const entry of entries) {
    if (last !== undefined && speaksAs(entry, last)) continue;
    const wrong = subjectProblems(entry, sound);
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    const about: About = entry.type === "Patient" ? { person: entry.identity } : aboutWhom(entry, references, people);
    if (typeof about === "string") continue;
    first ??= { person: about.person, at: entry.pointer };
    if (about.person !== first.person)
      problems.push({
        at: entry.type === "Patient" ? entry.pointer : pointer(entry.pointer, subjectProperty(entry) ?? "subject"),
        expected: `one person, ${show(first.person)} of ${first.at}`,
        found: show(about.person),
        mend: "a course is one person's: export one person's record",
      });
    else if (people.about.has(entry.skim?.subject ?? entry.skim?.patient)) last = entry;
  }
  return problems;
}
