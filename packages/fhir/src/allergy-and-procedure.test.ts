import { expect, test } from "vitest";

import {
  bundle,
  bundleOf,
  clinical,
  concept,
  IPS,
  patient,
  RXNORM,
  SCT,
  TIMESTAMP,
  toldBy,
  verified,
  whyUnread,
} from "../test/kit.ts";
import { readBundle } from "./read-bundle.ts";

type Json = Readonly<Record<string, unknown>>;

function read(...resources: readonly Json[]): ReturnType<typeof readBundle> {
  return readBundle(bundle(...resources), { secret: "s" });
}

function allergy(code: Json, more: Json = {}): Json {
  return {
    resourceType: "AllergyIntolerance",
    clinicalStatus: clinical("active"),
    code,
    recordedDate: "2026-05-01",
    ...more,
  };
}

test("[F20] an allergy to the active substance or to an excipient is told", () => {
  expect(toldBy(read(allergy(concept(RXNORM, "1193326"))))[0]?.[2]).toMatchObject({
    of: "hypersensitivity",
    status: "current",
  });
  expect(toldBy(read(allergy({ text: "Propylene glycol" })))[0]?.[2]).toMatchObject({
    of: "excipient-sensitivity",
    status: "current",
    excipient: "propylene glycol",
  });
  const byReaction = allergy({ text: "cream" }, { reaction: [{ substance: { text: "parabens" } }] });
  expect(toldBy(read(byReaction))[0]?.[2]).toMatchObject({ of: "excipient-sensitivity", excipient: "parabens" });
});

test("[F20] an allergy to something else, or one that is not confirmed, is listed", () => {
  expect(whyUnread(read(allergy({ text: "penicillin" })))[0]).toContain("neither the cream nor one of its excipients");
  expect(
    whyUnread(read(allergy({ text: "ruxolitinib" }, { verificationStatus: verified("unconfirmed") }))),
  ).toHaveLength(1);
  expect(
    whyUnread(read(allergy({ text: "ruxolitinib" }, { verificationStatus: verified("entered-in-error") }))),
  ).toEqual(["was entered in error"]);
});

test("[F20] a refuted allergy to the cream is asked and absent", () => {
  const refuted = allergy({ text: "ruxolitinib" }, { verificationStatus: verified("refuted") });
  expect(toldBy(read(refuted))[0]?.[2]).toMatchObject({ of: "hypersensitivity", status: "absent" });
});

test.each([
  [concept(IPS, "no-known-allergies")],
  [concept(SCT, "716186003")],
  [concept(SCT, "409137002")],
  [{ text: "NKDA" }],
])("[F20] %j is asked and absent", (code) => {
  expect(toldBy(read(allergy(code)))).toEqual([
    ["history", "2026-05-01", expect.objectContaining({ of: "hypersensitivity", status: "absent" })],
  ]);
});

test.each([[concept(IPS, "no-allergy-info")], [concept(SCT, "429625007")]])(
  "[F20] %j says nothing of the cream",
  (code) => {
    const result = read(allergy(code));
    expect(toldBy(result)).toEqual([]);
    expect(whyUnread(result)).toHaveLength(1);
  },
);

function procedure(code: Json, more: Json = {}): Json {
  return { resourceType: "Procedure", status: "completed", code, performedDateTime: "2020-02-01", ...more };
}

test("[F21] phototherapy in the past, and dialysis as a sign of kidneys that fail, are told", () => {
  expect(toldBy(read(procedure({ text: "Narrowband UVB phototherapy" })))).toEqual([
    ["history", "2020-02-01", { of: "phototherapy", status: "past", text: "Narrowband UVB phototherapy" }],
  ]);
  expect(toldBy(read(procedure(concept(SCT, "265764009"))))[0]?.[2]).toMatchObject({
    of: "renal-impairment",
    status: "current",
    stage: "end-stage",
  });
});

test.each(["preparation", "not-done", "on-hold", "entered-in-error", "unknown", "valueOf"])(
  "[F21] a procedure that is %s is listed",
  (status) => {
    const result = read(procedure({ text: "PUVA" }, { status }));
    expect(toldBy(result)).toEqual([]);
    expect(whyUnread(result)).toHaveLength(1);
  },
);

test("[F21] a procedure under way is current, and one over a stretch is told at its beginning", () => {
  const running = procedure(
    { text: "PUVA" },
    { status: "in-progress", performedDateTime: null, performedPeriod: { start: "2026-09-01" } },
  );
  expect(toldBy(read(running))).toEqual([
    ["history", "2026-09-01", { of: "phototherapy", status: "current", text: "PUVA" }],
  ]);
});

/** A document whose sections are given. */
function document(section: readonly Json[], ...resources: readonly Json[]): ReturnType<typeof readBundle> {
  const composition = {
    resourceType: "Composition",
    id: "doc",
    status: "final",
    subject: { reference: "Patient/p" },
    date: "2026-11-09",
    section,
  };
  return readBundle(bundleOf({ type: "document" }, composition, patient, ...resources), { secret: "s" });
}

function empty(code: string, reason: string): Json {
  return {
    title: code,
    code: concept("http://loinc.org", code),
    emptyReason: concept("http://terminology.hl7.org/CodeSystem/list-empty-reason", reason),
  };
}

test("[F22] a section that is empty because nothing is known says so of medicines and allergies, and of nothing else", () => {
  const result = document([empty("10160-0", "nilknown"), empty("48765-2", "nilknown"), empty("11450-4", "nilknown")]);
  expect(toldBy(result).map(([kind, at, body]) => [kind, at, body])).toEqual([
    ["history", "2026-11-09", { of: "hypersensitivity", status: "absent", text: "48765-2" }],
    ["answered", "2026-11-09", { fact: "medications-complete", value: true }],
  ]);
  expect(whyUnread(result)).toContain("says that nothing is known, but not what was asked about");
});

test.each(["notasked", "withheld", "unavailable", "notstarted", "closed"])(
  "[F22] a section that is empty because it is %s says nothing",
  (reason) => {
    const result = document([empty("10160-0", reason)]);
    expect(toldBy(result)).toEqual([]);
    expect(whyUnread(result)).toContain(`is empty: ${reason}`);
  },
);

test("[F22] the text of a document is listed as not read, and so is an entry that is not in the Bundle", () => {
  const result = document([
    { title: "Problems", section: [{ title: "inner", entry: [{ reference: "Condition/gone" }] }] },
  ]);
  expect(result.ok ? result.value.course.unread : []).toEqual([
    {
      at: "/entry/0/resource",
      what: "Composition",
      why: "the text of a document is for people and is not read; its entries are",
    },
    {
      at: "/entry/0/resource/section/0/section/0/entry/0",
      what: "Condition/gone",
      why: "names an entry that is not in this Bundle",
    },
  ]);
});

test("[F22] [F41] a medicine that stands within the document's own resource is one that nobody can resolve, and is listed", () => {
  const inside = {
    resourceType: "MedicationStatement",
    id: "c",
    status: "active",
    medicationCodeableConcept: { text: "clarithromycin" },
  };
  const composition = {
    resourceType: "Composition",
    id: "doc",
    status: "final",
    subject: { reference: "Patient/p" },
    date: "2026-11-09",
    contained: [inside],
    section: [{ code: concept("http://loinc.org", "10160-0"), entry: [{ reference: "#c" }] }],
  };
  const result = readBundle(bundleOf({ type: "document" }, composition, patient), { secret: "s" });
  expect(toldBy(result).map(([kind]) => kind)).toEqual(["medication-started"]);
  expect(whyUnread(result)).toContain(
    "names an entry that stands within the document's own resource, which we do not read",
  );
});

test("[F22] what stands in the history of the family is not the person's", () => {
  const section = { code: concept("http://loinc.org", "10157-6"), entry: [{ reference: "Condition/f" }] };
  const cancer = {
    resourceType: "Condition",
    id: "f",
    clinicalStatus: clinical("active"),
    code: concept("http://hl7.org/fhir/sid/icd-10", "C50"),
    subject: { reference: "Patient/p" },
  };
  const result = document([section], cancer, { resourceType: "FamilyMemberHistory", id: "m" });
  expect(toldBy(result)).toEqual([]);
  expect(whyUnread(result)).toEqual([
    "the text of a document is for people and is not read; its entries are",
    "stands in the history of the family, not of the person",
    "is the history of the family, not of the person",
  ]);
});

test("[F6] the Patient gives birth date and sex as of the birth, and identifiers; no name, no address", () => {
  const named = {
    ...patient,
    name: [{ family: "Secret" }],
    identifier: [{ system: "urn:mrn", value: "7" }, { value: "no system" }],
  };
  const result = readBundle(bundleOf({}, named), { secret: "s" });
  expect(
    result.ok ? result.value.course.events.map(({ kind, at, recorded, body }) => ({ kind, at, recorded, body })) : [],
  ).toEqual([
    { kind: "person", at: "1992-03-14", recorded: TIMESTAMP, body: { birthDate: "1992-03-14", sex: "female" } },
    { kind: "identified", at: "1992-03-14", recorded: TIMESTAMP, body: { system: "urn:mrn", value: "7" } },
  ]);
  expect(JSON.stringify(result)).not.toContain("Secret");
  expect(whyUnread(result)).toEqual(["an identifier needs a system and a value"]);
});

test("[F6] a sex that FHIR does not have, and a death, are listed", () => {
  const result = readBundle(bundleOf({}, { ...patient, gender: "fem", deceasedBoolean: true }), { secret: "s" });
  expect(whyUnread(result)).toEqual(["is not one of female, male, other", "the record says that this person has died"]);
});
