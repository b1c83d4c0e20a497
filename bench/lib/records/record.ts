import { type Answered, CATALOGUE, type Course, type FactDefinition } from "@repigment/core";
import { questionnaireResponse, readBundle } from "@repigment/fhir";

import { filler } from "../patients/filler.ts";
import { random } from "../patients/random.ts";
import {
  concept,
  daysAgo,
  LOINC,
  morning,
  type Resource,
  RXNORM,
  SNOMED,
  status,
  TOUCHED,
} from "../patients/resource.ts";

/** How many resources a record has. */
export const RESOURCES = 300;

/** The instant that is asked for. */
export { AT } from "../patients/resource.ts";

type Illness = readonly [code: string, name: string, days: number];

const HISTORY: readonly Illness[] = [
  ["22298006", "Myocardial infarction", 1500],
  ["128053003", "Deep venous thrombosis", 900],
  ["44054006", "Type 2 diabetes mellitus", 2000],
  ["55822004", "Hyperlipidemia", 1800],
  ["86406008", "Human immunodeficiency virus infection", 700],
  ["4740000", "Herpes zoster", 4],
  ["363406005", "Malignant neoplasm of colon", 1200],
  ["46177005", "End-stage renal disease", 400],
];

/** What the label interrupts treatment for: beside it no trial's figures are told. */
const INFECTION: Illness = ["233604007", "Pneumonia", 3];

const MEDICINES: readonly (readonly [code: string, name: string])[] = [
  ["21212", "clarithromycin"],
  ["1357536", "tofacitinib"],
  ["327361", "adalimumab"],
  ["6851", "methotrexate"],
  ["9384", "rifampin"],
];

function condition(id: string, index: number, [code, name, days]: Illness): Resource {
  return {
    resourceType: "Condition",
    id: `${id}-c${index}`,
    meta: { lastUpdated: TOUCHED },
    clinicalStatus: status("condition-clinical", "active"),
    verificationStatus: status("condition-ver-status", "confirmed"),
    code: concept(SNOMED, code, name),
    subject: { reference: `Patient/${id}` },
    onsetDateTime: daysAgo(days),
    recordedDate: daysAgo(days),
  };
}

function medicine(id: string, index: number, [code, name]: readonly [string, string]): Resource {
  return {
    resourceType: "MedicationStatement",
    id: `${id}-m${index}`,
    meta: { lastUpdated: TOUCHED },
    status: "active",
    medicationCodeableConcept: concept(RXNORM, code, name),
    subject: { reference: `Patient/${id}` },
    effectivePeriod: { start: daysAgo(20) },
    dateAsserted: daysAgo(1),
  };
}

function smoker(id: string): Resource {
  return {
    resourceType: "Observation",
    id: `${id}-smoking`,
    meta: { lastUpdated: TOUCHED },
    status: "final",
    code: concept(LOINC, "72166-2", "Tobacco smoking status"),
    subject: { reference: `Patient/${id}` },
    effectiveDateTime: morning(2),
    valueCodeableConcept: concept(SNOMED, "77176002", "Smokes tobacco daily"),
  };
}

function person(id: string, birthDate: string): Resource {
  return {
    resourceType: "Patient",
    id,
    meta: { lastUpdated: TOUCHED },
    gender: "female",
    birthDate,
    name: [{ family: "Record", given: ["Ada"] }],
  };
}

function told(id: string, answers: readonly Answered[]): Resource {
  const subject = `Patient/${id}`;
  const response = questionnaireResponse(answers, { authored: morning(0), id: `${id}-q`, subject });
  return { ...response, resourceType: "QuestionnaireResponse", id: `${id}-q` };
}

interface Read {
  readonly text: string;
  readonly course: Course;
}

/** A course of a Bundle of so many resources: who it is, what is told of her, and the rest an export of a clinic's record. */
function courseOf(id: string, deciding: readonly Resource[]): Read {
  const others = filler({ id, chance: random(300) });
  // The export fills up what the deciding ones leave: some of its resources come again under other ids.
  const more = Array.from({ length: Math.max(0, RESOURCES - deciding.length - others.length) }, (_, index) => ({
    ...(others[index] ?? person(id, "1990")),
    id: `${id}-again-${index}`,
  }));
  const resources = [...deciding, ...others, ...more].slice(0, RESOURCES);
  const bundle = {
    resourceType: "Bundle",
    type: "collection",
    timestamp: TOUCHED,
    entry: resources.map((resource) => ({ resource })),
  };
  const read = readBundle(bundle, { secret: id });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { text: JSON.stringify(bundle), course: read.value.course };
}

/** A woman of 61 of whom much that labels warn of is on record, and what is told of her beside it. */
function woman(id: string, ill: readonly Illness[], answers: readonly Answered[]): Read {
  return courseOf(id, [
    person(id, "1965-03-03"),
    condition(id, 0, ["56727007", "Vitiligo", 900]),
    ...ill.map((one, index) => condition(id, index + 1, one)),
    ...MEDICINES.map((one, index) => medicine(id, index, one)),
    smoker(id),
    told(id, [
      { fact: "indication", value: ["vitiligo"] },
      { fact: "treatment-state", value: "on", indication: "vitiligo" },
      { fact: "area-treated", value: { value: 14, unit: "%" }, indication: "vitiligo" },
      { fact: "tubes-30-days", value: 3 },
      { fact: "hours-since-last-application", value: { value: 3, unit: "h" } },
      ...answers,
    ]),
  ]);
}

/** One whom almost everything concerns, the emergency too; beside a word to stop no trial's figures are told (core, A23). */
export function firingRecord(): Read {
  return woman(
    "fires",
    [...HISTORY, INFECTION],
    [
      { fact: "applied-sites", value: ["face", "eyelids", "lips"] },
      { fact: "thrombosis-signs", value: true },
    ],
  );
}

/** The same but for what ends or interrupts treatment, half a year on the cream: findings and the trials' figures for every part of the body. */
export function treatedRecord(): Read {
  return woman("treated", HISTORY, [
    { fact: "applied-sites", value: ["face", "neck", "arms", "hands", "trunk", "legs", "feet"] },
    { fact: "weeks-on-treatment", value: { value: 24, unit: "wk" }, indication: "vitiligo" },
    { fact: "thrombosis-signs", value: false },
    { fact: "cytopenia-active", value: false },
  ]);
}

const BODY: readonly Answered[] = [
  { fact: "age", value: { value: 30, unit: "a" } },
  { fact: "sex", value: "female" },
  { fact: "indication", value: ["vitiligo"] },
  { fact: "vitiligo-type", value: "non-segmental" },
  { fact: "treatment-state", value: "not-started", indication: "vitiligo" },
  { fact: "applied-sites", value: ["face", "hands", "feet"] },
  { fact: "medications", value: [] },
  { fact: "could-become-pregnant", value: false },
];

/** The word that no label warns of, for the facts that have one. */
function harmless({ id, type, cautious = [], words = [] }: FactDefinition): readonly Answered[] {
  if (type === "truth") return [{ fact: id, value: cautious.includes("no") }];
  const word = words.find((one) => !cautious.includes(one));
  return type === "code" && cautious.length > 0 && word !== undefined ? [{ fact: id, value: word }] : [];
}

/** A woman of 30 who has answered that nothing of what labels warn of holds, with the trials' figures for the times of judging. */
export function quietRecord(): Read {
  const id = "quiet";
  const said = new Set(BODY.map(({ fact }) => fact));
  const answers = [...CATALOGUE.values()].filter((fact) => !said.has(fact.id)).flatMap(harmless);
  return courseOf(id, [
    person(id, "1996-03-03"),
    condition(id, 0, ["56727007", "Vitiligo", 900]),
    told(id, [...BODY, ...answers]),
  ]);
}
