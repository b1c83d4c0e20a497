import { type Table, table } from "../code/row.ts";

/** What it means that a section of a document is declared empty because nothing is known ("nilknown"), or that it is of the family. */
export type SectionMeans = "medications" | "allergies" | "problems" | "family";

/** Composition.section.code. */
export const SECTION: Table<SectionMeans> = table(
  {
    id: "section/medications",
    means: "medications",
    codes: [{ system: "loinc", codes: ["10160-0"], confidence: "A" }],
    reason: "History of medication use: the medication summary of the International Patient Summary.",
  },
  {
    id: "section/allergies",
    means: "allergies",
    codes: [{ system: "loinc", codes: ["48765-2"], confidence: "A" }],
    reason: "Allergies and adverse reactions.",
  },
  {
    id: "section/problems",
    means: "problems",
    codes: [{ system: "loinc", codes: ["11450-4"], confidence: "A" }],
    reason: "Problem list.",
  },
  {
    id: "section/family",
    means: "family",
    codes: [{ system: "loinc", codes: ["10157-6"], confidence: "A" }],
    reason: "History of the family: what stands there is not the person's.",
  },
);
