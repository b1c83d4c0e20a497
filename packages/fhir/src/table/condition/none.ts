import { type Table, table } from "../../code/row.ts";
import type { ConditionMeans } from "./means.ts";

/** Codes that say that there is nothing to say. */
export const NONE: Table<ConditionMeans> = table(
  {
    id: "condition/no-known-problems",
    means: { says: "nothing", why: "says that no problem is known, but not which illnesses were asked about" },
    codes: [
      { system: "ips", codes: ["no-known-problems"], confidence: "A" },
      { system: "snomed", codes: ["160245001"], confidence: "A" },
    ],
    reason:
      "A list without problems does not say that anybody asked about clots, cancer or pregnancy: nothing is turned into no.",
  },
  {
    id: "condition/no-problem-information",
    means: { says: "nothing", why: "says that there is no information" },
    codes: [{ system: "ips", codes: ["no-problem-info"], confidence: "A" }],
    reason: "No information is not an answer.",
  },
);
