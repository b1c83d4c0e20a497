import { expect, test } from "vitest";

import {
  bundle,
  clinical,
  concept,
  condition,
  eventsOf,
  ICD10,
  SCT,
  TIMESTAMP,
  toldBy,
  verified,
  whyUnread,
} from "../test/kit.ts";
import { readBundle } from "./read-bundle.ts";

const options = { secret: "s" };
const vitiligo = concept(SCT, "56727007");
const pregnant = concept(SCT, "77386006");
const diabetes = concept(SCT, "73211009");
const breastCancer = concept(ICD10, "C50.9");

function read(...conditions: readonly Readonly<Record<string, unknown>>[]): ReturnType<typeof readBundle> {
  return readBundle(bundle(...conditions), options);
}

test("[F7] an active illness is told at its onset, and what lasts again as of the day of the record", () => {
  expect(toldBy(read(condition(diabetes, { onsetDateTime: "2010-05" })))).toEqual([
    ["history", "2010-05", expect.objectContaining({ of: "diabetes", status: "current" })],
    ["history", TIMESTAMP, expect.objectContaining({ of: "diabetes", status: "current" })],
  ]);
});

test("[F7] what happens once is told at its own date alone: a clot of 2015 is not one of today", () => {
  expect(
    toldBy(read(condition(concept(SCT, "128053003"), { onsetDateTime: "2015-05-02" }))).map(([kind, at]) => [kind, at]),
  ).toEqual([["history", "2015-05-02"]]);
});

test("[F7] the onset goes before the day it was recorded; without either the record's own day is taken", () => {
  const at = (more: Readonly<Record<string, unknown>>): unknown => toldBy(read(condition(vitiligo, more)))[0]?.[1];
  expect(at({ onsetDateTime: "2019", recordedDate: "2024-01-02" })).toBe("2019");
  expect(at({ onsetDateTime: null, onsetPeriod: { start: "2018-03" }, recordedDate: "2024-01-02" })).toBe("2018-03");
  expect(at({ onsetDateTime: null, recordedDate: "2024-01-02" })).toBe("2024-01-02");
  expect(at({ onsetDateTime: null })).toBe(TIMESTAMP);
});

test("[F5] shingles are read, and what they leave open about the infection of today is listed", () => {
  const zoster = concept(SCT, "4740000");
  const now = read(condition(zoster, { onsetDateTime: "2026-11-08" }));
  expect(toldBy(now)).toEqual([["history", "2026-11-08", expect.objectContaining({ of: "herpes-zoster" })]]);
  expect(whyUnread(now)).toEqual(["is read as shingles; whether it is a minor or a serious infection is not told"]);
  const over = condition(zoster, { clinicalStatus: clinical("resolved"), abatementDateTime: "2020-03-01" });
  expect(whyUnread(read(over))).toEqual([]);
});

test("[F7] an onset given as an age is listed and not placed in time", () => {
  const result = read(
    condition(vitiligo, { onsetDateTime: null, onsetAge: { value: 12, code: "a" }, recordedDate: "2024-01-02" }),
  );
  expect(toldBy(result)[0]?.[1]).toBe("2024-01-02");
  expect(whyUnread(result)).toEqual(["an age or words are not placed in time; the other dates are used"]);
});

test.each(["unconfirmed", "provisional", "differential", "entered-in-error", "made-up"])(
  "[F8] a verification status of %s is no yes: nothing is told, and it is listed",
  (status) => {
    const result = read(condition(pregnant, { verificationStatus: verified(status) }));
    expect(toldBy(result)).toEqual([]);
    expect(whyUnread(result)).toHaveLength(1);
  },
);

test("[F8] a refuted illness is told as absent only where the code names the whole of it", () => {
  const refuted = { verificationStatus: verified("refuted"), clinicalStatus: null, recordedDate: "2026-11-02" };
  expect(toldBy(read(condition(pregnant, refuted)))).toEqual([["pregnancy", "2026-11-02", { status: "not-pregnant" }]]);
  expect(toldBy(read(condition(vitiligo, refuted)))).toEqual([
    ["diagnosis", "2026-11-02", { condition: "vitiligo", status: "refuted" }],
  ]);
  expect(toldBy(read(condition(diabetes, refuted)))).toEqual([
    ["history", "2026-11-02", expect.objectContaining({ of: "diabetes", status: "absent" })],
  ]);
  const cancer = read(condition(breastCancer, refuted));
  expect(toldBy(cancer)).toEqual([]);
  expect(whyUnread(cancer)).toEqual(["is refuted, which says nothing of other illnesses of its kind"]);
});

test.each([
  ["active", "current"],
  ["recurrence", "current"],
  ["relapse", "current"],
  ["inactive", "past"],
  ["remission", "past"],
  ["resolved", "past"],
])("[F8] a clinical status of %s is %s", (code, status) => {
  expect(toldBy(read(condition(breastCancer, { clinicalStatus: clinical(code) })))[0]?.[2]).toMatchObject({ status });
});

test("[F8] a clinical status that we do not know, or an end of what is active, is listed", () => {
  expect(whyUnread(read(condition(breastCancer, { clinicalStatus: clinical("paused") })))).toEqual([
    "has the clinical status paused, which we do not read",
  ]);
  expect(whyUnread(read(condition(breastCancer, { abatementDateTime: "2026-10-20" })))).toEqual([
    "is told as active and as over: a contradiction",
  ]);
});

test("[F8] without a clinical status an end makes it past, and no end leaves it current at its own date", () => {
  const none = { clinicalStatus: null };
  expect(toldBy(read(condition(breastCancer, none)))[0]?.[2]).toMatchObject({ status: "current" });
  expect(toldBy(read(condition(breastCancer, { ...none, abatementString: "last spring" })))[0]?.[2]).toMatchObject({
    status: "past",
  });
});

test("[F7] a cancer that is current is told at its onset alone, one that is over again as of the record's day", () => {
  expect(toldBy(read(condition(breastCancer))).map(([, at]) => at)).toEqual(["2026-10-01"]);
  const over = condition(breastCancer, { clinicalStatus: clinical("resolved"), abatementDateTime: "2020-02-03" });
  expect(toldBy(read(over)).map(([, at]) => at)).toEqual(["2020-02-03", TIMESTAMP]);
});

test("[F7] a heart attack that is over keeps the date at which it happened", () => {
  const over = condition(concept(SCT, "22298006"), {
    clinicalStatus: clinical("resolved"),
    onsetDateTime: "2020-02-03",
    abatementDateTime: "2026-11-01",
  });
  expect(toldBy(read(over)).map(([, at]) => at)).toEqual(["2020-02-03"]);
});

test("[F8] of several codings of a status the one that FHIR knows counts; words count in any case of letters", () => {
  const own = { coding: [{ system: "urn:own", code: "C" }, { code: "confirmed" }] };
  expect(
    toldBy(read(condition(pregnant, { verificationStatus: own, clinicalStatus: { text: "Active" } })))[0]?.[0],
  ).toBe("pregnancy");
});

test("[F9] a pregnancy is told at its onset and as of the record's day, but not for longer than pregnancies last", () => {
  expect(toldBy(read(condition(pregnant)))).toEqual([
    ["pregnancy", "2026-10-01", { status: "pregnant" }],
    ["pregnancy", TIMESTAMP, { status: "pregnant" }],
  ]);
  const forgotten = read(condition(pregnant, { onsetDateTime: "2019-01-01" }));
  expect(toldBy(forgotten)).toEqual([["pregnancy", "2019-01-01", { status: "pregnant" }]]);
  expect(whyUnread(forgotten)).toEqual(["is older than a pregnancy lasts, and nobody told that it ended"]);
});

test("[F9] a pregnancy that is over says not pregnant at the day it ended, and says nothing without that day", () => {
  const over = { clinicalStatus: clinical("resolved"), onsetDateTime: "2025-01-01" };
  expect(toldBy(read(condition(pregnant, { ...over, abatementDateTime: "2025-09-20" })))).toEqual([
    ["pregnancy", "2025-09-20", { status: "not-pregnant" }],
  ]);
  const undated = read(condition(pregnant, over));
  expect(toldBy(undated)).toEqual([]);
  expect(whyUnread(undated)).toEqual(["is over, but since when is not told"]);
});

test("[F10] the face is affected where the site, the code or the words say so, and nowhere is it said not to be", () => {
  const facial = (
    more: Readonly<Record<string, unknown>>,
    code: Readonly<Record<string, unknown>> = vitiligo,
  ): unknown => (toldBy(read(condition(code, more)))[0]?.[2] as { facial?: boolean } | undefined)?.facial;
  expect(facial({ bodySite: [concept(SCT, "89545001")] })).toBe(true);
  expect(facial({ bodySite: [{ text: "Face" }] })).toBe(true);
  expect(facial({}, concept("http://hl7.org/fhir/sid/icd-10-cm", "H02.733"))).toBe(true);
  expect(facial({ bodySite: [{ text: "hands" }] })).toBeUndefined();
  expect(facial({})).toBeUndefined();
});

test("[F10] of several rows about one illness the most exact counts, whatever the order of the codings", () => {
  const kind = { condition: "vitiligo", status: "active", type: "segmental" };
  const eyelid = { system: "http://hl7.org/fhir/sid/icd-10-cm", code: "H02.739" };
  const l80 = { system: ICD10, code: "L80" };
  expect(toldBy(read(condition({ coding: [l80], text: "Segmental vitiligo" })))[0]?.[2]).toEqual(kind);
  expect(toldBy(read(condition({ text: "Segmental vitiligo" })))[0]?.[2]).toEqual(kind);
  expect(toldBy(read(condition({ coding: [l80, eyelid], text: "Segmental vitiligo" })))[0]?.[2]).toEqual({
    ...kind,
    facial: true,
  });
});

test("[F11] words beside a code of something else do not count: what runs in the family is not the person's", () => {
  const family = { coding: [{ system: ICD10, code: "Z84.0" }], text: "Vitiligo" };
  const screening = { coding: [{ system: ICD10, code: "Z12.3" }], text: "Breast cancer" };
  const result = read(
    condition(family),
    condition(screening),
    condition({ coding: [{ system: ICD10, code: "E11.9" }], text: "Vitiligo" }),
  );
  expect(toldBy(result).map(([kind]) => kind)).toEqual(["history", "history"]);
  expect(whyUnread(result)).toEqual([
    "is the history of the family, not of the person",
    "is an examination or a suspicion, not an illness",
  ]);
});

test("[F10] the severity of an eczema is kept", () => {
  const severe = condition(concept(SCT, "24079001"), { severity: concept(SCT, "24484000") });
  expect(toldBy(read(severe))[0]?.[2]).toEqual({ condition: "eczema", status: "active", severity: "severe" });
});

test.each([
  "Vitiligo?",
  "?vitiligo",
  "no vitiligo",
  "family history of vitiligo",
  "pregnant +/-",
  "rule out pregnancy",
])("[F11] the words %j are no statement of the illness: they are listed", (text) => {
  const result = read(condition({ text }));
  expect(eventsOf(result)).toEqual([]);
  expect(whyUnread(result)).toEqual(["is in none of our tables"]);
});

test("[F11] a code without its system, or of a system that we do not read, is not matched; its words may be", () => {
  expect(toldBy(read(condition({ coding: [{ code: "56727007" }] })))).toEqual([]);
  expect(toldBy(read(condition({ coding: [{ system: "urn:local", code: "56727007" }] })))).toEqual([]);
  expect(
    toldBy(read(condition({ coding: [{ system: "urn:local", code: "V1", display: "Vitiligo (disorder)" }] })))[0]?.[0],
  ).toBe("diagnosis");
});
