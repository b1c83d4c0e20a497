import { expect, test } from "vitest";

import type { CourseEvent } from "../event/event.ts";
import { type EventKind, KINDS } from "../event/kinds.ts";
import type { AnswerValue } from "../event/kinds/answered.ts";
import { canonical } from "../json/canonical.ts";
import { isUnit } from "../quantity/unit.ts";
import { BODIES } from "../testing/bodies.ts";
import { answered, factAt, told } from "../testing/courses.ts";
import { assessed, label, statement } from "../testing/labels.ts";
import { CATALOGUE, FACTS } from "./catalogue.ts";
import type { FactDefinition } from "./definition.ts";

const AT = "2026-11-22T18:00:00+01:00";

/** The list of the design (§5), unit in brackets where there is one; two more are worked out for the finding about over-use, one for the areas of two illnesses together, four are about medicines that act on after the last dose, one says that the excipients told are all. */
const DESIGN = `age[a] sex height[cm] weight[kg] body-surface[m2] phototype indication vitiligo-type facial-involvement
eczema-severity topicals-tried-or-unsuitable non-drug-measures-insufficient immunocompromised hypersensitivity excipient-sensitivity excipient-sensitivity-complete setting-specialist treatment-state
pregnant breast-feeding planning-pregnancy planning-breast-feeding could-become-pregnant uses-contraception weeks-since-last-application[wk]
active-infection infection-localised recurrent-infection serious-infection-history endemic-infection-travel infection-predisposition tb-exposure tb-signs tb-active tb-evaluated hepatitis-b-or-c-active hepatitis-b-or-c-history herpes-zoster-active zoster-history
smoking cardiovascular-risk-factor heart-attack-or-stroke heart-attack-or-stroke-history heart-attack-or-stroke-signs breathing-trouble thrombosis-risk thrombosis-history thrombosis-on-treatment thrombosis-signs malignancy malignancy-on-treatment skin-cancer-history phototherapy-history months-since-skin-check[mo] allergic-reaction-signs
cytopenia-history cytopenia-active cytopenia-signs haemoglobin[g/dL] leukocytes[10*3/uL] neutrophils[10*3/uL] lymphocytes[10*3/uL] platelets[10*3/uL] months-since-blood-count[mo] dyslipidaemia diabetes hypoglycaemia renal-impairment end-stage-renal-disease hepatic-impairment
medications medications-complete medications-14-days medications-90-days medications-180-days medications-past-complete other-topical-same-skin hours-since-other-topical[h]
applied-sites occluded area-treated[%] area-treated-together[%] treated-area[cm2] cream-per-treated-area[mg/cm2] applications-today hours-since-last-application[h] too-much-applied washed-within-2-hours cream-in-eye cream-on-mucous-membrane cream-swallowed unwanted-effect
grams-7-days[g] grams-14-days[g] grams-30-days[g] tube-size[g] tubes-30-days crystals-in-tube months-since-tube-opened[mo] tube-expired storage-temperature[Cel]
weeks-on-treatment[wk] repigmentation[%] improvement-meaningful eczema-improved clear-of-eczema weeks-without-improvement[wk] goal-reached pigment-lost-again`;

test("[F10] the catalogue holds the facts of the design, in its order, each once", () => {
  expect(FACTS.map(({ id, unit }) => (unit === undefined ? id : `${id}[${unit}]`))).toEqual(DESIGN.split(/\s+/));
  expect(CATALOGUE.size).toBe(FACTS.length);
});

/** What of a definition does not go together. */
function faults({ type, unit, words = [], cautious = [], holds, elapses }: FactDefinition): readonly string[] {
  const possible = type === "truth" ? ["yes", "no"] : words;
  return [
    ...((unit !== undefined && isUnit(unit)) === (type === "quantity") ? [] : ["unit"]),
    ...(type === "code" && words.length < 2 ? ["words"] : []),
    ...cautious.filter((word) => !possible.includes(word)),
    ...(cautious.length > 0 && cautious.length === possible.length ? ["nothing is permissive"] : []),
    ...(typeof holds === "string" || (Number.isInteger(holds.days) && holds.days >= 0) ? [] : ["days"]),
    ...(elapses === true && typeof holds !== "string" ? ["what elapses is carried forward, not held"] : []),
  ];
}

test.each(FACTS.map((fact) => [fact.id, fact] as const))(
  "[F10] %s: its unit, its words, its cautious values and its days fit its type",
  (_, fact) => {
    expect(faults(fact)).toEqual([]);
  },
);

function anAnswer({ type, unit, words }: FactDefinition): AnswerValue {
  const [word = "something"] = words ?? [];
  switch (type) {
    case "truth":
      return true;
    case "code":
      return word;
    case "set":
      return [word];
    case "count":
      return 1;
    case "quantity":
      return { value: 1, unit: unit ?? "1" };
  }
}

test.each(FACTS.map((fact) => [fact.id, fact] as const))("[F10] %s can be told by an answer alone", (id, fact) => {
  const answer = answered(id, anAnswer(fact), AT);
  expect(factAt([answer], AT, id)).toMatchObject({ known: true, ids: [answer.id] });
  expect(factAt([answered(id, { unknown: "asked" }, AT)], AT, id)).toMatchObject({
    known: false,
    why: "told-not-known",
  });
});

test("[F10] the sex does not settle whether somebody could be pregnant", () => {
  const man = told("person", AT, { sex: "male" });
  for (const id of ["pregnant", "could-become-pregnant", "breast-feeding"])
    expect(factAt([man], AT, id).known).toBe(false);
});

/** All facts at all scopes that the test bodies name, and the plan. */
function everything(events: readonly CourseEvent[]): string {
  const scopes = [{}, { site: "face" }, { indication: "vitiligo" }];
  const facts = FACTS.flatMap(({ id }) => scopes.map((scope) => factAt(events, AT, id, scope)));
  const limit = statement("quantity-limit", {
    topic: "quantity-limit",
    values: { ceiling: { value: 60, unit: "g" }, window: { value: 7, unit: "d" } },
  });
  return canonical([facts, assessed(label([limit]), events, AT).plan]);
}

/** What must have been told before for a kind to mean anything. */
const BEFORE: Readonly<Partial<Record<EventKind, readonly CourseEvent[]>>> = {
  "tube-finished": [told("tube-opened", "2026-11-01T12:00:00+01:00", BODIES["tube-opened"])],
  "tube-discarded": [told("tube-opened", "2026-11-01T12:00:00+01:00", BODIES["tube-opened"])],
  "medication-stopped": [told("medication-started", "2026-11-01T12:00:00+01:00", BODIES["medication-started"])],
};
/** Of the treatment, not of one site; up to today. */
const BODY: Readonly<Partial<Record<EventKind, object>>> = {
  started: {},
  stopped: {},
  paused: {},
  "area-measured": { area: { value: 5, unit: "%" }, of: "treated" },
  "diary-kept": { from: "2026-01-01", until: "2026-11-22", of: ["applications"] },
};
const kinds = (Object.keys(KINDS) as readonly EventKind[]).filter(
  (kind) => !["correction", "retraction", "erasure-mark"].includes(kind),
);

test.each(kinds)("[E5] %s changes a fact or a line of the plan, unless it is kept for the record only", (kind) => {
  const before = [told("note", "2026-11-01T12:00:00+01:00", { text: "a" }), ...(BEFORE[kind] ?? [])];
  const body = BODY[kind] ?? BODIES[kind];
  const after = [...before, told(kind, "2026-11-22T12:00:00+01:00", body as never)];
  expect(everything(after) !== everything(before)).toBe(KINDS[kind].recordOnly !== true);
});
