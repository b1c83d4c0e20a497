import { type Decoder, type Problem, REFUSED } from "@repigment/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { condition } from "../resource/condition.ts";
import { request } from "../resource/medication/request.ts";
import { observation } from "../resource/observation.ts";
import { patient } from "../resource/patient.ts";
import { response } from "../resource/questionnaire-response.ts";
import { codeableConcept, fhirQuantity, meta, reference } from "./types.ts";

const SCALARS: readonly unknown[] = [
  undefined,
  null,
  "",
  "x",
  0,
  -1.5,
  2 ** 60,
  Number.POSITIVE_INFINITY,
  true,
  "2026",
  "2026-02-30",
  "2026-11-01",
  "2026-11-01T09:00:00+01:00",
];
const scalar = fc.constantFrom(...SCALARS);

const NAMES = (
  "system code display coding text value reference type identifier comparator unit versionId lastUpdated meta status focus " +
  "effectiveDateTime effectivePeriod effectiveInstant issued component valueQuantity valueCodeableConcept valueString valueBoolean " +
  "valueInteger valueDateTime valueDecimal valueCoding dataAbsentReason clinicalStatus verificationStatus severity bodySite " +
  "onsetDateTime onsetPeriod abatementDateTime abatementPeriod recordedDate start end medicationCodeableConcept medicationReference " +
  "intent doNotPerform reportedBoolean reportedReference authoredOn dosageInstruction dispenseRequest reasonCode reasonReference " +
  "timing site route repeat gender birthDate deceasedBoolean deceasedDateTime questionnaire authored source item linkId answer " +
  "extension url constructor"
).split(" ");

/** Objects with the names that we read, within each other, and lists of them; and what else may stand there. */
const { value } = fc.letrec<{ value: unknown; object: Readonly<Record<string, unknown>> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "medium" },
    { weight: 4, arbitrary: scalar },
    { weight: 3, arbitrary: tie("object") },
    { weight: 3, arbitrary: fc.array(tie("object"), { maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) },
  ),
  object: fc
    .array(fc.tuple(fc.constantFrom(...NAMES), tie("value")), { maxLength: 4 })
    .map((pairs) => Object.fromEntries(pairs)),
}));

/** Right values, into which others are put. */
const CONCEPT = { coding: [{ system: "s", code: "c", display: "d" }], text: "t" };
const RIGHT: Readonly<Record<string, readonly [Decoder<object>, Readonly<Record<string, unknown>>]>> = {
  concept: [codeableConcept, CONCEPT],
  reference: [reference, { reference: "Patient/p", identifier: { system: "s", value: "v" } }],
  quantity: [fhirQuantity, { value: 1, unit: "g" }],
  meta: [meta, { lastUpdated: "2026-11-01T09:00:00Z" }],
  observation: [
    observation,
    { status: "final", code: CONCEPT, valueQuantity: { value: 1, code: "g" }, issued: "2026-11-01T09:00:00Z" },
  ],
  condition: [condition, { code: CONCEPT, bodySite: [CONCEPT], onsetDateTime: "2026-11-01" }],
  request: [request, { medicationCodeableConcept: CONCEPT, intent: "order", dosageInstruction: [{ route: CONCEPT }] }],
  patient: [patient, { birthDate: "2000", identifier: [{ system: "s", value: "v" }] }],
  response: [
    response,
    {
      status: "completed",
      item: [
        { linkId: "a", answer: [{ valueBoolean: true }, { valueCoding: { code: "c" } }] },
        { linkId: "b", answer: [{ valueQuantity: { value: 1, unit: "%" } }], item: [{ linkId: "c" }] },
      ],
    },
  ],
};

/** What a decoder has besides: its quick way, and the one that tells what is wrong. */
type Ways = Decoder<object> & {
  readonly quick: (input: unknown) => unknown;
  readonly tell: (input: unknown, at: string, problems: Problem[]) => unknown;
};

/** What of a value a decoder that copies gives. */
function like(read: unknown, told: unknown): unknown {
  if (Array.isArray(told)) return told.map((item: unknown, index) => like((read as readonly unknown[])[index], item));
  if (typeof told !== "object" || told === null) return read;
  return Object.fromEntries(
    Object.entries(told).map(([key, item]) => [key, like((read as Readonly<Record<string, unknown>>)[key], item)]),
  );
}

/** Whether a decoder reads a property: then it refuses what is nothing at all. */
function isRead(tell: Ways["tell"], key: string): boolean {
  return tell({ [key]: Symbol("wrong") }, "", []) === REFUSED;
}

test.each(Object.keys(RIGHT))(
  "[F38] a quick look at a %s takes only what its decoder takes, and all that is read of it is the same",
  (name) => {
    const [decoder, right] = RIGHT[name] ?? [];
    const { quick, tell } = decoder as Ways;
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...NAMES, ...Object.keys(right ?? {})), value), { maxLength: 3 }),
        (changes) => {
          const input = { ...right, ...Object.fromEntries(changes) };
          const problems: Problem[] = [];
          const told = tell(input, "", problems);
          const read = quick(input);
          expect(read === REFUSED).toBe(told === REFUSED);
          if (read === REFUSED) return;
          taken += 1;
          expect(problems).toEqual([]);
          expect(like(read, told)).toEqual(told);
          // What is empty counts as left out: it must not be there for whoever reads on.
          const empty = Object.keys(input).filter(
            (key) => (input[key] === null || input[key] === "") && isRead(tell, key),
          );
          expect(empty.filter((key) => Object.hasOwn(read as object, key))).toEqual([]);
        },
      ),
      { seed: 38, numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(200);
  },
);
