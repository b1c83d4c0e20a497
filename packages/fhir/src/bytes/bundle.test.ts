import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { readBundle } from "../read-bundle.ts";
import { readRecord } from "../record.ts";
import {
  agree,
  ASTHMA,
  bundleText,
  ORDER,
  PATIENT,
  PULSE,
  readDrafts,
  readDraftsPlainly,
  readShortDrafts,
  skimDrafts,
} from "../testing/ways.ts";

const SEED = 20_261_122;
const FIXTURES = join(import.meta.dirname, "../../fixtures");

const texts = globSync("*.json", { cwd: FIXTURES }).map((name) => readFileSync(join(FIXTURES, name), "utf8"));
const small = texts.filter((text) => text.length < 10_000);
const many = bundleText(
  PATIENT,
  ...Array.from({ length: 4 }, (_, index) => ({ ...PULSE, id: `o${index}` })),
  { resourceType: "Encounter", id: "e", status: "finished", subject: { reference: "Patient/p" } },
  {
    ...PULSE,
    id: "h",
    code: { coding: [{ system: "http://loinc.org", code: "718-7" }] },
    valueQuantity: { value: 14.2, unit: "g/dL", system: "http://unitsofmeasure.org", code: "g/dL" },
  },
);

test("[F38] fixtures, laid out and in one line, are read the quick way as the plain reader reads them", () => {
  const bundles = texts.filter((text) => text.includes('"Bundle"') && !text.includes('"batch"'));
  expect(bundles.length).toBeGreaterThanOrEqual(4);
  for (const text of bundles)
    for (const form of [text, JSON.stringify(JSON.parse(text)), ` \n${text}\t\r\n`]) expect(agree(form)).toBe(true);
});

/** What an Observation may be written with: right, left out, empty, of a wrong type, seldom. */
const ODD: readonly unknown[] = [
  undefined,
  null,
  "",
  "x",
  "constructor",
  "é漢😀",
  0,
  -1.5,
  true,
  [],
  {},
  ["final"],
  "2026-02-30",
  "2026-02-28",
  "2026",
  "2026-11-01T24:00:00Z",
  "2026-11-01T09:00:00",
  "2026-11-01T09:00:00-13:59",
  { reference: "Patient/p" },
  { reference: "Patient/q" },
  { reference: "#c" },
  { reference: "Group/g" },
  { coding: [{ system: "http://loinc.org", code: "8867-4" }] },
  { coding: [{ system: "http://loinc.org", code: "718-7" }] },
  { coding: [{ system: "http://loinc.org", code: 7 }] },
  { text: "Body weight" },
  { value: 80, unit: "kg" },
  { value: "80", unit: "kg" },
  { value: 80, unit: 7 },
  { lastUpdated: "yesterday" },
  [{ code: { text: "Body weight" } }],
  [{ url: "u", valueBoolean: true }],
  [{ resourceType: "Patient", id: "c", birthDate: "1980-01-01" }],
];
const odd = fc.constantFrom(...ODD);

test("[F38] Observations, Conditions and orders with anything anywhere are read the same in both ways", () => {
  const fields = (
    "resourceType id meta status code subject patient focus component contained effectiveDateTime effectivePeriod " +
    "effectiveInstant effectiveTiming issued implicitRules valueQuantity valueCodeableConcept valueString valueBoolean " +
    "valueInteger valueDateTime dataAbsentReason modifierExtension extension note clinicalStatus verificationStatus severity " +
    "bodySite onsetDateTime onsetPeriod onsetAge onsetRange onsetString abatementDateTime abatementPeriod abatementAge " +
    "abatementRange abatementString recordedDate medicationCodeableConcept medicationReference intent doNotPerform reportedBoolean " +
    "reportedReference authoredOn dosageInstruction dispenseRequest reasonCode reasonReference constructor toString"
  ).split(" ");
  const changes = fc.array(fc.tuple(fc.constantFrom(...fields), odd), { maxLength: 3 });
  let quick = 0;
  fc.assert(
    fc.property(changes, changes, fc.constantFrom(PULSE, ASTHMA, ORDER), (first, second, other) => {
      const observation = { ...PULSE, ...Object.fromEntries(first) };
      if (agree(bundleText(PATIENT, observation, { ...other, id: "other", ...Object.fromEntries(second) }))) quick += 1;
    }),
    { seed: SEED, numRuns: 4_000 },
  );
  expect(quick).toBeGreaterThan(2_500);
});

/** From which of a resource's texts on they are changed, into what; and what its numbers are. */
interface Change {
  readonly skip: number;
  readonly words: readonly string[];
  readonly number: number;
}

test("[F38] a resource that differs from one before only in texts and numbers is read the same in both ways", () => {
  // Empty, with letters of two to four bytes, with an escape, longer and shorter: in every text of an Observation and a Condition.
  const word = fc.constantFrom(
    "",
    "x",
    "8867-4",
    "718-7",
    "195967001",
    "Hjärtfrekvens",
    "脈搏😀",
    'a "b"',
    "2026-02-03",
    "p",
    "Heart rate",
  );
  const change = fc.record({
    skip: fc.nat({ max: 20 }),
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
    number: fc.constantFrom(0, 7, 72, 72.5, -1),
  });
  const text = (original: object, { skip, words, number: other }: Change, id: string): unknown => {
    let left = skip;
    const all = JSON.stringify(original, (_key, value: unknown) => {
      if (typeof value === "number") return skip % 2 === 0 ? other : value;
      if (typeof value !== "string") return value;
      left -= 1;
      return left < 0 && left >= -words.length ? words[-left - 1] : value;
    });
    return { ...(JSON.parse(all) as object), id };
  };
  let quick = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(PULSE, ASTHMA, ORDER),
      fc.array(change, { minLength: 2, maxLength: 5 }),
      fc.nat(2),
      (original, changes, space) => {
        const bundle = bundleText(PATIENT, ...changes.map((one, index) => text(original, one, `o${index}`)));
        if (agree(JSON.stringify(JSON.parse(bundle), null, space))) quick += 1;
      },
    ),
    { seed: SEED, numRuns: 3_000 },
  );
  expect(quick).toBeGreaterThan(2_000);
});

test("[F38] what an empty text makes sound is not sound of a resource that is written alike and says something", () => {
  const answered = (coding: unknown): unknown => ({
    ...PULSE,
    id: `o${JSON.stringify(coding)}`,
    valueCodeableConcept: { coding },
  });
  const text = bundleText(PATIENT, answered(""), answered("x"));
  expect(agree(text)).toBe(true);
  expect(readDraftsPlainly(text)).toMatchObject({ ok: false });
});

/** What is put into a text at random. */
const TOKENS = [
  ...'{ } [ ] , : " \\ \\\\ \\" \\u002d \\u00e \\ud83d \\x é 漢 😀 1e5 1E999 - 01 .5 null {},'.split(" "),
  ..."\n,\t, ,\uFEFF,\u00A0,\u0000,\u001f,\u007f,\ud800".split(","),
  '"id":"o1",',
  '"code":{},',
  '"modifierExtension":[{"url":"u"}],',
  '"subject":{"reference":"Patient/q"},',
];

const edit = fc.record({
  at: fc.nat(),
  drop: fc.constantFrom(0, 0, 0, 1, 1, 2, 7),
  add: fc.oneof(fc.constantFrom("", ...TOKENS), fc.string({ unit: "binary", maxLength: 2 })),
});

function edited(
  text: string,
  edits: readonly { readonly at: number; readonly drop: number; readonly add: string }[],
): string {
  let made = text;
  for (const { at, drop, add } of edits) {
    const place = at % (made.length + 1);
    made = made.slice(0, place) + add + made.slice(place + drop);
  }
  return made;
}

test("[F38] texts changed at random, a few characters at a time, are read or refused the same in both ways", () => {
  let quick = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(many, many, ...small),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      (text, edits) => {
        if (agree(edited(text, edits))) quick += 1;
      },
    ),
    { seed: SEED, numRuns: 6_000 },
  );
  // Most changes break the JSON, and are the plain reader's to tell.
  expect(quick).toBeGreaterThan(800);
});

test("[F38] the quick way is the one that is gone: a record's text comes to the same through it", async () => {
  for (const text of [many, JSON.stringify(JSON.parse(many), null, 2), `\uFEFF${many}`]) {
    const read = await readRecord(text, "s");
    const plain = readBundle(JSON.parse(many), { secret: "s" });
    expect(read).toEqual(plain.ok ? { ok: true, value: plain.value.course } : plain);
    expect(read.ok).toBe(true);
  }
});

test.each([
  ["broken within a resource that is not read", many.replace('"finished"', '"finished')],
  ["a key twice within one that is not read", many.replace('"finished"', '"finished","status":"finished"')],
  ["the same key, once with an escape", many.replace('"finished"', '"finished","st\\u0061tus":"finished"')],
  ["a letter missing behind", many.slice(0, -1)],
  ["something behind the end", `${many}{}`],
  [
    "a comma before the end of an object",
    many.replace('"finished"', '"finished",').replace(',,"subject"', ',"subject"').replace("}}]}", "},}]}"),
  ],
  ["a number that is none", many.replace("72", "072")],
  ["an escape that is none", many.replace("Heart", "\\Heart")],
  ["a control character", many.replace("Heart", "He\nart")],
])("[F39] every byte is looked at: %s", (_name, text) => {
  expect(text).not.toBe(many);
  expect(skimDrafts(text)).toBeUndefined();
  expect(readShortDrafts(text)).toBeUndefined();
  expect(readDraftsPlainly(text)).toMatchObject({ ok: false });
});

test.each([
  ["a code", '"718-7"', '"718\\u002d7"'],
  ["a system", '"http://loinc.org","code":"718-7"', '"http:\\/\\/loinc.org","code":"718-7"'],
  ["a key", '"code":"718-7"', '"c\\u006fde":"718-7"'],
  ["a type", '"Observation","id":"h"', '"Observ\\u0061tion","id":"h"'],
])("[F40] %s that is written with an escape is read as what it means", (_name, plain, escaped) => {
  const text = many.replace(plain, escaped);
  expect(text).not.toBe(many);
  const read = readDrafts(text);
  expect(read).toEqual(readDraftsPlainly(many));
  expect(JSON.stringify(read)).toContain("observation/haemoglobin");
});

test("[F38] what is told once for a record's concepts is not told of the next record", () => {
  const weight = { coding: [{ system: "http://loinc.org", code: "29463-7" }] };
  const first = bundleText(PATIENT, PULSE, { ...PULSE, id: "p2" });
  const second = bundleText(PATIENT, { ...PULSE, code: weight, valueQuantity: { value: 80, unit: "kg" } });
  for (const text of [first, second, first, second]) expect(agree(text)).toBe(true);
  expect(JSON.stringify(skimDrafts(first))).toContain("Heart rate");
  expect(JSON.stringify(skimDrafts(second))).toContain("observation/weight");
});

test("[F39] a Bundle that was cut off anywhere is read in neither quick way", () => {
  for (const text of [many, JSON.stringify(JSON.parse(many), null, 2)])
    for (let end = 0; end < text.length; end += 1) {
      const cut = text.slice(0, end);
      expect([readShortDrafts(cut), skimDrafts(cut)]).toEqual([undefined, undefined]);
    }
});
