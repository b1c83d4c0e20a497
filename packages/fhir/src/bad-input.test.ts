import { expect, test } from "vitest";

import {
  bundle,
  bundleOf,
  concept,
  condition,
  ICD10,
  observation,
  LOINC,
  patient,
  problemsOf,
  request,
  SCT,
  toldBy,
  whyUnread,
} from "../test/kit.ts";
import { MAX_ENTRIES } from "./bundle/entries.ts";
import { readBundle } from "./read-bundle.ts";
import { MAX_DEPTH } from "./record/depth.ts";

const options = { secret: "s" };
const vitiligo = concept(SCT, "56727007");

function problemAt(input: unknown): readonly (readonly [string, string])[] {
  return problemsOf(readBundle(input, options)).map(({ at, expected }) => [at, expected]);
}

test.each([
  ["", "the file is empty"],
  ["<Bundle/>", "export the Bundle as JSON: XML is not read"],
  ['{"resourceType":"Bundle","entry":[', "the file is cut off, or is not JSON"],
  [
    '{"resourceType":"Patient"}\n{"resourceType":"Condition"}',
    "if each line is a resource of its own, put them into one Bundle of type collection",
  ],
  ["Bundle}", "the file is not JSON, or was cut and joined"],
])("[F4] the text %j is refused: %s", (text, mend) => {
  expect(problemsOf(readBundle(text, options))).toEqual([expect.objectContaining({ at: "", mend })]);
});

test("[F2] text and parsed JSON are read alike, with or without a byte order mark", () => {
  const text = JSON.stringify(bundle(condition(vitiligo)));
  expect(readBundle(text, options)).toEqual(readBundle(JSON.parse(text), options));
  expect(readBundle(`\u{FEFF}${text}`, options)).toEqual(readBundle(text, options));
});

test.each([
  [null, ""],
  [[], ""],
  [7, ""],
  [{}, ""],
  [{ resourceType: "Patient" }, "/resourceType"],
  [{ resourceType: "Bundle" }, "/type"],
  [{ resourceType: "Bundle", type: "history" }, "/type"],
  [{ resourceType: "Bundle", type: "collection", entry: {} }, "/entry"],
  [{ resourceType: "Bundle", type: "collection", entry: [7] }, "/entry/0"],
  [{ resourceType: "Bundle", type: "collection", entry: [{ resource: [] }] }, "/entry/0/resource"],
  [{ resourceType: "Bundle", type: "collection", entry: [{ resource: { id: "x" } }] }, "/entry/0/resource"],
  [{ resourceType: "Bundle", type: "collection", timestamp: "yesterday" }, "/timestamp"],
])("[F4] %j is refused at %j", (input, at) => {
  expect(problemAt(input).map(([where]) => where)).toEqual([at]);
});

test("[F4] nesting that no record needs, and more entries than a life has, are refused before anything runs out", () => {
  let deep: unknown = 1;
  for (let level = 0; level < 200_000; level += 1) deep = [deep];
  expect(problemAt({ resourceType: "Bundle", type: "collection", deep })).toEqual([
    ["", `at most ${MAX_DEPTH} levels of nesting`],
  ]);
  const many = {
    resourceType: "Bundle",
    type: "collection",
    entry: Array.from({ length: MAX_ENTRIES + 1 }, (_, id) => ({ resource: { resourceType: "Basic", id: `b${id}` } })),
  };
  expect(problemAt(many)).toEqual([["/entry", `at most ${MAX_ENTRIES} entries`]]);
});

test("[F4] a number too large to be one is refused", () => {
  const text = JSON.stringify(bundle({ resourceType: "Basic", id: null, n: 7 })).replace(":7", ":1e999");
  expect(problemAt(text)).toEqual([["", "values that JSON has"]]);
});

test("[F4] all wrong types of what is read are told at once, with their pointers", () => {
  const input = bundleOf(
    {},
    { ...patient, birthDate: 19920314, gender: ["female"] },
    condition({ coding: "L80" }, { onsetDateTime: "2026-13-01" }),
    observation(concept(LOINC, "718-7"), { valueQuantity: { value: "13", code: "g/dL" } }),
    request({ text: 7 }, { authoredOn: "2026-11-10T09:00:00" }),
  );
  expect(problemAt(input).map(([at]) => at)).toEqual([
    "/entry/0/resource/gender",
    "/entry/0/resource/birthDate",
    "/entry/1/resource/code/coding",
    "/entry/1/resource/onsetDateTime",
    "/entry/2/resource/valueQuantity/value",
    "/entry/3/resource/medicationCodeableConcept/text",
    "/entry/3/resource/authoredOn",
  ]);
});

test.each([
  "2026-02-30",
  "2023-02-29",
  "2026-00-10",
  "1066-10-14",
  "2026-11-10T25:00:00Z",
  "2026-11-10T09:00:00",
  "10/11/2026",
])("[F4] the impossible date %s is refused", (onsetDateTime) => {
  expect(problemAt(bundle(condition(vitiligo, { onsetDateTime })))).toEqual([
    ["/entry/1/resource/onsetDateTime", "a date, or an instant with its offset, between 1800 and 2200"],
  ]);
});

test("[F4] two persons are refused: two Patients, or subjects that differ", () => {
  expect(problemAt(bundleOf({}, patient, { ...patient, id: "q" })).map(([at]) => at)).toEqual(["/entry/1/resource"]);
  expect(problemAt(bundle(condition(vitiligo, { subject: { reference: "Patient/q" } }))).map(([at]) => at)).toEqual([
    "/entry/1/resource/subject",
  ]);
  const two = bundleOf({}, condition(vitiligo), condition(vitiligo, { subject: { reference: "Patient/q" } }));
  expect(problemAt(two).map(([at]) => at)).toEqual(["/entry/1/resource/subject"]);
});

test("[F4] a resource that is not read shows another person too, and a person in a wrong shape is a problem", () => {
  const shot = { resourceType: "Immunization", patient: { reference: "Patient/q" } };
  expect(problemAt(bundle(shot)).map(([at]) => at)).toEqual(["/entry/1/resource/patient"]);
  expect(problemAt(bundle(condition(vitiligo, { subject: "Patient/p" })))).toEqual([
    ["/entry/1/resource/subject", "an object"],
  ]);
});

test("[F4] a person named by another identifier of the same system is another person; of another system, or by none, the same", () => {
  const known = { ...patient, identifier: [{ system: "urn:mrn", value: "1" }] };
  const about = (subject: unknown): ReturnType<typeof readBundle> =>
    readBundle(bundleOf({}, known, condition(vitiligo, { subject })), options);
  expect(about({ identifier: { system: "urn:mrn", value: "2" } }).ok).toBe(false);
  expect(about({ identifier: { system: "urn:mrn", value: "1" } }).ok).toBe(true);
  expect(about({ identifier: { system: "urn:ssn", value: "2" } }).ok).toBe(true);
  expect(about({ display: "Ann" }).ok).toBe(true);
  expect(about(null).ok).toBe(true);
});

test("[F3] subjects are one person however the reference is written", () => {
  const named = { fullUrl: "http://x.test/fhir/Patient/p", resource: patient };
  for (const reference of [
    "Patient/p",
    "http://x.test/fhir/Patient/p",
    "http://other.test/Patient/p/_history/3",
    "urn:uuid:p",
  ]) {
    const entry = [named, { resource: { ...condition(vitiligo), id: "c", subject: { reference } } }];
    expect(readBundle({ resourceType: "Bundle", type: "collection", entry }, options).ok).toBe(true);
  }
  const inside = condition(vitiligo, {
    subject: { reference: "#me" },
    contained: [{ resourceType: "Patient", id: "me" }],
  });
  expect(readBundle(bundle(inside), options).ok).toBe(true);
});

test("[F4] one id with two contents is refused; the same twice is listed", () => {
  const one = condition(vitiligo, { id: "c" });
  expect(problemAt(bundle(one, { ...one, onsetDateTime: "2020" })).map(([at]) => at)).toEqual(["/entry/2/resource"]);
  const twice = readBundle(bundle(one, one), options);
  expect(whyUnread(twice)).toEqual(["the same as /entry/1/resource"]);
  expect(toldBy(twice)).toHaveLength(2);
});

test("[F2] a Bundle in a Bundle is opened, and deletions and missing pages are listed", () => {
  const input = {
    resourceType: "Bundle",
    type: "batch-response",
    entry: [
      { resource: bundle(condition(vitiligo)) },
      { request: { method: "DELETE", url: "Condition/7" } },
      {
        resource: {
          resourceType: "Bundle",
          type: "searchset",
          total: 9,
          link: [{ relation: "next", url: "x" }],
          entry: [],
        },
      },
    ],
  };
  const result = readBundle(input, options);
  expect(toldBy(result)[0]?.[0]).toBe("diagnosis");
  expect(whyUnread(result)).toEqual([
    "the entry holds no resource",
    "there are further pages that are not in this file",
    "the search found more than the 0 entries that are here",
  ]);
});

test("[F2] a Bundle without entries is a person of whom nothing is known", () => {
  const result = readBundle({ resourceType: "Bundle", type: "searchset", total: 0 }, options);
  expect(result.ok && [result.value.course.events, result.value.course.unread]).toEqual([[], []]);
});

test("[F5] what is not understood is listed with pointer, what and why", () => {
  const result = readBundle(
    bundle({ resourceType: "Appointment" }, condition({ text: "hiccups" }), { resourceType: "OperationOutcome" }),
    options,
  );
  expect(result.ok ? result.value.course.unread : []).toEqual([
    { at: "/entry/2/resource/code", what: "hiccups", why: "is in none of our tables" },
    { at: "/entry/1/resource", what: "Appointment", why: "resources of this type are not read" },
    {
      at: "/entry/3/resource",
      what: "OperationOutcome",
      why: "the server reported something: the Bundle may be incomplete",
    },
  ]);
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
  "[F5] a resource type %s is listed like any other",
  (resourceType) => {
    expect(whyUnread(readBundle(bundle({ resourceType }), options))).toEqual(["resources of this type are not read"]);
  },
);

test("[F23] hostile words are carried as text; those too long for an event are listed", () => {
  const nasty = `<img src=x onerror=alert(1)>\u{202E}\u{0}';--`;
  const told = readBundle(bundle(request({ text: nasty })), options);
  expect(toldBy(told)[0]?.[2]).toEqual({ medication: { name: nasty } });
  const endless = readBundle(bundle(request({ text: "x".repeat(10_001) })), options);
  const cut = { name: expect.stringMatching(/^x{200} … \(cut off\)$/) as unknown };
  expect(toldBy(endless).map(([, , body]) => body)).toEqual([{ medication: cut }]);
  expect(whyUnread(endless)[0]).toContain("cut off");
  const site = { text: "x".repeat(10_001), coding: [{ system: ICD10, code: "C50.9" }] };
  expect(whyUnread(readBundle(bundle(condition(site)), options))[0]).toContain("does not fit into an event");
});

test("[F5] an empty text and a null say nothing and are no mistake", () => {
  const result = readBundle(
    bundle(condition({ text: "", ...vitiligo }, { recordedDate: null, severity: null })),
    options,
  );
  expect(toldBy(result)[0]?.[0]).toBe("diagnosis");
});
