/** Courses made up for the properties of assess. Not a test itself; the house lets only tests and contracts use test tools. */
import * as fc from "fast-check";

import type { CourseEvent } from "../event/event.ts";
import { HISTORY_OF } from "../event/kinds/history.ts";
import { SIDE_EFFECT_WHAT } from "../event/kinds/side-effect.ts";
import { INDICATIONS, SITES } from "../event/site.ts";
import { FACTS } from "../fact/catalogue.ts";
import type { FactDefinition } from "../fact/definition.ts";
import { canonical } from "../json/canonical.ts";
import type { Statement } from "../label/statement.ts";
import { answered, told } from "./courses.ts";
import { statement } from "./labels.ts";

/** A label with each operator, each axis and each action that feeds the standing. */
export const STATEMENTS: readonly Statement[] = [
  statement("pregnancy", { action: "do-not-use", condition: { op: "is", fact: "pregnant", value: "yes" } }),
  statement("infection", {
    action: "pause",
    phase: "during",
    condition: { op: "one-of", fact: "active-infection", values: ["serious"] },
  }),
  statement("risk", {
    action: "avoid",
    condition: {
      op: "any",
      of: [
        { op: "is", fact: "thrombosis-risk", value: "yes" },
        { op: "is", fact: "thrombosis-history", value: "yes" },
      ],
    },
  }),
  statement("attack", {
    action: "stop",
    phase: "during",
    condition: { op: "is", fact: "heart-attack-or-stroke", value: "yes" },
  }),
  statement("signs", {
    action: "ask",
    urgency: "emergency",
    grade: "inference",
    condition: { op: "is", fact: "thrombosis-signs", value: "yes" },
  }),
  statement("area", {
    topic: "area-limit",
    action: "limit",
    indication: "vitiligo",
    values: { ceiling: { value: 10, unit: "%" } },
    condition: { op: "above", fact: "area-treated", limit: "ceiling" },
  }),
  statement("any-area", {
    topic: "area-limit",
    action: "limit",
    values: { ceiling: { value: 20, unit: "%" } },
    condition: { op: "above", fact: "area-treated", limit: "ceiling" },
  }),
  statement("grams", {
    topic: "quantity-limit",
    action: "limit",
    values: { ceiling: { value: 60, unit: "g" }, window: { value: 7, unit: "d" } },
    condition: { op: "above", fact: "grams-7-days", limit: "ceiling" },
  }),
  statement("tubes", {
    topic: "quantity-limit",
    action: "limit",
    values: { tubes: { value: 2, unit: "1" } },
    condition: { op: "above", fact: "tubes-30-days", limit: "tubes" },
  }),
  statement("after-opening", {
    topic: "storage",
    action: "discard",
    scope: "tube",
    values: { months: { value: 1, unit: "mo" } },
    condition: { op: "above", fact: "months-since-tube-opened", limit: "months" },
  }),
  statement("expired", {
    topic: "storage",
    action: "discard",
    scope: "tube",
    condition: { op: "is", fact: "tube-expired", value: "yes" },
  }),
  statement("together", {
    topic: "area-limit",
    action: "ask",
    grade: "inference",
    values: { ceiling: { value: 10, unit: "%" } },
    condition: { op: "above", fact: "area-treated-together", limit: "ceiling" },
  }),
  statement("interval", {
    topic: "interval",
    action: "instruct",
    scope: "application",
    values: { minimum: { value: 8, unit: "h" } },
    condition: { op: "below", fact: "hours-since-last-application", limit: "minimum" },
  }),
  statement("weeks-after", {
    action: "ask",
    phase: "after",
    values: { weeks: { value: 4, unit: "wk" } },
    condition: { op: "within", fact: "weeks-since-last-application", window: "weeks" },
  }),
  statement("review", {
    topic: "review",
    action: "review",
    indication: "vitiligo",
    values: { weeks: { value: 24, unit: "wk" }, share: { value: 25, unit: "%" } },
    condition: {
      op: "all",
      of: [
        { op: "since", fact: "weeks-on-treatment", time: "weeks" },
        { op: "at-most", fact: "repigmentation", limit: "share" },
      ],
    },
  }),
  statement("age", {
    topic: "age",
    action: "not-indicated",
    values: { least: { value: 12, unit: "a" }, most: { value: 65, unit: "a" } },
    condition: { op: "not", of: [{ op: "between", fact: "age", least: "least", most: "most" }] },
  }),
  statement("child", {
    topic: "age",
    action: "weigh",
    indication: "eczema",
    values: { least: { value: 12, unit: "a" } },
    condition: { op: "not", of: [{ op: "at-least", fact: "age", limit: "least" }] },
  }),
  statement("strong", {
    topic: "strong-cyp3a4",
    action: "avoid",
    condition: { op: "in-substance-list", fact: "medications", list: "strong" },
  }),
  statement("goal", {
    topic: "stop-on-goal",
    action: "consider-stopping",
    scope: "site",
    axis: "site",
    condition: { op: "is", fact: "goal-reached", value: "yes" },
  }),
  statement("lips", {
    topic: "site",
    action: "avoid",
    condition: { op: "includes", fact: "applied-sites", values: ["lips", "eyes"] },
  }),
  statement("over-use", {
    action: "ask",
    values: { explained: { value: 150, unit: "mg/cm2" } },
    condition: { op: "above", fact: "cream-per-treated-area", limit: "explained" },
  }),
  statement("frequency", {
    topic: "frequency",
    values: { times: { value: 2, unit: "1" } },
    action: "instruct",
    condition: { op: "above", fact: "applications-today", limit: "times" },
  }),
];

const pick = fc.constantFrom;
const two = (value: number): string => String(value).padStart(2, "0");
const date = (months: readonly [number, number], lastDay: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: months[0], max: months[1] }), fc.integer({ min: 1, max: lastDay }))
    .map(([month, day]) => `2026-${two(month)}-${two(day)}`);
/** Mostly of the last weeks, so that much of it still holds. */
const days = fc.oneof(date([7, 11], 22), {
  weight: 3,
  arbitrary: fc.integer({ min: 10, max: 22 }).map((day) => `2026-11-${two(day)}`),
});

/** Instants of the second half of 2026, in offsets from the first to the last in use. */
export const instants: fc.Arbitrary<string> = fc
  .tuple(days, fc.nat(23), fc.nat(59), pick("Z", "+01:00", "+14:00", "-12:00"))
  .map(([day, hour, minute, zone]) => `${day}T${two(hour)}:${two(minute)}:00${zone}`);
const whens = fc.oneof(
  { weight: 6, arbitrary: instants },
  { weight: 2, arbitrary: days },
  { weight: 1, arbitrary: pick("2025", "2026-10", "2026") },
);
const maybe = <T>(key: string, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<object> =>
  fc.option(arbitrary).map((value) => (value === null ? {} : { [key]: value }));
const amount = (unit: string, max: number): fc.Arbitrary<object> =>
  fc.oneof(
    fc.nat(max * 10).map((tenths) => ({ value: tenths / 10, unit })),
    fc
      .tuple(fc.nat(max), fc.option(fc.nat(max)))
      .map(([least, more]) => ({ least, most: more === null ? null : least + more, unit })),
  );
const medicine = fc.oneof(
  pick("Klacid", "paracetamol", "ketoconazole", "mystery").map((name) => ({ name })),
  fc
    .tuple(pick("ketoconazole", "hydrocortisone"), pick("systemic", "topical", "unknown"))
    .map(([name, route]) => ({ name, route })),
  pick("J01FA09", "N02BE01", "J01", "x").map((code) => ({ codes: [{ system: "atc", code }] })),
);

function answerTo({ type, unit = "1", words = [] }: FactDefinition): fc.Arbitrary<unknown> {
  const none = fc.constant({ unknown: "not asked" });
  const fitting: Readonly<Record<FactDefinition["type"], fc.Arbitrary<unknown>>> = {
    truth: fc.boolean(),
    code: pick(...(words.length === 0 ? ["x"] : words)),
    set:
      words.length === 0
        ? fc.array(medicine, { maxLength: 2 })
        : fc.subarray([...words], { maxLength: Math.min(3, words.length) }),
    count: fc.nat(4),
    quantity: amount(unit, 80),
  };
  return fc.oneof({ weight: 6, arbitrary: fitting[type] }, { weight: 1, arbitrary: none });
}
/** The facts that the statements look at, and what they are worked out of. */
export const LOOKED_AT: readonly FactDefinition[] = FACTS.filter(({ id }) =>
  `${canonical(STATEMENTS)} "indication" "treatment-state" "medications-complete" "height" "weight" "grams-30-days"`.includes(
    `"${id}"`,
  ),
);
const scope = fc
  .tuple(maybe("indication", pick(...INDICATIONS)), maybe("site", pick("face", "hands")))
  .map(([one, other]) => ({ ...one, ...other }));
/** Direct answers, some of them "I do not know". */
export const answers: fc.Arbitrary<CourseEvent> = pick(...LOOKED_AT).chain((fact) =>
  fc
    .tuple(answerTo(fact), instants, fact.axis === undefined ? fc.constant({}) : scope)
    .map(([value, at, of]) => answered(fact.id, value as never, at, of)),
);
const body = (kind: string): fc.Arbitrary<object> => {
  const many: Readonly<Record<string, fc.Arbitrary<object>>> = {
    applied: fc
      .tuple(
        maybe("sites", fc.subarray([...SITES], { maxLength: 2 })),
        maybe("grams", amount("g", 5)),
        maybe("tube", pick("A", "B")),
        maybe("indication", pick(...INDICATIONS)),
      )
      .map((all) => Object.assign({}, ...all) as object),
    "tube-opened": fc
      .tuple(
        pick("A", "B"),
        maybe("size", amount("g", 100)),
        maybe("expiry", pick("2026-10", "2026-11", "2026", "2027-03")),
      )
      .map(([tube, size, expiry]) => ({ tube, ...size, ...expiry })),
    "tube-finished": pick("A", "B").map((tube) => ({ tube })),
    "tube-discarded": fc
      .tuple(pick("A", "B"), pick("lost", "crystals", "other", "empty"), maybe("remaining", amount("g", 60)))
      .map(([tube, reason, left]) => ({ tube, reason, ...left })),
    started: scope,
    stopped: scope,
    paused: scope,
    restarted: scope,
    "area-measured": fc.tuple(amount("%", 20), scope).map(([area, of]) => ({ area, of: "treated", ...of })),
    "medication-started": medicine.map((medication) => ({ medication })),
    "medication-stopped": medicine.map((medication) => ({ medication })),
    "diary-kept": fc
      .tuple(
        fc.oneof(days, pick("2026-01-01")),
        fc.oneof(days, pick("2026-11-22")),
        fc.subarray(["applications", "tubes"]),
      )
      .map(([from, until, of]) => ({ from, until, of })),
    history: fc
      .tuple(pick(...HISTORY_OF), pick("current", "past", "absent", "absent"), maybe("text", pick("a", "b")))
      .map(([of, status, text]) => ({ of, status, ...text })),
    "side-effect": fc
      .tuple(pick(...SIDE_EFFECT_WHAT), pick("present", "absent", "resolved"), maybe("site", pick("legs", "arms")))
      .map(([what, status, site]) => ({ what, status, ...site })),
    pregnancy: pick("pregnant", "not-pregnant", "planning").map((status) => ({ status })),
    person: fc.oneof(
      pick("2014-11-22", "2014", "2014-11", "1960-02-29", "2018-11-15", "2021").map((birthDate) => ({ birthDate })),
      amount("cm", 200).map((height) => ({ height })),
      amount("kg", 120).map((weight) => ({ weight })),
    ),
    prescription: fc
      .tuple(
        maybe("indication", pick(...INDICATIONS)),
        maybe("tubeSize", amount("g", 100)),
        maybe("sites", fc.subarray([...SITES], { maxLength: 2 })),
      )
      .map((all) => Object.assign({ product: "cream" }, ...all) as object),
    diagnosis: fc
      .tuple(pick(...INDICATIONS), pick("active", "resolved", "refuted"))
      .map(([condition, status]) => ({ condition, status })),
    "goal-reached": maybe("site", pick("face", "hands")),
    "review-held": maybe("repigmentation", amount("%", 100)).map((more) => ({ decision: "go-on", ...more })),
    "payer-ceiling-set": fc
      .tuple(amount("g", 100), fc.integer({ min: 1, max: 60 }))
      .map(([grams, window]) => ({ grams, days: window })),
  };
  return many[kind] ?? fc.constant({ text: "a note" });
};
const KINDS =
  "applied applied applied tube-opened tube-finished tube-discarded started stopped paused restarted area-measured medication-started medication-stopped diary-kept diary-kept history history side-effect pregnancy person prescription diagnosis goal-reached review-held payer-ceiling-set note".split(
    " ",
  );
const records = pick(...KINDS).chain((kind) =>
  fc
    .tuple(body(kind), whens, instants, fc.boolean())
    .map(([made, at, recorded, prompt]) =>
      told(kind as never, at, made as never, prompt && at.includes("T") ? {} : { recorded }),
    ),
);
const amendments = fc.array(fc.tuple(fc.nat(30), pick("retraction", "erasure-mark"), instants), { maxLength: 2 });

/** Courses of answers and records, some of them taken back. */
export const courses: fc.Arbitrary<readonly CourseEvent[]> = fc
  .tuple(
    fc.uniqueArray(fc.oneof(answers, records), { minLength: 1, maxLength: 50, size: "max", selector: ({ id }) => id }),
    amendments,
  )
  .map(([events, taken]) => [
    ...events,
    ...taken.map(([index, kind, at]) =>
      told(kind, at, { event: events[index % events.length]?.id ?? "", reason: "r" }, { id: `${kind} ${index} ${at}` }),
    ),
  ]);
