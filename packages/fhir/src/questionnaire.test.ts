import {
  type Answered,
  type CourseEvent,
  FACTS,
  type FactDefinition,
  INDICATIONS,
  type Medication,
  type Quantity,
  SITES,
} from "@repigment/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { bundleOf, patient, whyUnread } from "../test/kit.ts";
import { questionnaire } from "./questionnaire/questionnaire.ts";
import { questionnaireResponse } from "./questionnaire/response.ts";
import { QUESTIONNAIRE_URL } from "./questionnaire/terms.ts";
import { readBundle } from "./read-bundle.ts";

type Json = Readonly<Record<string, unknown>>;

const options = { secret: "s" };
const authored = "2026-11-10T07:41:00-05:00";

function read(response: Json): ReturnType<typeof readBundle> {
  return readBundle(bundleOf({}, patient, { ...response, subject: { reference: "Patient/p" } }), options);
}

function answered(result: ReturnType<typeof readBundle>): readonly CourseEvent<"answered">[] {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.course.events.filter((event): event is CourseEvent<"answered"> => event.kind === "answered");
}

test("[F30] every fact is one question, its id the linkId, in the form that its answers have", () => {
  const items = questionnaire().item;
  expect(items.map(({ linkId }) => linkId)).toEqual(FACTS.map(({ id }) => id));
  const one = (linkId: string): unknown => items.find((item) => item.linkId === linkId);
  expect(one("pregnant")).toEqual({ linkId: "pregnant", text: "pregnant", type: "boolean" });
  expect(one("applications-today")).toMatchObject({ type: "integer" });
  expect(one("treatment-state")).toMatchObject({
    type: "choice",
    answerOption: [{ valueCoding: { code: "not-started" } }, {}, {}, {}],
  });
  expect(one("haemoglobin")).toMatchObject({
    type: "quantity",
    extension: [{ valueCoding: { system: "http://unitsofmeasure.org", code: "g/dL" } }],
  });
  expect(one("applied-sites")).toMatchObject({ type: "choice", repeats: true });
  expect(one("medications")).toMatchObject({ type: "open-choice", repeats: true });
  expect(one("area-treated")).toMatchObject({
    repeats: true,
    item: [{ linkId: "area-treated/indication", answerOption: [{}, {}] }],
  });
});

test("[F30] questions and words are shown as the caller gives them, in the language that it names", () => {
  const asked = questionnaire({
    language: "sv",
    questionOf: (fact) => (fact === "smoking" ? "Röker du?" : undefined),
    wordOf: (fact, word) => (fact === "smoking" && word === "never" ? "Aldrig" : undefined),
  });
  expect(asked.language).toBe("sv");
  const smoking = asked.item.find(({ linkId }) => linkId === "smoking");
  expect([smoking?.text, smoking?.answerOption?.[0]?.valueCoding]).toEqual([
    "Röker du?",
    { system: "urn:repigment:fact:smoking", code: "never", display: "Aldrig" },
  ]);
});

const word = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" });
const amount = fc
  .double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true })
  .map((value) => (value === 0 ? 0 : value));

function quantityIn(unit: NonNullable<FactDefinition["unit"]>): fc.Arbitrary<Quantity> {
  return fc.oneof(
    amount.map((value) => ({ value, unit })),
    amount.map((least) => ({ least, most: null, unit })),
    fc.tuple(amount, amount).map(([one, other]) => ({ least: Math.min(one, other), most: Math.max(one, other), unit })),
  );
}

const code = fc.oneof(
  fc.record(
    { system: fc.constantFrom("atc" as const, "rxnorm" as const), code: word, display: word },
    { requiredKeys: ["system", "code"] },
  ),
  fc.record({
    system: fc.constant("other" as const),
    code: fc.tuple(fc.constantFrom("urn:x", "http://y.test/z"), word).map((parts) => parts.join("|")),
  }),
);

const medication: fc.Arbitrary<Medication> = fc
  .record(
    {
      name: word,
      codes: fc.array(code, { minLength: 1, maxLength: 3 }),
      route: fc.constantFrom("systemic" as const, "topical" as const, "unknown" as const),
      form: word,
    },
    { requiredKeys: [] },
  )
  .filter(({ name, codes }) => name !== undefined || codes !== undefined);

function valueFor(fact: FactDefinition): fc.Arbitrary<Answered["value"]> {
  const unknown = word.map((reason) => ({ unknown: reason }));
  switch (fact.type) {
    case "truth":
      return fc.oneof(fc.boolean(), unknown);
    case "count":
      return fc.oneof(fc.nat({ max: 1000 }), unknown);
    case "code":
      return fc.oneof(fc.constantFrom(...(fact.words ?? [])), unknown);
    case "quantity":
      return fc.oneof(quantityIn(fact.unit ?? "1"), unknown);
    case "set":
      return fact.words !== undefined
        ? fc.oneof(fc.subarray([...fact.words]), unknown)
        : fc.oneof(fc.array(fact.id === "medications" ? fc.oneof(word, medication) : word, { maxLength: 4 }), unknown);
  }
}

/** Answers to some facts; a fact with an axis is answered for some of its indications or sites, each once. */
const answers: fc.Arbitrary<readonly Answered[]> = fc.subarray([...FACTS], { minLength: 1 }).chain((facts) =>
  fc
    .tuple(
      ...facts.map((fact): fc.Arbitrary<readonly Answered[]> => {
        const value = valueFor(fact);
        if (fact.axis === undefined) return value.map((one) => [{ fact: fact.id, value: one }]);
        const scopes: readonly (Pick<Answered, "site"> | Pick<Answered, "indication">)[] =
          fact.axis === "site"
            ? [{}, ...SITES.map((site) => ({ site }))]
            : [{}, ...INDICATIONS.map((indication) => ({ indication }))];
        return fc
          .subarray([...scopes], { minLength: 1, maxLength: 3 })
          .chain((some) =>
            fc.tuple(...some.map((scope) => value.map((one) => ({ fact: fact.id, value: one, ...scope })))),
          );
      }),
    )
    .map((lists) => lists.flat()),
);

test("[F31] any answers, written as a Response and read back, are the same answers", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const result = read(questionnaireResponse(given, { authored }));
      expect(whyUnread(result)).toEqual([]);
      expect(answered(result).map(({ body }) => body)).toEqual(given);
      expect(answered(result).every(({ at, zone }) => at === authored && zone === "-05:00")).toBe(true);
    }),
    { seed: 31_415_926, numRuns: 300 },
  );
});

test("[F31] a Response alone, without a Bundle around it, is read too", () => {
  const alone = questionnaireResponse([{ fact: "pregnant", value: false }], { authored, id: "r" });
  expect(answered(readBundle(JSON.stringify(alone), options)).map(({ body }) => body)).toEqual([
    { fact: "pregnant", value: false },
  ]);
});

function responding(item: readonly Json[], more: Json = {}): Json {
  return {
    resourceType: "QuestionnaireResponse",
    status: "completed",
    questionnaire: QUESTIONNAIRE_URL,
    authored,
    item,
    ...more,
  };
}

test.each([
  [{ status: "in-progress" }, "has the status in-progress: only completed answers are read"],
  [{ status: "entered-in-error" }, "has the status entered-in-error: only completed answers are read"],
  [{ questionnaire: "http://example.org/q|2" }, "answers a questionnaire that is not ours"],
  [{ item: [] }, "answers nothing"],
])("[F32] a Response with %j is listed: %s", (more, why) => {
  const result = read(responding([{ linkId: "pregnant", answer: [{ valueBoolean: true }] }], more));
  expect(answered(result)).toEqual([]);
  expect(whyUnread(result)).toEqual([why]);
});

test.each([
  ["pregnant", [{ valueString: "yes" }], "has an answer of a kind that this question does not have"],
  ["smoking", [{ valueCoding: { code: "sometimes" } }], "one of never, past, current was expected"],
  [
    "haemoglobin",
    [{ valueQuantity: { value: 13, code: "kg" } }],
    "a quantity in g/dL, or a unit that converts into it, was expected",
  ],
  ["haemoglobin", [{ valueQuantity: { value: 13 } }], "has no unit: 13 of what is not guessed"],
  ["applications-today", [{ valueBoolean: true }], "a whole number was expected"],
  ["applied-sites", [{ valueCoding: { code: "moon" } }], expect.stringContaining("members of face") as string],
  ["what-is-this", [{ valueBoolean: true }], "is no fact that we know"],
  [
    "medications",
    [{ valueCoding: { system: "urn:repigment:answer", code: "none" } }, { valueString: "x" }],
    "says none, and names some",
  ],
])("[F32] an answer to %s of %j is listed", (linkId, answer, why) => {
  const result = read(responding([{ linkId, answer }]));
  expect(answered(result)).toEqual([]);
  expect(whyUnread(result)).toEqual([why]);
});

test("[F32] a question answered twice for one scope counts once, and the other answer is listed", () => {
  const item = {
    linkId: "weight",
    answer: [{ valueQuantity: { value: 60, code: "kg" } }, { valueQuantity: { value: 61, code: "kg" } }],
  };
  const result = read(responding([item]));
  expect(answered(result).map(({ body }) => body.value)).toEqual([{ value: 60, unit: "kg" }]);
  expect(whyUnread(result)).toEqual(["is answered twice; the first answer counts"]);
});

test("[F32] questions in groups are found, and who answered is kept", () => {
  const grouped = responding([{ linkId: "group", item: [{ linkId: "pregnant", answer: [{ valueBoolean: false }] }] }], {
    source: { reference: "Practitioner/d" },
  });
  expect(answered(read(grouped)).map(({ author }) => author)).toEqual([{ role: "clinician" }]);
  expect(answered(read({ ...grouped, source: { reference: "Patient/p" } })).map(({ author }) => author)).toEqual([
    { role: "person" },
  ]);
  expect(answered(read({ ...grouped, source: { type: "RelatedPerson" } })).map(({ author }) => author)).toEqual([
    { role: "caregiver" },
  ]);
});
