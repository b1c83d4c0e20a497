import type { Random } from "./random.ts";
import { concept, daysAgo, LOINC, morning, type Resource, RXNORM, SNOMED, status, TOUCHED } from "./resource.ts";

/** What the five deciding resources of a patient need to be told. */
export interface Person {
  readonly id: string;
  readonly chance: Random;
}

const META = { lastUpdated: TOUCHED };

/** The person, with a birth date, a birth year alone, or neither. */
export function patient({ id, chance }: Person): Resource {
  const born = chance.pick(["1988-05-02", "1971-12-30", "2016-02-29", "2015-11-21", "2025-06-01", "2014", undefined]);
  return {
    resourceType: "Patient",
    id,
    meta: META,
    gender: chance.pick(["female", "male"]),
    ...(born === undefined ? {} : { birthDate: born }),
    identifier: [{ system: "urn:bench", value: id }],
    name: [{ family: `Bench${id}`, given: ["Ada"] }],
  };
}

interface Illness {
  readonly code: Readonly<Record<string, unknown>>;
  readonly severity?: Readonly<Record<string, unknown>>;
  /** The most days ago that it began. */
  readonly days: number;
}

const VITILIGO = concept(SNOMED, "56727007", "Vitiligo");
const ECZEMA = concept(SNOMED, "24079001", "Atopic dermatitis");

const ILLNESSES: readonly Illness[] = [
  { code: VITILIGO, days: 900 },
  { code: VITILIGO, days: 900 },
  { code: { ...VITILIGO, text: "Segmental vitiligo" }, days: 900 },
  { code: { ...VITILIGO, text: "Non-segmental vitiligo" }, days: 900 },
  { code: ECZEMA, days: 900 },
  { code: ECZEMA, severity: concept(SNOMED, "24484000", "Severe"), days: 900 },
  { code: ECZEMA, severity: concept(SNOMED, "6736007", "Moderate"), days: 900 },
];

const FURTHER: readonly Illness[] = [
  { code: concept(SNOMED, "233604007", "Pneumonia"), days: 14 },
  { code: concept(SNOMED, "444814009", "Viral sinusitis"), days: 14 },
  { code: concept(SNOMED, "86406008", "Human immunodeficiency virus infection"), days: 700 },
  { code: concept(SNOMED, "128053003", "Deep venous thrombosis"), days: 2000 },
  { code: concept("http://hl7.org/fhir/sid/icd-10", "D68.5", "Primary thrombophilia"), days: 2000 },
];

function condition({ id, chance }: Person, name: string, { code, severity, days }: Illness): Resource {
  const onset = daysAgo(chance.below(days) + 1);
  return {
    resourceType: "Condition",
    id: `${id}-${name}`,
    meta: META,
    clinicalStatus: status("condition-clinical", "active"),
    verificationStatus: status("condition-ver-status", "confirmed"),
    ...(severity === undefined ? {} : { severity }),
    code,
    subject: { reference: `Patient/${id}` },
    onsetDateTime: onset,
    recordedDate: onset,
  };
}

/** What the cream is for; or another illness, and then nobody says what it is for. */
export function indication(person: Person): Resource {
  const further = person.chance.next() < 0.25;
  return condition(person, "c1", person.chance.pick(further ? FURTHER : ILLNESSES));
}

function furtherCondition(person: Person): Resource {
  return condition(person, "c2", person.chance.pick(FURTHER));
}

const MEDICINES: readonly (readonly [code: string, display: string])[] = [
  ["21212", "Clarithromycin"],
  ["28031", "Itraconazole"],
  ["161", "Acetaminophen"],
  ["5640", "Ibuprofen"],
  ["999999999", "Nobody's tablets"],
];

function medicine({ id, chance }: Person): Resource {
  const [code, display] = chance.pick(MEDICINES);
  return {
    resourceType: "MedicationRequest",
    id: `${id}-m1`,
    meta: META,
    status: chance.pick(["active", "active", "active", "entered-in-error"]),
    intent: "order",
    medicationCodeableConcept: concept(RXNORM, code, display),
    subject: { reference: `Patient/${id}` },
    authoredOn: morning(chance.below(60) + 1),
    dosageInstruction: [{ route: concept(SNOMED, "26643006", "Oral route") }],
  };
}

function observation({ id, chance }: Person): Resource {
  const pregnancy = chance.next() < 0.5;
  const answer = pregnancy
    ? chance.pick([
        concept(LOINC, "LA15173-0", "Pregnant"),
        concept(LOINC, "LA26683-5", "Not pregnant"),
        concept(LOINC, "LA4489-6", "Unknown"),
      ])
    : chance.pick([
        concept(LOINC, "LA29252-6", "Currently breastfeeding"),
        concept(LOINC, "LA29253-4", "Not currently breastfeeding"),
      ]);
  return {
    resourceType: "Observation",
    id: `${id}-o1`,
    meta: META,
    status: chance.pick(["final", "final", "final", "preliminary"]),
    code: pregnancy ? concept(LOINC, "82810-3", "Pregnancy status") : concept(LOINC, "63895-7", "Breastfeeding status"),
    subject: { reference: `Patient/${id}` },
    effectiveDateTime: morning(chance.below(pregnancy ? 45 : 120) + 1),
    valueCodeableConcept: answer,
  };
}

type Item = { readonly linkId: string; readonly answer: readonly Readonly<Record<string, unknown>>[] };

function coded(fact: string, code: string): Item {
  return { linkId: fact, answer: [{ valueCoding: { system: `urn:repigment:fact:${fact}`, code } }] };
}

/** Answers to our own Questionnaire; none about what the other resources tell, so that nothing contradicts. */
function answers({ id, chance }: Person, told: ReadonlySet<string>): Resource {
  const yesNo = (fact: string): Item => ({ linkId: fact, answer: [{ valueBoolean: chance.next() < 0.5 }] });
  const percent = chance.pick([4, 8.5, 10, 10.04, 15, 20, 20.5, 30]);
  const area = { value: percent, unit: "%", system: "http://unitsofmeasure.org", code: "%" };
  const all: readonly Item[] = [
    { linkId: "area-treated", answer: [{ valueQuantity: area }] },
    coded("treatment-state", chance.pick(["not-started", "on", "paused", "stopped"])),
    coded("active-infection", chance.pick(["none", "none", "minor", "serious"])),
    yesNo("topicals-tried-or-unsuitable"),
    yesNo("immunocompromised"),
    { linkId: "thrombosis-history", answer: [{ valueBoolean: false }] },
    { linkId: "thrombosis-risk", answer: [{ valueBoolean: chance.next() < 0.4 }] },
    { linkId: "medications-complete", answer: [{ valueBoolean: chance.next() < 0.8 }] },
  ];
  return {
    resourceType: "QuestionnaireResponse",
    id: `${id}-q1`,
    meta: META,
    questionnaire: "urn:repigment:questionnaire:facts",
    status: "completed",
    subject: { reference: `Patient/${id}` },
    authored: morning(chance.pick([1, 2, 5, 20, 80, 120])),
    item: all.filter(({ linkId }) => !told.has(linkId) && chance.next() < 0.8),
  };
}

/** Facts that a Condition tells, which the answers then leave alone. */
function toldBy(resources: readonly Resource[]): ReadonlySet<string> {
  const codes = JSON.stringify(resources);
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ["233604007", ["active-infection"]],
    ["444814009", ["active-infection"]],
    ["86406008", ["immunocompromised"]],
    ["128053003", ["thrombosis-history", "thrombosis-risk"]],
    ["D68.5", ["thrombosis-risk"]],
  ];
  return new Set(facts.flatMap(([code, told]) => (codes.includes(code) ? told : [])));
}

/** The five resources that decide: the person, an illness, two of four others, and answers. */
export function deciding(person: Person): readonly Resource[] {
  const { chance } = person;
  const first = indication(person);
  const others = [furtherCondition, medicine, observation];
  const left = chance.below(others.length);
  const further = others.filter((_, index) => index !== left).map((make) => make(person));
  const told = [first, ...further];
  // One illness told at two times would be two words; each is told once.
  const twice = JSON.stringify(told[0]?.["code"]) === JSON.stringify(told[1]?.["code"]);
  const once = twice ? [first, medicine(person), observation(person)] : told;
  return [patient(person), ...once, answers(person, toldBy(once))];
}
