import type { FactDefinition } from "../definition.ts";
import { code, DAYS, history, historyOf, lasting, sign, truth } from "./builders.ts";

/** Heart, vessels and cancer. What counts "on treatment" counts since its start. That there was none is asked anew: something may have come since. */
export const HEART_AND_CANCER: readonly FactDefinition[] = [
  lasting(
    code(
      "smoking",
      ["never", "past", "current"],
      DAYS.year,
      {
        form: "latest",
        sources: [
          {
            kind: "history",
            where: { of: ["smoking"] },
            value: { property: "status", words: { current: "current", past: "past", absent: "never" } },
          },
        ],
      },
      ["past", "current"],
    ),
  ),
  lasting(
    truth("cardiovascular-risk-factor", DAYS.year, {
      form: "any-since",
      since: "ever",
      // An infarction or a stroke, diabetes and disordered lipids are such factors by themselves.
      yes: [
        history("cardiovascular-risk-factor", "current", "past"),
        history("heart-attack-or-stroke", "current", "past"),
        history("diabetes", "current", "past"),
        history("dyslipidaemia", "current", "past"),
      ],
      no: [history("cardiovascular-risk-factor", "absent")],
    }),
  ),
  lasting(
    truth("heart-attack-or-stroke", DAYS.quarter, historyOf("heart-attack-or-stroke", ["current", "past"], "start")),
  ),
  // Before treatment it weighs, on treatment it stops: two facts of one illness.
  lasting(truth("heart-attack-or-stroke-history", DAYS.year, historyOf("heart-attack-or-stroke", ["current", "past"]))),
  truth("heart-attack-or-stroke-signs", DAYS.signs, sign("heart-attack-or-stroke-signs")),
  truth("breathing-trouble", DAYS.signs),
  lasting(
    truth("thrombosis-risk", DAYS.year, {
      form: "any-since",
      since: "ever",
      // A thrombosis in the past raises the risk by itself.
      yes: [history("thrombosis-risk", "current", "past"), history("thrombosis", "current", "past")],
      no: [history("thrombosis-risk", "absent")],
    }),
  ),
  lasting(truth("thrombosis-history", DAYS.year, historyOf("thrombosis", ["current", "past"]))),
  lasting(truth("thrombosis-on-treatment", DAYS.quarter, historyOf("thrombosis", ["current", "past"], "start"))),
  truth("thrombosis-signs", DAYS.signs, sign("thrombosis-signs")),
  lasting(
    code(
      "malignancy",
      ["none", "past", "current"],
      DAYS.year,
      {
        form: "latest",
        strongest: ["none", "past", "current"],
        sources: [
          {
            kind: "history",
            where: { of: ["malignancy"] },
            value: { property: "status", words: { current: "current", past: "past", absent: "none" } },
          },
        ],
      },
      ["past", "current"],
    ),
  ),
  lasting(truth("malignancy-on-treatment", DAYS.quarter, historyOf("malignancy", ["current"], "start"))),
  lasting(truth("skin-cancer-history", DAYS.year, historyOf("non-melanoma-skin-cancer", ["current", "past"]))),
  lasting(truth("phototherapy-history", DAYS.year, historyOf("phototherapy", ["current", "past"]))),
  {
    id: "months-since-skin-check",
    type: "quantity",
    unit: "mo",
    holds: "until-changed",
    elapses: true,
    from: { form: "told" },
  },
  truth("allergic-reaction-signs", DAYS.signs, sign("allergic-reaction")),
];
