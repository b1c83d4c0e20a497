import { expect, test } from "vitest";

import { bundle, concept, LOINC, observation, SCT, toldBy, whyUnread } from "../test/kit.ts";
import { readBundle } from "./read-bundle.ts";

type Json = Readonly<Record<string, unknown>>;

function read(...resources: readonly Json[]): ReturnType<typeof readBundle> {
  return readBundle(bundle(...resources), { secret: "s" });
}

const UCUM = "http://unitsofmeasure.org";
const haemoglobin = concept(LOINC, "718-7");

function measured(code: string, value: number, unit: string, more: Json = {}): Json {
  return observation(concept(LOINC, code), { valueQuantity: { value, system: UCUM, code: unit, unit }, ...more });
}

test.each([
  ["718-7", 13.2, "g/dL", { test: "haemoglobin", value: { value: 13.2, unit: "g/dL" } }],
  ["718-7", 132, "g/L", { test: "haemoglobin", value: { value: 132, unit: "g/L" } }],
  ["777-3", 250, "10*9/L", { test: "platelets", value: { value: 250, unit: "10*9/L" } }],
  ["751-8", 1800, "{cells}/uL", { test: "neutrophils", value: { value: 1800, unit: "/uL" } }],
])("[F17] %s of %d %s is a laboratory result", (code, value, unit, body) => {
  expect(toldBy(read(measured(code, value, unit)))).toEqual([["lab-result", "2026-11-01", body]]);
});

test("[F17] pounds and inches become kilograms and centimetres exactly", () => {
  expect(toldBy(read(measured("29463-7", 150, "[lb_av]")))[0]?.[2]).toEqual({
    weight: { value: 68.0388555, unit: "kg" },
  });
  expect(toldBy(read(measured("8302-2", 65, "[in_i]")))[0]?.[2]).toEqual({ height: { value: 165.1, unit: "cm" } });
});

test("[F17] a number without a unit is not guessed; a written unit that we know is read", () => {
  const bare = read(observation(haemoglobin, { valueQuantity: { value: 13.2 } }));
  expect(toldBy(bare)).toEqual([]);
  expect(whyUnread(bare)).toEqual(["has no unit: 13.2 of what is not guessed"]);
  const written = read(observation(haemoglobin, { valueQuantity: { value: 13.2, unit: "g/dL" } }));
  expect(toldBy(written)[0]?.[2]).toEqual({ test: "haemoglobin", value: { value: 13.2, unit: "g/dL" } });
});

test.each([
  ["mmol/L", "has the unit mmol/L, which we do not read"],
  ["G/DL", "has the unit G/DL, which we do not read"],
  ["kg", "has the unit kg, which does not convert into g/dL"],
])("[F17] the unit %s is listed: %s", (unit, why) => {
  expect(whyUnread(read(measured("718-7", 8.1, unit)))).toEqual([why]);
});

test("[F17] a comparator is a range; one that we do not know is listed", () => {
  const compared = (comparator: string): ReturnType<typeof read> =>
    read(
      observation(concept(LOINC, "777-3"), { valueQuantity: { value: 20, comparator, code: "10*9/L", system: UCUM } }),
    );
  expect(toldBy(compared("<"))[0]?.[2]).toMatchObject({ value: { least: 0, most: 20, unit: "10*9/L" } });
  expect(toldBy(compared(">="))[0]?.[2]).toMatchObject({ value: { least: 20, most: null, unit: "10*9/L" } });
  expect(whyUnread(compared("ad"))).toEqual(["has the comparator ad, which we do not read"]);
});

test("[F17] a negative count is listed: it fits into no event", () => {
  const result = read(measured("777-3", -3, "10*9/L"));
  expect(toldBy(result)).toEqual([]);
  expect(whyUnread(result)[0]).toContain("does not fit into an event");
});

test.each(["registered", "preliminary", "cancelled", "entered-in-error", "unknown", "toString"])(
  "[F18] a result that is %s is listed",
  (status) => {
    const result = read(measured("718-7", 13, "g/dL", { status }));
    expect(toldBy(result)).toEqual([]);
    expect(whyUnread(result)).toHaveLength(1);
  },
);

test("[F18] a reason for an absent value is named, and a value of an unknown kind is listed", () => {
  const absent = observation(haemoglobin, {
    dataAbsentReason: concept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "not-performed"),
  });
  expect(whyUnread(read(absent))).toEqual(["has no value: not-performed"]);
  expect(whyUnread(read(observation(haemoglobin, { valueString: "normal" })))).toEqual(["has no value that we read"]);
});

test("[F18] what is not about the person, or about something else by its focus, is listed", () => {
  expect(whyUnread(read(measured("718-7", 13, "g/dL", { subject: { reference: "Group/g" } })))).toEqual([
    "is not about the person",
  ]);
  expect(whyUnread(read(measured("718-7", 13, "g/dL", { focus: [{ reference: "RelatedPerson/child" }] })))).toEqual([
    "is about something else than the person (focus)",
  ]);
});

test("[F18] components are read one by one, and those of no table are listed", () => {
  const panel = observation(concept(LOINC, "58410-2"), {
    component: [
      { code: haemoglobin, valueQuantity: { value: 13, system: UCUM, code: "g/dL" } },
      { code: concept(LOINC, "777-3"), dataAbsentReason: { text: "clotted" } },
      { code: concept(LOINC, "4544-3"), valueQuantity: { value: 40, system: UCUM, code: "%" } },
    ],
  });
  const result = readBundle(bundle(panel), { secret: "s" });
  expect(toldBy(result)).toEqual([
    ["lab-result", "2026-11-01", { test: "haemoglobin", value: { value: 13, unit: "g/dL" } }],
  ]);
  expect(result.ok ? result.value.course.unread.map(({ at, why }) => [at, why]) : []).toEqual([
    ["/entry/1/resource/component/1", "has no value: clotted"],
    ["/entry/1/resource/component/2", "is in none of our tables"],
  ]);
});

test("[F18] a stretch of time holds at its end; without a time of its own the day of issue is taken", () => {
  const at = (more: Json): unknown =>
    toldBy(read(measured("718-7", 13, "g/dL", { effectiveDateTime: null, ...more })))[0]?.[1];
  expect(at({ effectivePeriod: { start: "2026-10-01", end: "2026-10-03" } })).toBe("2026-10-03");
  expect(at({ issued: "2026-10-05T12:00:00+08:00" })).toBe("2026-10-05T12:00:00+08:00");
  expect(whyUnread(read(measured("718-7", 13, "g/dL", { effectiveTiming: {} })))).toEqual([
    "has a repeating time, which is not placed",
  ]);
});

const status = concept(LOINC, "82810-3");

test.each([
  [concept(LOINC, "LA15173-0"), ["pregnancy", { status: "pregnant" }]],
  [concept(SCT, "77386006"), ["pregnancy", { status: "pregnant" }]],
  [concept(LOINC, "LA26683-5"), ["pregnancy", { status: "not-pregnant" }]],
  [concept(LOINC, "LA4489-6"), ["answered", { fact: "pregnant", value: { unknown: "asked, and not known" } }]],
  [concept(SCT, "146799005"), ["answered", { fact: "pregnant", value: { unknown: "asked, and not known" } }]],
])("[F19] the pregnancy status %j is told", (valueCodeableConcept, [kind, body]) => {
  expect(toldBy(read(observation(status, { valueCodeableConcept })))).toEqual([[kind, "2026-11-01", body]]);
});

test("[F19] an answer that says two things at once, or none that we know, is listed", () => {
  const both = {
    coding: [
      { system: SCT, code: "77386006" },
      { system: SCT, code: "60001007" },
    ],
  };
  expect(whyUnread(read(observation(status, { valueCodeableConcept: both })))[0]).toContain("says two things at once");
  expect(whyUnread(read(observation(status, { valueString: "maybe" })))[0]).toContain("which we do not read");
});

test("[F19] a positive pregnancy test is told as pregnant; a negative one rules out nothing", () => {
  const tested = (valueCodeableConcept: Json): ReturnType<typeof read> =>
    read(observation(concept(LOINC, "2106-3"), { valueCodeableConcept }));
  expect(toldBy(tested(concept(SCT, "10828004")))).toEqual([["pregnancy", "2026-11-01", { status: "pregnant" }]]);
  expect(whyUnread(tested({ text: "Negative" }))).toEqual(["is negative, which does not rule out an early pregnancy"]);
});

test("[F19] a date of delivery ahead means a pregnancy; one that had passed, or is too far ahead, does not", () => {
  const due = (valueDateTime: string): ReturnType<typeof read> =>
    read(observation(concept(LOINC, "11778-8"), { valueDateTime }));
  expect(toldBy(due("2027-05-25"))).toEqual([["pregnancy", "2026-11-01", { status: "pregnant", due: "2027-05-25" }]]);
  expect(whyUnread(due("2026-05-25"))).toEqual(["the date of delivery had passed when it was recorded"]);
  expect(whyUnread(due("2029-05-25"))).toEqual(["the date of delivery is further ahead than a pregnancy lasts"]);
});

test.each([
  ["LA18976-3", { of: "smoking", status: "current" }],
  ["LA15920-4", { of: "smoking", status: "past" }],
  ["LA18978-9", { of: "smoking", status: "absent" }],
])("[F19] the smoking status %s is told", (code, body) => {
  const result = read(observation(concept(LOINC, "72166-2"), { valueCodeableConcept: concept(LOINC, code) }));
  expect(toldBy(result)).toEqual([["history", "2026-11-01", body]]);
});

test("[F19] breast-feeding and phototype are told", () => {
  const feeding = observation(concept(LOINC, "63895-7"), { valueCodeableConcept: concept(LOINC, "LA29252-6") });
  expect(toldBy(read(feeding))).toEqual([["breast-feeding", "2026-11-01", { status: "feeding" }]]);
  const skin = observation(concept(LOINC, "66472-2"), { valueInteger: 4 });
  expect(toldBy(read(skin))).toEqual([["person", "2026-11-01", { phototype: "IV" }]]);
});
