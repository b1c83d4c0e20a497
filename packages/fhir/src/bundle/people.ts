import { isObject } from "../shape/shape.ts";
import type { Identifier } from "../shape/types.ts";
import type { Entry } from "./entries.ts";

/** Of whom a resource speaks: a person, by what we can tell them apart; nobody named; or something that is no person. */
export type About = { readonly person: string } | "nobody-named" | "not-a-person";

/** The Patients of a Bundle, and whom an identifier names. */
export interface People {
  readonly patients: readonly Entry[];
  /** The person of an identifier: one of the Patients, somebody else, or undefined where it says nothing. */
  readonly named: (identifier: Identifier | undefined) => string | undefined;
  /** Of whom resources with this very subject speak, as it was found out. Entries that were only gone over share theirs. */
  readonly about: Map<unknown, About>;
}

/** The Patients, and an index of their identifiers, made where it is asked for and once: a Bundle may have thousands of both. */
export function peopleOf(entries: readonly Entry[]): People {
  const patients = entries.filter(({ type }) => type === "Patient");
  let index: Index | undefined;
  const named = (identifier: Identifier | undefined): string | undefined => {
    if (identifier?.value === undefined) return undefined;
    index ??= indexOf(patients);
    const known = index.byIdentifier.get(keyOf(identifier));
    if (known !== undefined) return known;
    // The Patient has another value in this very system: that is somebody else. In a system of its own it says nothing.
    return patients.length === 0 || index.systems.has(identifier.system)
      ? `${identifier.system ?? ""}|${identifier.value}`
      : undefined;
  };
  return { patients, named, about: new Map() };
}

interface Index {
  readonly byIdentifier: ReadonlyMap<string, string>;
  readonly systems: ReadonlySet<unknown>;
}

function indexOf(patients: readonly Entry[]): Index {
  const byIdentifier = new Map<string, string>();
  const systems = new Set<unknown>();
  for (const patient of patients)
    for (const one of identifiersOf(patient)) {
      systems.add(one.system);
      if (!byIdentifier.has(keyOf(one))) byIdentifier.set(keyOf(one), patient.identity);
    }
  return { byIdentifier, systems };
}

/** What a Patient inside another resource says of who it is: by its identifiers, else by a birth date that the Bundle's Patient does not have. */
export function insider(own: Entry, { patients, named }: People): string | undefined {
  const told = identifiersOf(own).flatMap((one) => named(one) ?? []);
  const known = told.find((person) => patients.some(({ identity }) => identity === person));
  const [patient, ...others] = patients;
  const born = others.length === 0 ? patient?.resource["birthDate"] : undefined;
  return known ?? told[0] ?? (excludes(born, own.resource["birthDate"]) ? own.identity : undefined);
}

/** Whether two birth dates cannot be one: a year alone goes with every day of it. */
function excludes(one: unknown, other: unknown): boolean {
  return typeof one === "string" && typeof other === "string" && !one.startsWith(other) && !other.startsWith(one);
}

function identifiersOf(patient: Entry): readonly Identifier[] {
  const list = patient.resource["identifier"];
  return Array.isArray(list) ? (list as readonly unknown[]).filter(isObject) : [];
}

function keyOf({ system, value }: Identifier): string {
  return JSON.stringify([system ?? null, value ?? null]);
}
