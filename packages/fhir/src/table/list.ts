import { type Table, table } from "../code/row.ts";

/** What a List is of. */
export type ListMeans = "medications" | "allergies";

/** List.code; after the value set of examples in FHIR R4, and the sections of documents that say the same. */
export const LIST: Table<ListMeans> = table(
  {
    id: "list/medications",
    means: "medications",
    codes: [
      { system: "list", codes: ["medications"], confidence: "A" },
      { system: "loinc", codes: ["10160-0"], confidence: "A" },
    ],
    names: [
      "medication list",
      "medications",
      "current medications",
      "list of medications",
      "läkemedelslista",
      "用藥清單",
      "藥物清單",
    ],
    reason: "The medicines that somebody is on, as an institution keeps them.",
  },
  {
    id: "list/allergies",
    means: "allergies",
    codes: [
      { system: "list", codes: ["allergies"], confidence: "A" },
      { system: "loinc", codes: ["48765-2"], confidence: "A" },
    ],
    names: ["allergy list", "allergies", "list of allergies"],
    reason: "The allergies and intolerances that are known.",
  },
);
