import type { FactDefinition } from "../definition.ts";
import { code, DAYS, truth } from "./builders.ts";

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
