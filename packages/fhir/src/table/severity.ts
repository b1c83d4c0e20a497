import { type Table, table } from "../code/row.ts";

/** Condition.severity, after http://hl7.org/fhir/R4/valueset-condition-severity.html. */
export const SEVERITY: Table<"mild" | "moderate" | "severe"> = table(
  {
    id: "severity/mild",
    means: "mild",
    codes: [{ system: "snomed", codes: ["255604002"], confidence: "A" }],
    names: ["mild", "lindrig", "輕度"],
    reason: "FHIR's own value set.",
  },
  {
    id: "severity/moderate",
    means: "moderate",
    codes: [{ system: "snomed", codes: ["6736007"], confidence: "A" }],
    names: ["moderate", "måttlig", "中度"],
    reason: "FHIR's own value set.",
  },
  {
    id: "severity/severe",
    means: "severe",
    codes: [{ system: "snomed", codes: ["24484000"], confidence: "A" }],
    names: ["severe", "svår", "重度"],
    reason: "FHIR's own value set.",
  },
);
