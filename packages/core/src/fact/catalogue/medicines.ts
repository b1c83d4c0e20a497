import type { FactDefinition } from "../definition.ts";
import { code, DAYS, truth } from "./builders.ts";

/** The medicines that were in use at any time in so many days: some act on long after the last dose. */
function past(days: number): FactDefinition {
  return {
    id: `medications-${days}-days`,
    type: "set",
    holds: DAYS.quarter,
    from: {
      form: "set-in-window",
      of: "medications",
      days,
      puts: [{ kind: "medication-started", property: "medication" }],
      removes: [{ kind: "medication-stopped", property: "medication" }],
      complete: { diary: "medications", fact: "medications-past-complete" },
    },
  };
}

/** Other medicines, taken or put on the skin. */
export const MEDICINES: readonly FactDefinition[] = [
  {
    id: "medications",
    type: "set",
    holds: DAYS.quarter,
    from: {
      form: "set-at-instant",
      tiers: [[{ kind: "medication-started", property: "medication" }]],
      removes: [{ kind: "medication-stopped", property: "medication" }],
      complete: { fact: "medications-complete" },
    },
  },
  truth("medications-complete", DAYS.quarter, undefined, ["no"]),
  past(14),
  past(90),
  past(180),
  truth("medications-past-complete", DAYS.quarter, undefined, ["no"]),
  code(
    "other-topical-same-skin",
    ["none", "vitiligo-medicine", "other-medicine", "sunscreen-or-emollient"],
    DAYS.quarter,
    undefined,
    ["vitiligo-medicine", "other-medicine"],
  ),
  {
    id: "hours-since-other-topical",
    type: "quantity",
    unit: "h",
    holds: "until-changed",
    elapses: true,
    from: { form: "told" },
  },
];
