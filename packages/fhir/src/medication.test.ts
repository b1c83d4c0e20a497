import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  ATC,
  bundle,
  clarithromycin,
  concept,
  condition,
  IPS,
  opzelura,
  request,
  RXNORM,
  SCT,
  statement,
  TIMESTAMP,
  toldBy,
  whyUnread,
} from "../test/kit.ts";
import { readBundle } from "./read-bundle.ts";

type Json = Readonly<Record<string, unknown>>;

function read(...resources: readonly Json[]): ReturnType<typeof readBundle> {
  return readBundle(bundle(...resources), { secret: "s" });
}

/** Kinds and times alone. */
function times(result: ReturnType<typeof readBundle>): readonly (readonly [string, string])[] {
  return toldBy(result).map(([kind, at]) => [kind, at]);
}

const medication = { name: "clarithromycin", codes: [{ system: "atc", code: "J01FA09" }] };

test("[F12] an active medicine is started at its start, and stopped where its end is told", () => {
  expect(toldBy(read(statement(clarithromycin)))).toEqual([["medication-started", "2026-09-01", { medication }]]);
  const until = statement(clarithromycin, { effectivePeriod: { start: "2026-09-01", end: "2026-09-08" } });
  expect(times(read(until))).toEqual([
    ["medication-started", "2026-09-01"],
    ["medication-stopped", "2026-09-08"],
  ]);
});

test("[F12] an end in the year 9999 is no end", () => {
  const open = statement(clarithromycin, { effectivePeriod: { start: "2026-09-01", end: "9999-12-31" } });
  expect(times(read(open))).toEqual([["medication-started", "2026-09-01"]]);
});

test.each([
  ["MedicationStatement", "completed"],
  ["MedicationStatement", "stopped"],
  ["MedicationStatement", "on-hold"],
  ["MedicationRequest", "completed"],
  ["MedicationRequest", "stopped"],
  ["MedicationRequest", "on-hold"],
])("[F12] a %s that is %s was taken, and no more as of the day of the record", (type, status) => {
  const one =
    type === "MedicationStatement" ? statement(clarithromycin, { status }) : request(clarithromycin, { status });
  expect(times(read(one))).toEqual([
    ["medication-started", "2026-09-01"],
    ["medication-stopped", TIMESTAMP],
  ]);
});

test("[F12] what is over without any date of its end is listed, not told", () => {
  const result = readBundle(
    { ...bundle(request(clarithromycin, { status: "stopped" })), timestamp: null },
    { secret: "s" },
  );
  expect(toldBy(result)).toEqual([]);
  expect(whyUnread(result)).toEqual(["is over, but since when is not told"]);
});

test.each([
  ["MedicationStatement", "intended", "is intended, not yet taken"],
  ["MedicationStatement", "entered-in-error", "was entered in error"],
  ["MedicationRequest", "draft", "is a draft, not an order"],
  ["MedicationRequest", "cancelled", "was cancelled before anything was taken"],
  ["MedicationRequest", "entered-in-error", "was entered in error"],
  ["MedicationAdministration", "not-done", "was not given"],
  ["MedicationDispense", "declined", "was declined, not handed out"],
  ["MedicationDispense", "preparation", "is not handed out yet"],
])("[F12] a %s that is %s is listed: %s", (resourceType, status, why) => {
  const result = read({ resourceType, status, medicationCodeableConcept: clarithromycin });
  expect(toldBy(result)).toEqual([]);
  expect(whyUnread(result)).toEqual([why]);
});

test.each([
  [{ intent: "proposal" }, "is a proposal, not an order"],
  [{ intent: "plan" }, "is a plan, not an order"],
  [{ intent: "option" }, "is one of several options, not an order"],
  [{ doNotPerform: true }, "is an order not to take it"],
])("[F12] a request with %j is no order and is listed", (more, why) => {
  expect(whyUnread(read(request(clarithromycin, more)))).toEqual([why]);
});

test("[F12] a plan that the person reported is what they take, as US Core writes it", () => {
  expect(times(read(request(clarithromycin, { intent: "plan", reportedBoolean: true })))).toEqual([
    ["medication-started", "2026-09-01"],
  ]);
});

test("[F12] a dose given once is in use for ninety days, a pack for as long as it lasts", () => {
  const given = {
    resourceType: "MedicationAdministration",
    status: "completed",
    medicationCodeableConcept: clarithromycin,
    effectiveDateTime: "2026-09-01T08:00:00Z",
  };
  expect(times(read(given))).toEqual([
    ["medication-started", "2026-09-01T08:00:00Z"],
    ["medication-stopped", "2026-11-30"],
  ]);
  const handedOut = {
    resourceType: "MedicationDispense",
    status: "completed",
    medicationCodeableConcept: clarithromycin,
    whenHandedOver: "2026-09-01",
    daysSupply: { value: 7, system: "http://unitsofmeasure.org", code: "d" },
  };
  expect(times(read(handedOut))).toEqual([
    ["medication-started", "2026-09-01"],
    ["medication-stopped", "2026-09-08"],
  ]);
});

test("[F13] the end of one entry is not the end of a medicine that another goes on with", () => {
  const old = statement(clarithromycin, {
    status: "stopped",
    effectivePeriod: { start: "2026-01-01", end: "2026-09-10" },
  });
  const renewed = request(clarithromycin, { authoredOn: "2026-09-05" });
  expect(times(read(old, renewed))).toEqual([
    ["medication-started", "2026-01-01"],
    ["medication-started", "2026-09-05"],
  ]);
  const later = request(clarithromycin, { authoredOn: "2026-10-05" });
  expect(times(read(old, later))).toContainEqual(["medication-stopped", "2026-09-10"]);
});

test("[F13] of any entries about one medicine, an end is told where no other entry goes on past it", () => {
  const day = fc.integer({ min: 1, max: 28 });
  const stretch = fc.record({ start: day, length: fc.option(fc.nat({ max: 10 })) });
  const date = (number: number): string =>
    `2026-0${number < 29 ? 1 : 2}-${String(number < 29 ? number : number - 28).padStart(2, "0")}`;
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 8 }), (given) => {
      const stretches = given.map(({ start, length }) => ({ start, end: length === null ? null : start + length }));
      const entries = stretches.map(({ start, end }) =>
        statement(clarithromycin, {
          effectivePeriod: { start: date(start), ...(end === null ? {} : { end: date(end) }) },
        }),
      );
      const plain = stretches.filter(
        (own) =>
          own.end !== null &&
          !stretches.some(
            (other) => other.start <= (own.end ?? 0) && (other.end === null || other.end > (own.end ?? 0)),
          ),
      );
      const stopped = times(read(...entries)).filter(([kind]) => kind === "medication-stopped");
      expect(stopped.map(([, at]) => at)).toEqual(plain.map(({ end }) => date(end ?? 0)));
    }),
    { seed: 16, numRuns: 500 },
  );
});

test("[F3] a medicine by reference is found in the Bundle, inside the resource and by urn", () => {
  const drug = { resourceType: "Medication", id: "m1", code: clarithromycin, form: { text: "tablet" } };
  const told = { ...medication, form: "tablet" };
  const by = (reference: string, more: Json = {}): Json => ({
    ...request(clarithromycin),
    medicationCodeableConcept: null,
    medicationReference: { reference },
    ...more,
  });
  for (const one of [by("Medication/m1"), by("http://x.test/fhir/Medication/m1/_history/2"), by("urn:uuid:m1")])
    expect(toldBy(read(drug, one)).map(([, , body]) => body)).toEqual([{ medication: told }]);
  expect(toldBy(read(by("#m1", { contained: [drug] }))).map(([, , body]) => body)).toEqual([{ medication: told }]);
});

test("[F3] a medicine that is referred to and not there is listed, or told by the name that the reference shows", () => {
  const by = (medicationReference: Json): Json => ({
    ...request(clarithromycin),
    medicationCodeableConcept: null,
    medicationReference,
  });
  expect(whyUnread(read(by({ reference: "Medication/none" })))).toEqual([
    "names a medicine that is not in this Bundle (Medication/none)",
  ]);
  expect(toldBy(read(by({ reference: "Medication/none", display: "ritonavir" })))[0]?.[2]).toEqual({
    medication: { name: "ritonavir" },
  });
});

test("[F3] a Medication that nothing names is listed", () => {
  expect(whyUnread(read({ resourceType: "Medication", code: clarithromycin }))).toEqual([
    "no entry says that it is taken",
  ]);
});

test("[F14] codes of other systems are kept as they are, so that the medicine can be named", () => {
  const local = { coding: [{ system: "urn:local", code: "7", display: "Blue tablets" }] };
  expect(toldBy(read(statement(local)))[0]?.[2]).toEqual({
    medication: {
      name: "Blue tablets",
      codes: [{ system: "other", code: "urn:local|7", display: "Blue tablets" }],
    },
  });
});

test.each([
  [concept(SCT, "26643006"), "systemic"],
  [concept(SCT, "6064005"), "topical"],
  [{ text: "Oral use" }, "systemic"],
  [concept("urn:local", "x", "cutaneous"), "topical"],
])("[F14] the route %j is %s", (route, expected) => {
  const one = statement({ text: "ketoconazole" }, { dosage: [{ route }] });
  expect(toldBy(read(one))[0]?.[2]).toEqual({ medication: { name: "ketoconazole", route: expected } });
});

test("[F14] on the skin is not the route where a dosage beside it tells another way, one that we do not read, or none", () => {
  const skin = { route: concept(SCT, "6064005") };
  const routeWith = (...dosage: readonly Json[]): unknown => {
    const body = toldBy(read(statement({ text: "tacrolimus" }, { dosage: [skin, ...dosage] })))[0]?.[2];
    return (body as { medication: { route?: string } }).medication.route;
  };
  expect(routeWith()).toBe("topical");
  expect(routeWith({ ...skin, text: "in the evening" })).toBe("topical");
  expect(routeWith({ route: concept(SCT, "26643006") })).toBeUndefined();
  expect(routeWith({ route: { text: "by the third way" } })).toBeUndefined();
  expect(routeWith({ text: "1 mg twice a day" })).toBeUndefined();
});

test.each(["http://fhir.de/CodeSystem/bfarm/atc", "http://fhir.de/CodeSystem/dimdi/atc"])(
  "[F14] ATC as Germany writes it: %s",
  (system) => {
    expect(toldBy(read(statement(concept(system, "J01FA09"))))[0]?.[2]).toEqual({
      medication: { codes: [{ system: "atc", code: "J01FA09" }] },
    });
  },
);

test.each(["Opzelura; clarithromycin", "Opzelura and Klacid 500 mg", "Opzelura + Klacid"])(
  "[F15] %j is the cream, and a medicine that may stand beside it",
  (text) => {
    expect(toldBy(read(request({ text })))).toEqual([
      ["prescription", "2026-09-01", { product: text, strength: { value: 15, unit: "mg/g" } }],
      ["medication-started", "2026-09-01", { medication: { name: text } }],
    ]);
  },
);

test.each([
  [opzelura],
  [{ text: "Lumirix 1.5% cream 100 g" }],
  [{ text: "ruxolitinib 15 mg/g cream" }],
  [{ text: "蘆可替尼乳膏" }],
  [concept(RXNORM, "2570752")],
  [concept(RXNORM, "2570757", "Opzelura")],
  [concept(ATC, "D11AH09")],
])("[F15] %j is the cream: a prescription, and no medicine beside it", (medicine) => {
  expect(times(read(request(medicine)))).toEqual([["prescription", "2026-09-01"]]);
});

test.each([
  [{ text: "Jakavi 10 mg tablet" }],
  [concept(ATC, "L01EJ01")],
  [{ text: "ruxolitinib 10 mg oral tablet" }],
  [{ text: "ruxolitinib" }],
])("[F15] %j is not the cream: a medicine like others", (medicine) => {
  expect(times(read(request(medicine)))).toEqual([["medication-started", "2026-09-01"]]);
});

test("[F15] ruxolitinib without a form is the cream where the route is the skin", () => {
  const one = request({ text: "ruxolitinib" }, { dosageInstruction: [{ route: concept(SCT, "6064005") }] });
  expect(times(read(one))).toEqual([["prescription", "2026-09-01"]]);
});

test("[F15] a prescription keeps tube, times a day, sites and what it is for", () => {
  const disease = condition(concept(SCT, "56727007"), { id: "v" });
  const one = request(opzelura, {
    dosageInstruction: [
      {
        text: "thin layer twice daily",
        timing: { repeat: { frequency: 2, period: 1, periodUnit: "d" } },
        site: concept(SCT, "89545001"),
      },
    ],
    dispenseRequest: { quantity: { value: 100, unit: "g", system: "http://unitsofmeasure.org", code: "g" } },
    reasonReference: [{ reference: "Condition/v" }],
  });
  expect(toldBy(read(disease, one)).find(([kind]) => kind === "prescription")?.[2]).toEqual({
    product: "Opzelura",
    strength: { value: 15, unit: "mg/g" },
    tubeSize: { value: 100, unit: "g" },
    sites: ["face"],
    plan: { timesPerDay: 2, text: "thin layer twice daily" },
    indication: "vitiligo",
  });
});

test("[F15] sites of which one is not read are not told: some of them would look like all", () => {
  const sites = (...names: readonly string[]): unknown =>
    (
      toldBy(read(request(opzelura, { dosageInstruction: names.map((text) => ({ site: { text } })) })))[0]?.[2] as
        | { sites?: unknown }
        | undefined
    )?.sites;
  expect(sites("Face", "händer")).toEqual(["face", "hands"]);
  expect(sites("Face", "left big toe")).toBeUndefined();
});

test("[F15] two tubes in one quantity are not one large tube, and pieces are no grams", () => {
  const tube = (quantity: Json): unknown =>
    (toldBy(read(request(opzelura, { dispenseRequest: { quantity } })))[0]?.[2] as { tubeSize?: unknown } | undefined)
      ?.tubeSize;
  expect(tube({ value: 200, code: "g" })).toBeUndefined();
  expect(tube({ value: 1, unit: "tube" })).toBeUndefined();
  expect(tube({ value: 0.1, code: "kg" })).toEqual({ value: 100, unit: "g" });
});

test("[F15] the use of the cream starts, pauses and stops as statements tell; a stopped prescription ends it", () => {
  expect(times(read(statement(opzelura)))).toEqual([["started", "2026-09-01"]]);
  expect(times(read(statement(opzelura, { status: "on-hold" })))).toEqual([
    ["started", "2026-09-01"],
    ["paused", TIMESTAMP],
  ]);
  const over = { status: "completed", effectivePeriod: { start: "2026-01-01", end: "2026-09-30" } };
  expect(times(read(statement(opzelura, over)))).toEqual([
    ["started", "2026-01-01"],
    ["stopped", "2026-09-30"],
  ]);
  expect(times(read(request(opzelura, { status: "stopped" })))).toEqual([
    ["prescription", "2026-09-01"],
    ["stopped", TIMESTAMP],
  ]);
  expect(times(read(request(opzelura, { status: "completed" })))).toEqual([["prescription", "2026-09-01"]]);
});

test("[F15] a nurse's application is an application, and a tube handed out is a prescription with its tube", () => {
  const applied = {
    resourceType: "MedicationAdministration",
    status: "completed",
    medicationCodeableConcept: opzelura,
    effectiveDateTime: "2026-09-01T08:00:00Z",
  };
  expect(times(read(applied))).toEqual([["applied", "2026-09-01T08:00:00Z"]]);
  const handedOut = {
    resourceType: "MedicationDispense",
    status: "completed",
    medicationCodeableConcept: opzelura,
    whenHandedOver: "2026-09-01",
    quantity: { value: 60, code: "g" },
  };
  expect(toldBy(read(handedOut))[0]?.[2]).toMatchObject({ tubeSize: { value: 60, unit: "g" } });
});

test.each([[concept(IPS, "no-known-medications")], [concept(SCT, "787481004")]])(
  "[F16] %j says that the list of medicines is complete, whatever its status",
  (code) => {
    const complete = [["answered", "2026-11-05", { fact: "medications-complete", value: true }]];
    for (const status of ["active", "unknown"])
      expect(toldBy(read(statement(code, { status, effectivePeriod: null, effectiveDateTime: "2026-11-05" })))).toEqual(
        complete,
      );
  },
);

test("[F16] no known medicines is not believed beside a medicine that is taken or that could not be read", () => {
  const none = statement(concept(IPS, "no-known-medications"), { effectivePeriod: null });
  for (const other of [statement(clarithromycin), statement(clarithromycin, { status: "unknown" }), request({})]) {
    const result = read(none, other);
    expect(toldBy(result).filter(([kind]) => kind === "answered")).toEqual([]);
    expect(whyUnread(result)).toContain("other entries name medicines, or could not be read");
  }
});

test("[F16] no information about medicines is no answer", () => {
  const result = read(statement(concept(IPS, "no-medication-info")));
  expect(toldBy(result)).toEqual([]);
  expect(whyUnread(result)).toEqual(["says that there is no information"]);
});
