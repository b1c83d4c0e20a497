import type { Unit } from "../../quantity/unit.ts";
import type { FactDefinition } from "../definition.ts";
import type { Latest } from "../forms/latest.ts";
import { code, DAYS, historyOf, lasting, sign, truth } from "./builders.ts";

function lab(id: string, unit: Unit): FactDefinition {
  return {
    id,
    type: "quantity",
    unit,
    holds: DAYS.year,
    from: { form: "latest", sources: [{ kind: "lab-result", where: { test: [id] }, value: { property: "value" } }] },
  };
}

function stageOf(organ: string, words: Readonly<Record<string, string>>): Latest {
  return {
    form: "latest",
    sources: [
      {
        kind: "history",
        where: { of: [organ], status: ["current"] },
        value: { property: "stage", words, needed: true },
      },
      { kind: "history", where: { of: [organ], status: ["absent"] }, value: { constant: words["none"] ?? "none" } },
    ],
  };
}

const COUNTS = ["haemoglobin", "leukocytes", "neutrophils", "lymphocytes", "platelets"] as const;

const END_STAGE = { none: "no", mild: "no", moderate: "no", severe: "no", "end-stage": "yes" };
const STAGES = { none: "none", mild: "mild", moderate: "moderate", severe: "severe" };

/** Blood counts, metabolism, kidneys and liver. */
export const BLOOD_AND_ORGANS: readonly FactDefinition[] = [
  lasting(truth("cytopenia-history", DAYS.year, historyOf("cytopenia", ["current", "past"]))),
  truth("cytopenia-active", DAYS.quarter, {
    form: "latest",
    strongest: ["no", "yes"],
    sources: [
      {
        kind: "history",
        where: { of: ["cytopenia"] },
        // That one is over does not say that no other count is low.
        value: { property: "status", words: { current: "yes", past: null, absent: "no" } },
      },
      // A count that was taken since is not judged here: it only leaves open what "none is low" said before it.
      {
        kind: "lab-result",
        where: { test: [...COUNTS] },
        value: { property: "test", words: Object.fromEntries(COUNTS.map((test) => [test, null])) },
      },
    ],
  }),
  truth("cytopenia-signs", DAYS.signs, sign("cytopenia-signs")),
  lab("haemoglobin", "g/dL"),
  lab("leukocytes", "10*3/uL"),
  lab("neutrophils", "10*3/uL"),
  lab("lymphocytes", "10*3/uL"),
  lab("platelets", "10*3/uL"),
  {
    id: "months-since-blood-count",
    type: "quantity",
    unit: "mo",
    holds: "until-changed",
    elapses: true,
    from: {
      form: "time-since-last",
      of: [
        {
          kind: "lab-result",
          where: { test: [...COUNTS] },
        },
      ],
      unit: "mo",
    },
  },
  truth("dyslipidaemia", DAYS.year, historyOf("dyslipidaemia", ["current", "past"])),
  truth("diabetes", DAYS.year, historyOf("diabetes", ["current"])),
  truth("hypoglycaemia", DAYS.quarter),
  code(
    "renal-impairment",
    ["none", "mild", "moderate", "severe", "end-stage"],
    DAYS.year,
    stageOf("renal-impairment", { ...STAGES, "end-stage": "end-stage" }),
    ["mild", "moderate", "severe", "end-stage"],
  ),
  truth("end-stage-renal-disease", DAYS.year, {
    form: "latest",
    sources: [
      ...stageOf("renal-impairment", END_STAGE).sources,
      // Whoever has answered which stage it is need not be asked whether it is the last.
      {
        kind: "answered",
        where: { fact: ["renal-impairment"] },
        value: { property: "value", words: END_STAGE },
      },
    ],
  }),
  code("hepatic-impairment", ["none", "mild", "moderate", "severe"], DAYS.year, stageOf("hepatic-impairment", STAGES), [
    "mild",
    "moderate",
    "severe",
  ]),
];
