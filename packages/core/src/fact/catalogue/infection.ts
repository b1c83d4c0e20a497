import type { FactDefinition } from "../definition.ts";
import { code, DAYS, history, historyOf, lasting, sign, truth } from "./builders.ts";

/** Infections now and before. */
export const INFECTION: readonly FactDefinition[] = [
  code(
    "active-infection",
    ["none", "minor", "serious"],
    DAYS.signs,
    {
      form: "latest",
      strongest: ["none", "minor", "serious"],
      sources: [
        {
          kind: "history",
          where: { of: ["infection-serious"], status: ["current", "past"] },
          value: { property: "status", words: { current: "serious", past: null } },
        },
        {
          kind: "history",
          where: { of: ["infection-minor"] },
          value: { property: "status", words: { current: "minor", past: null, absent: null } },
        },
        // Tuberculosis as an illness is the first serious infection that the American boxed warning names.
        {
          kind: "history",
          where: { of: ["tuberculosis"], status: ["current", "past"] },
          value: { property: "status", words: { current: "serious", past: null } },
        },
      ],
    },
    ["minor", "serious"],
  ),
  truth("infection-localised", DAYS.signs),
  truth("recurrent-infection", DAYS.year, historyOf("recurrent-infection", ["current", "past"])),
  lasting(
    truth("serious-infection-history", DAYS.year, {
      form: "any-since",
      since: "ever",
      yes: [
        ...historyOf("serious-infection", ["current", "past"]).yes,
        ...historyOf("infection-serious", ["past", "current"]).yes,
      ],
      no: historyOf("serious-infection", []).no ?? [],
    }),
  ),
  // Where somebody has lived, and with whom, stays true however long ago it was.
  lasting(truth("endemic-infection-travel", DAYS.year)),
  // Diabetes is the first that the question names.
  truth("infection-predisposition", DAYS.year, {
    form: "any-since",
    since: "ever",
    yes: [history("immunocompromise", "current"), history("diabetes", "current")],
    no: [],
  }),
  lasting(truth("tb-exposure", DAYS.year, historyOf("tuberculosis-exposure", ["current", "past"]))),
  truth("tb-signs", DAYS.signs, sign("tuberculosis-signs")),
  truth("tb-active", DAYS.quarter, historyOf("tuberculosis", ["current"])),
  truth("tb-evaluated", "until-changed", undefined, ["no"]),
  truth("hepatitis-b-or-c-active", DAYS.year, historyOf("hepatitis-b-or-c", ["current"])),
  lasting(truth("hepatitis-b-or-c-history", DAYS.year, historyOf("hepatitis-b-or-c", ["current", "past"]))),
  truth("herpes-zoster-active", DAYS.signs, historyOf("herpes-zoster", ["current"])),
  lasting(truth("zoster-history", DAYS.year, historyOf("herpes-zoster", ["current", "past"]))),
];
