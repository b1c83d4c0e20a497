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
    id: "condition/family",
    means: { says: "nothing", why: "is the history of the family, not of the person" },
    codes: [
      { system: "icd10", prefixes: ["Z80", "Z81", "Z82", "Z83", "Z84"], confidence: "A" },
      { system: "snomed", codes: ["416471007", "57177007"], confidence: "A" },
    ],
    reason: "What runs in the family is coded as a problem too, often with the bare name of the illness as text.",
  },
  {
    id: "condition/examination",
    means: { says: "nothing", why: "is an examination or a suspicion, not an illness" },
    codes: [{ system: "icd10", prefixes: ["Z03", "Z04", "Z11", "Z12", "Z13"], confidence: "A" }],
    reason: "Screening and observation carry the name of what is looked for.",
  },
  {
    id: "condition/no-problem-information",
    means: { says: "nothing", why: "says that there is no information" },
    codes: [{ system: "ips", codes: ["no-problem-info"], confidence: "A" }],
    reason: "No information is not an answer.",
  },
);
