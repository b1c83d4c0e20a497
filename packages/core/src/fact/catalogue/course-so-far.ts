import type { FactDefinition } from "../definition.ts";
import { DAYS, truth } from "./builders.ts";

/** How far the treatment has come, and what it has done. */
export const COURSE_SO_FAR: readonly FactDefinition[] = [
  {
    id: "weeks-on-treatment",
    type: "quantity",
    unit: "wk",
    axis: "indication",
    holds: "until-changed",
    elapses: true,
    from: {
      form: "time-since-first",
      declares: [{ kind: "started", where: { site: null } }],
      shows: [{ kind: "applied" }],
      unit: "wk",
      complete: "applications",
      // Four weeks after the last application the cream is gone from the blood (US label, 8.2): what follows later is another stretch.
      breaks: {
        off: [
          { kind: "stopped", where: { site: null } },
          { kind: "paused", where: { site: null } },
          { kind: "answered", where: { fact: ["treatment-state"], value: ["paused", "stopped"] } },
        ],
        on: [
          { kind: "started" },
          { kind: "restarted" },
          { kind: "applied" },
          { kind: "answered", where: { fact: ["treatment-state"], value: ["on"] } },
        ],
        days: 28,
      },
    },
  },
  {
    id: "repigmentation",
    type: "quantity",
    unit: "%",
    axis: "site",
    holds: DAYS.quarter,
    from: {
      form: "latest",
      sources: [
        { kind: "score-measured", where: { instrument: ["repigmentation"] }, value: { property: "value" } },
        { kind: "review-held", value: { property: "repigmentation" } },
      ],
    },
  },
  truth(
    "improvement-meaningful",
    DAYS.quarter,
    { form: "latest", sources: [{ kind: "review-held", value: { property: "improvementMeaningful" } }] },
    ["no"],
  ),
  truth("eczema-improved", DAYS.signs, undefined, ["no"]),
  truth("clear-of-eczema", DAYS.signs, undefined, ["no"]),
  {
    id: "weeks-without-improvement",
    type: "quantity",
    unit: "wk",
    holds: "until-changed",
    elapses: true,
    from: { form: "told" },
  },
  {
    id: "goal-reached",
    type: "truth",
    axis: "site",
    holds: "until-changed",
    from: {
      form: "latest",
      sources: [
        { kind: "goal-reached", value: { constant: "yes" } },
        { kind: "restarted", value: { constant: "no" } },
        // Where the colour is lost again, enough of it is no longer there.
        { kind: "answered", where: { fact: ["pigment-lost-again"], value: [true] }, value: { constant: "no" } },
      ],
    },
  },
  {
    id: "pigment-lost-again",
    type: "truth",
    axis: "site",
    holds: DAYS.quarter,
    // Enough colour again: what was said before of its loss is over, and whether it stayed was not said.
    from: { form: "any-since", since: "ever", yes: [], reopens: [{ kind: "goal-reached" }] },
  },
];
