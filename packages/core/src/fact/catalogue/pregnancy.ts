import type { FactDefinition } from "../definition.ts";
import type { Presumed } from "../forms/presumed.ts";
import { DAYS, lasting, truth } from "./builders.ts";

/**
 * Below eight years nobody is asked: puberty that begins earlier is precocious, and the first bleeding comes years after it
 * begins (docs/decisions/asking-children.md). Whatever is told counts all the same.
 */
const CHILD: Presumed = { truth: "no", fact: "age", below: 8 };
/** Of a girl who could become pregnant it is not taken for granted that she is not, nor what follows on a pregnancy. */
const UNLESS_FERTILE: Presumed = { ...CHILD, unless: ["could-become-pregnant"] };
const UNLESS_PLANNED: Presumed = { ...CHILD, unless: ["could-become-pregnant", "planning-pregnancy"] };
const UNLESS_PREGNANT: Presumed = { ...CHILD, unless: ["could-become-pregnant", "pregnant"] };

/** Pregnancy, breast-feeding and contraception. Sex settles none of these. */
const TOLD_IN_CONFIDENCE: readonly FactDefinition[] = [
  // Whoever plans a pregnancy has not said that there is none, nor has one who plans to breast-feed the next child.
  // That there is none holds for a cycle; one that there is holds for forty weeks, unless its end is told.
  lasting(
    truth("pregnant", DAYS.pregnancy, {
      form: "latest",
      sources: [
        {
          kind: "pregnancy",
          value: { property: "status", words: { pregnant: "yes", "not-pregnant": "no" } },
        },
      ],
      presumed: UNLESS_PLANNED,
    }),
    280,
  ),
  truth("breast-feeding", DAYS.quarter, {
    form: "latest",
    sources: [
      {
        kind: "breast-feeding",
        value: { property: "status", words: { feeding: "yes", "not-feeding": "no" } },
      },
    ],
    presumed: UNLESS_PREGNANT,
  }),
  truth("planning-pregnancy", DAYS.quarter, {
    form: "latest",
    sources: [{ kind: "pregnancy", where: { status: ["planning"] }, value: { constant: "yes" } }],
    presumed: UNLESS_FERTILE,
  }),
  truth("planning-breast-feeding", DAYS.quarter, {
    form: "latest",
    sources: [{ kind: "breast-feeding", where: { status: ["planning"] }, value: { constant: "yes" } }],
    presumed: UNLESS_PREGNANT,
  }),
  {
    ...truth("could-become-pregnant", DAYS.year, { form: "latest", sources: [], presumed: CHILD }),
    // Until a year after the eighteenth birthday, so that no answer of a minor comes back to life on it.
    young: { below: 19, holds: DAYS.quarter },
  },
  truth(
    "uses-contraception",
    DAYS.quarter,
    { form: "latest", sources: [{ kind: "contraception", value: { property: "effective" } }] },
    ["no"],
  ),
];

/** The same, and the weeks that contraception goes on for. */
export const PREGNANCY: readonly FactDefinition[] = [
  ...TOLD_IN_CONFIDENCE.map((definition): FactDefinition => ({ ...definition, confidential: true })),
  {
    id: "weeks-since-last-application",
    type: "quantity",
    unit: "wk",
    holds: "until-changed",
    elapses: true,
    from: {
      form: "time-since-last",
      of: [{ kind: "applied" }],
      closes: [{ kind: "stopped", where: { site: null } }],
      reopens: [{ kind: "started" }, { kind: "restarted" }],
      unit: "wk",
      complete: "applications",
    },
  },
];
