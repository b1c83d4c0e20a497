import type { FactDefinition } from "../definition.ts";
import { code, DAYS, history, historyOf, lasting, newest, truth } from "./builders.ts";

/** Who the person is, and what the cream is for. */
export const PERSON: readonly FactDefinition[] = [
  { id: "age", type: "quantity", unit: "a", holds: "for-ever", elapses: true, from: { form: "age" } },
  code("sex", ["female", "male", "other"], "until-changed", newest("person", "sex")),
  { id: "height", type: "quantity", unit: "cm", holds: DAYS.year, from: newest("person", "height") },
  { id: "weight", type: "quantity", unit: "kg", holds: DAYS.year, from: newest("person", "weight") },
  // Mosteller: the square root of cm × kg ÷ 3600, in m2.
  {
    id: "body-surface",
    type: "quantity",
    unit: "m2",
    holds: DAYS.year,
    from: { form: "computed", operation: "root-of-product", of: ["height", "weight"], scale: 1 / 3600, unit: "m2" },
  },
  code("phototype", ["I", "II", "III", "IV", "V", "VI"], "for-ever", newest("person", "phototype")),
  {
    id: "indication",
    type: "set",
    words: ["vitiligo", "eczema"],
    holds: "until-changed",
    from: {
      form: "set-at-instant",
      // What the cream is prescribed or used for says more than which diagnoses the person has; what another medicine is for says nothing of it.
      tiers: [
        [
          { kind: "prescription", property: "indication" },
          { kind: "started", property: "indication" },
        ],
        [{ kind: "diagnosis", where: { status: ["active"] }, property: "condition" }],
      ],
      removes: [{ kind: "diagnosis", where: { status: ["refuted", "resolved"] }, property: "condition" }],
      complete: "when-told",
    },
  },
  code(
    "vitiligo-type",
    ["non-segmental", "segmental", "mixed"],
    "until-changed",
    newest("diagnosis", "type", { condition: ["vitiligo"], status: ["active"] }),
    // Mixed vitiligo counts as non-segmental (docs/decisions/own-inferences.md): it is no reason for caution, and must not undo a record of segmental.
    ["segmental"],
  ),
  truth(
    "facial-involvement",
    "until-changed",
    newest("diagnosis", "facial", { condition: ["vitiligo"], status: ["active"] }),
    ["no"],
  ),
  code(
    "eczema-severity",
    ["mild", "moderate", "severe"],
    DAYS.year,
    newest("diagnosis", "severity", { condition: ["eczema"], status: ["active"] }),
    ["severe"],
  ),
  truth("topicals-tried-or-unsuitable", "until-changed", undefined, ["no"]),
  truth("non-drug-measures-insufficient", "until-changed", undefined, ["no"]),
  truth("immunocompromised", DAYS.year, historyOf("immunocompromise", ["current"])),
  // To ruxolitinib or to any other ingredient: the labels forbid for either.
  lasting(
    truth("hypersensitivity", DAYS.year, {
      form: "any-since",
      since: "ever",
      yes: [
        history("hypersensitivity", "current", "past"),
        history("excipient-sensitivity", "current", "past"),
        // Who names an ingredient when asked about them has said so here too, whatever they answered to the broader question.
        { kind: "answered", where: { fact: ["excipient-sensitivity"] }, some: "value" },
      ],
      no: [history("hypersensitivity", "absent")],
      // A reaction on the cream may have been one to it: what was said before it no longer settles anything.
      reopens: [{ kind: "side-effect", where: { what: ["allergic-reaction"], status: ["present", "resolved"] } }],
    }),
  ),
  {
    id: "excipient-sensitivity",
    type: "set",
    holds: "until-changed",
    from: {
      form: "set-at-instant",
      tiers: [
        [
          {
            kind: "history",
            where: { of: ["excipient-sensitivity"], status: ["current", "past"] },
            property: "excipient",
          },
        ],
      ],
      removes: [
        { kind: "history", where: { of: ["excipient-sensitivity"], status: ["absent"] }, property: "excipient" },
      ],
      complete: { fact: "excipient-sensitivity-complete" },
    },
  },
  {
    id: "excipient-sensitivity-complete",
    type: "truth",
    holds: DAYS.year,
    cautious: ["no"],
    from: {
      form: "latest",
      // Asked, and sensitive to none of them; "no known allergies to medicines" does not speak of parabens.
      sources: [
        {
          kind: "history",
          where: { of: ["excipient-sensitivity"], status: ["absent"], excipient: null },
          value: { constant: "yes" },
        },
      ],
    },
  },
  {
    id: "setting-specialist",
    type: "truth",
    holds: "until-changed",
    cautious: ["no"],
    from: {
      form: "latest",
      sources: [{ kind: "prescription", value: { property: "setting", words: { specialist: "yes", general: "no" } } }],
    },
  },
  {
    id: "treatment-state",
    type: "code",
    words: ["not-started", "on", "paused", "stopped"],
    axis: "indication",
    holds: "until-changed",
    from: {
      form: "latest",
      sources: [
        // Begun or taken up again at one site, the cream is in use; stopped at one, it may be in use at others.
        { kind: "started", value: { constant: "on" } },
        { kind: "restarted", value: { constant: "on" } },
        { kind: "applied", value: { constant: "on" } },
        { kind: "paused", where: { site: null }, value: { constant: "paused" } },
        { kind: "stopped", where: { site: null }, value: { constant: "stopped" } },
      ],
    },
  },
];
