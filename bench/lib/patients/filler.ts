import type { Person } from "./deciding.ts";
import { concept, daysAgo, LOINC, morning, type Resource, RXNORM, SNOMED, status, TOUCHED } from "./resource.ts";

type Maker = (person: Person, index: number) => Resource;

const MEASURED: readonly (readonly [code: string, display: string, unit: string, about: number])[] = [
  ["8302-2", "Body Height", "cm", 170],
  ["29463-7", "Body Weight", "kg", 70],
  ["39156-5", "Body Mass Index", "kg/m2", 24],
  ["8867-4", "Heart rate", "/min", 72],
  ["9279-1", "Respiratory rate", "/min", 14],
  ["72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported", "{score}", 2],
  ["2339-0", "Glucose", "mg/dL", 90],
  ["6299-2", "Urea Nitrogen", "mg/dL", 12],
  ["38483-4", "Creatinine", "mg/dL", 1],
  ["49765-1", "Calcium", "mg/dL", 9],
  ["2947-0", "Sodium", "mmol/L", 140],
  ["6298-4", "Potassium", "mmol/L", 4],
  ["2093-3", "Total Cholesterol", "mg/dL", 180],
  ["2571-8", "Triglycerides", "mg/dL", 130],
  ["18262-6", "Low Density Lipoprotein Cholesterol", "mg/dL", 100],
  ["718-7", "Hemoglobin [Mass/volume] in Blood", "g/dL", 14],
  ["6690-2", "Leukocytes [#/volume] in Blood by Automated count", "10*3/uL", 7],
  ["789-8", "Erythrocytes [#/volume] in Blood by Automated count", "10*6/uL", 5],
  ["4544-3", "Hematocrit [Volume Fraction] of Blood by Automated count", "%", 42],
  ["787-2", "MCV [Entitic volume] by Automated count", "fL", 88],
  ["785-6", "MCH [Entitic mass] by Automated count", "pg", 30],
  ["786-4", "MCHC [Mass/volume] by Automated count", "g/dL", 34],
  ["21000-5", "Erythrocyte distribution width [Entitic volume] by Automated count", "fL", 42],
  ["4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood", "%", 5],
  ["33914-3", "Estimated Glomerular Filtration Rate", "mL/min/{1.73_m2}", 90],
  ["2069-3", "Chloride", "mmol/L", 104],
  ["20565-8", "Carbon Dioxide", "mmol/L", 25],
  ["2085-9", "High Density Lipoprotein Cholesterol", "mg/dL", 55],
  ["8310-5", "Body temperature", "Cel", 37],
  ["2708-6", "Oxygen saturation in Arterial blood", "%", 98],
];

function common({ id }: Person, type: string, index: number): Resource {
  return { resourceType: type, id: `${id}-${type.toLowerCase()}-${index}`, meta: { lastUpdated: TOUCHED } };
}

const measured: Maker = (person, index) => {
  const { chance, id } = person;
  const [code, display, unit, about] = chance.pick(MEASURED);
  const days = 30 + chance.below(3000);
  return {
    ...common(person, "Observation", index),
    status: "final",
    category: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/observation-category",
            code: "vital-signs",
            display: "vital-signs",
          },
        ],
      },
    ],
    code: concept(LOINC, code, display),
    subject: { reference: `Patient/${id}` },
    encounter: { reference: `Encounter/${id}-encounter-${index % 40}` },
    effectiveDateTime: morning(days),
    issued: `${daysAgo(days)}T08:30:00.123+01:00`,
    valueQuantity: {
      value: Number((about * (0.8 + chance.next() * 0.4)).toFixed(3)),
      unit,
      system: "http://unitsofmeasure.org",
      code: unit,
    },
  };
};

const OTHER_ILLNESSES: readonly (readonly [string, string])[] = [
  ["195967001", "Asthma"],
  ["15777000", "Prediabetes"],
  ["271737000", "Anemia (disorder)"],
  ["162864005", "Body mass index 30+ - obesity (finding)"],
  ["239873007", "Osteoarthritis of knee"],
  ["40055000", "Chronic sinusitis (disorder)"],
];

const illness: Maker = (person, index) => {
  const [code, display] = person.chance.pick(OTHER_ILLNESSES);
  const days = 30 + person.chance.below(3000);
  return {
    ...common(person, "Condition", index),
    clinicalStatus: status("condition-clinical", "active"),
    verificationStatus: status("condition-ver-status", "confirmed"),
    category: [status("condition-category", "encounter-diagnosis")],
    code: concept(SNOMED, code, display),
    subject: { reference: `Patient/${person.id}` },
    encounter: { reference: `Encounter/${person.id}-encounter-${index % 40}` },
    onsetDateTime: morning(days),
    recordedDate: morning(days),
  };
};

const OLD_MEDICINES: readonly (readonly [string, string])[] = [
  ["308136", "amLODIPine 2.5 MG Oral Tablet"],
  ["314076", "lisinopril 10 MG Oral Tablet"],
  ["313782", "Acetaminophen 325 MG Oral Tablet"],
  ["310965", "Ibuprofen 200 MG Oral Tablet"],
];

const oldMedicine: Maker = (person, index) => {
  const [code, display] = person.chance.pick(OLD_MEDICINES);
  return {
    ...common(person, "MedicationRequest", index),
    status: "cancelled",
    intent: "order",
    medicationCodeableConcept: concept(RXNORM, code, display),
    subject: { reference: `Patient/${person.id}` },
    encounter: { reference: `Encounter/${person.id}-encounter-${index % 40}` },
    authoredOn: morning(200 + person.chance.below(2000)),
    requester: { reference: "Practitioner/1", display: "Dr. Mose244 Grimes165" },
  };
};

const vaccination: Maker = (person, index) => ({
  ...common(person, "Immunization", index),
  status: "completed",
  vaccineCode: concept(
    "http://hl7.org/fhir/sid/cvx",
    "140",
    "Influenza, seasonal, injectable, preservative free (140)",
  ),
  patient: { reference: `Patient/${person.id}` },
  encounter: { reference: `Encounter/${person.id}-encounter-${index % 40}` },
  occurrenceDateTime: morning(30 + person.chance.below(3000)),
  primarySource: true,
});

const visit: Maker = (person, index) => ({
  ...common(person, "Encounter", index),
  status: "finished",
  class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB" },
  type: [concept(SNOMED, "162673000", "General examination of patient (procedure)")],
  subject: { reference: `Patient/${person.id}`, display: `Ada Bench${person.id}` },
  participant: [
    {
      type: [
        {
          coding: [
            {
              system: "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
              code: "PPRF",
              display: "primary performer",
            },
          ],
          text: "primary performer",
        },
      ],
      individual: { reference: "Practitioner/1", display: "Dr. Mose244 Grimes165" },
    },
  ],
  period: { start: morning(30 + index), end: morning(30 + index) },
});

/** So many of each: what an export of Synthea holds of these types, by and large. Of the 30 kinds of Observations we read 4, which gives about as many events a KB as Synthea's own Luna60 has. */
const PARTS: readonly (readonly [maker: Maker, count: number])[] = [
  [measured, 166],
  [illness, 20],
  [oldMedicine, 12],
  [vaccination, 30],
  [visit, 40],
];

/** 268 resources of a record that settle none of the fourteen statements. */
export function filler(person: Person): readonly Resource[] {
  return PARTS.flatMap(([make, count]) => Array.from({ length: count }, (_, index) => make(person, index)));
}
