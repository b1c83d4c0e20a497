import { SITES } from "../../event/site.ts";
import type { FactDefinition } from "../definition.ts";
import type { Form } from "../forms.ts";
import type { Spans } from "../forms/running.ts";
import { DAYS, newest, truth } from "./builders.ts";

function grams(days: number): FactDefinition {
  return {
    id: `grams-${days}-days`,
    type: "quantity",
    unit: "g",
    holds: DAYS.day,
    from: { form: "sum-in-window", of: "cream", days },
  };
}

/** What was said of one tube does not hold for the next, nor of one that was given back for its crystals. */
const ANOTHER_TUBE: Form = {
  form: "any-since",
  since: "ever",
  yes: [],
  reopens: [{ kind: "tube-opened" }, { kind: "tube-discarded", where: { reason: ["crystals"] } }],
};

/** Tubes, of which several can be open: one that an application of the last thirty days names is in use (docs/decisions/tubes-and-applications.md). */
const TUBES: Spans = {
  by: "tube",
  ends: [{ kind: "tube-finished" }, { kind: "tube-discarded" }],
  shows: { kind: "applied" },
  days: 30,
};

/** How the cream is used. */
export const USE: readonly FactDefinition[] = [
  {
    id: "applied-sites",
    type: "set",
    words: SITES,
    ofSites: true,
    holds: DAYS.quarter,
    from: {
      form: "set-at-instant",
      tiers: [[{ kind: "applied", property: "sites" }], [{ kind: "prescription", property: "sites" }]],
      days: 90,
      complete: "when-told",
    },
  },
  truth("occluded", DAYS.signs, newest("applied", "occluded")),
  {
    id: "area-treated",
    type: "quantity",
    unit: "%",
    axis: "indication",
    holds: DAYS.quarter,
    from: newest("area-measured", "area", { of: ["treated"], site: null }),
  },
  // Of all that the cream is used for: each label limits one.
  {
    id: "area-treated-together",
    type: "quantity",
    unit: "%",
    holds: DAYS.quarter,
    from: { form: "computed", operation: "sum", of: ["area-treated"], unit: "%" },
  },
  // % of m2 as cm2: a hundredth of ten thousand.
  {
    id: "treated-area",
    type: "quantity",
    unit: "cm2",
    holds: DAYS.quarter,
    from: {
      form: "computed",
      operation: "product",
      of: ["area-treated-together", "body-surface"],
      scale: 100,
      unit: "cm2",
    },
  },
  // Thirty days' cream on each cm2, in mg: what over-use shows by, whatever the label.
  {
    id: "cream-per-treated-area",
    type: "quantity",
    unit: "mg/cm2",
    holds: DAYS.day,
    from: { form: "computed", operation: "ratio", of: ["grams-30-days", "treated-area"], scale: 1000, unit: "mg/cm2" },
  },
  {
    id: "applications-today",
    type: "count",
    holds: DAYS.day,
    // Face and hands told apart by minutes are one application: an eighth of the least interval that any label names.
    from: {
      form: "count-in-window",
      of: [{ kind: "applied" }],
      days: 1,
      complete: "applications",
      sessions: { hours: 1 },
    },
  },
  {
    id: "hours-since-last-application",
    type: "quantity",
    unit: "h",
    holds: "until-changed",
    elapses: true,
    from: { form: "time-since-last", of: [{ kind: "applied" }], unit: "h", complete: "applications" },
  },
  truth("too-much-applied", DAYS.day),
  truth("washed-within-2-hours", DAYS.day, newest("applied", "washedWithin2Hours")),
  // Where it was not meant to go: told, and rinsed or not, it is a matter of that day and the next.
  truth("cream-in-eye", { days: 1 }),
  truth("cream-on-mucous-membrane", { days: 1 }),
  truth("cream-swallowed", { days: 1 }),
  // Whatever is told as a side effect. That one is over does not say that there is no other.
  truth("unwanted-effect", DAYS.signs, {
    form: "latest",
    sources: [{ kind: "side-effect", value: { property: "status", words: { present: "yes", resolved: null } } }],
    strongest: ["no", "yes"],
    each: "site",
  }),
  grams(7),
  grams(14),
  grams(30),
  {
    id: "tube-size",
    type: "quantity",
    unit: "g",
    holds: "until-changed",
    from: {
      form: "latest",
      sources: [
        { kind: "tube-opened", value: { property: "size" } },
        { kind: "prescription", value: { property: "tubeSize" } },
      ],
    },
  },
  {
    id: "tubes-30-days",
    type: "count",
    holds: DAYS.day,
    // The labels count tubes that are used. One that was given up before it was empty is not; what was used of it counts in grams.
    from: {
      form: "count-in-window",
      of: [{ kind: "tube-opened" }],
      days: 30,
      complete: "tubes",
      without: {
        by: "tube",
        surely: [{ kind: "tube-discarded", where: { reason: ["crystals", "lost", "expired"] } }],
        perhaps: [{ kind: "tube-discarded", where: { reason: ["other"] } }],
      },
    },
  },
  truth("crystals-in-tube", DAYS.quarter, ANOTHER_TUBE),
  {
    id: "months-since-tube-opened",
    type: "quantity",
    unit: "mo",
    holds: "until-changed",
    elapses: true,
    from: { form: "time-since-last", of: [{ kind: "tube-opened" }], spans: TUBES, unit: "mo", complete: "tubes" },
  },
  truth("tube-expired", DAYS.quarter, {
    form: "date-passed",
    of: [{ kind: "tube-opened" }],
    property: "expiry",
    spans: TUBES,
    complete: "tubes",
  }),
  { id: "storage-temperature", type: "quantity", unit: "Cel", holds: DAYS.quarter, from: { form: "told" } },
];
