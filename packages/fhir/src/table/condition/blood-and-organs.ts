import { type Table, table } from "../../code/row.ts";
import type { ConditionMeans } from "./means.ts";

function kidney(
  id: string,
  stage: "mild" | "moderate" | "severe" | "end-stage",
): { readonly id: string; readonly means: ConditionMeans } {
  return { id: `condition/${id}`, means: { says: "history", of: "renal-impairment", stage, lasts: "always" } };
}

/** Immune system, blood, metabolism, kidneys and liver. */
export const BLOOD_AND_ORGANS: Table<ConditionMeans> = table(
  {
    id: "condition/immunocompromise",
    means: { says: "history", of: "immunocompromise", lasts: "always" },
    codes: [
      { system: "snomed", codes: ["86406008", "234532001"], confidence: "A" },
      {
        system: "icd10",
        prefixes: ["B20", "B21", "B22", "B23", "B24", "D80", "D81", "D82", "D83", "D84", "Z94"],
        except: ["Z94.5", "Z94.7"],
        confidence: "A",
      },
    ],
    names: ["hiv infection", "immunodeficiency", "immunosuppressed", "immunbrist", "免疫缺陷", "免疫力缺乏"],
    reason: "HIV disease, immune defects, and transplanted organs, which call for suppression (skin and cornea apart).",
  },
  {
    id: "condition/cytopenia",
    means: { says: "history", of: "cytopenia", lasts: "always" },
    codes: [
      { system: "snomed", codes: ["271737000", "87522002", "302215000", "165517008", "127034005"], confidence: "A" },
      {
        system: "icd10",
        prefixes: [
          "D50",
          "D51",
          "D52",
          "D53",
          "D55",
          "D56",
          "D57",
          "D58",
          "D59",
          "D60",
          "D61",
          "D62",
          "D63",
          "D64",
          "D69.4",
          "D69.5",
          "D69.6",
          "D70",
        ],
        confidence: "A",
      },
      { system: "icd10cm", codes: ["D72.810"], confidence: "A" },
    ],
    names: [
      "anemia",
      "anaemia",
      "neutropenia",
      "thrombocytopenia",
      "pancytopenia",
      "lymphopenia",
      "anemi",
      "貧血",
      "血小板減少",
    ],
    reason:
      "The label speaks of anaemia, thrombocytopenia and neutropenia; chapters D50 to D64, and too few platelets or white cells.",
  },
  {
    id: "condition/diabetes",
    means: { says: "history", of: "diabetes", lasts: "always" },
    codes: [
      { system: "snomed", codes: ["73211009"], confidence: "A", whole: true },
      { system: "snomed", codes: ["44054006", "46635009"], confidence: "A" },
      { system: "icd10", prefixes: ["E10", "E11", "E12", "E13", "E14"], confidence: "A" },
    ],
    names: [
      "diabetes",
      "diabetes mellitus",
      "type 2 diabetes",
      "type 1 diabetes",
      "diabetes mellitus type 2",
      "typ 2-diabetes",
      "糖尿病",
      "二型糖尿病",
    ],
    reason: "Diabetes of all types; that of a pregnancy (O24) and the stages before (R73) are not.",
  },
  {
    id: "condition/dyslipidaemia",
    means: { says: "history", of: "dyslipidaemia", lasts: "always" },
    codes: [
      { system: "snomed", codes: ["370992007"], confidence: "A", whole: true },
      { system: "snomed", codes: ["55822004", "13644009", "302870006"], confidence: "A" },
      { system: "icd10", prefixes: ["E78.0", "E78.1", "E78.2", "E78.3", "E78.4", "E78.5"], confidence: "A" },
    ],
    names: [
      "dyslipidemia",
      "dyslipidaemia",
      "hyperlipidemia",
      "hyperlipidaemia",
      "hypercholesterolemia",
      "high cholesterol",
      "hyperlipidemi",
      "高血脂",
      "高膽固醇",
    ],
    reason: "Raised cholesterol or triglycerides.",
  },
  {
    ...kidney("renal-end-stage", "end-stage"),
    codes: [
      { system: "snomed", codes: ["46177005", "433146000"], confidence: "A" },
      { system: "icd10", codes: ["N18.5", "N18.6", "Z99.2"], confidence: "A" },
    ],
    names: [
      "end stage renal disease",
      "end stage kidney disease",
      "chronic kidney disease stage 5",
      "末期腎病",
      "末期腎衰竭",
    ],
    reason:
      "A filtration below 15 mL a minute or dialysis is end-stage for the European agency; WHO's N18.5 holds both.",
  },
  {
    ...kidney("renal-severe", "severe"),
    codes: [
      { system: "snomed", codes: ["431857002"], confidence: "A" },
      { system: "icd10", codes: ["N18.4"], confidence: "A" },
    ],
    names: ["chronic kidney disease stage 4"],
    reason: "Filtration of 15 to 29 mL a minute.",
  },
  {
    ...kidney("renal-moderate", "moderate"),
    codes: [
      { system: "snomed", codes: ["433144002"], confidence: "A" },
      { system: "icd10", prefixes: ["N18.3"], confidence: "A" },
    ],
    names: ["chronic kidney disease stage 3"],
    reason: "Filtration of 30 to 59 mL a minute.",
  },
  {
    ...kidney("renal-mild", "mild"),
    codes: [
      { system: "snomed", codes: ["431855005", "431856006"], confidence: "A" },
      { system: "icd10", codes: ["N18.1", "N18.2"], confidence: "A" },
    ],
    names: ["chronic kidney disease stage 2", "chronic kidney disease stage 1"],
    reason: "Kidney disease with a filtration of 60 mL a minute or more.",
  },
  {
    id: "condition/hepatic-severe",
    means: { says: "history", of: "hepatic-impairment", stage: "severe", lasts: "always" },
    codes: [
      { system: "snomed", codes: ["59927004"], confidence: "A" },
      { system: "icd10", prefixes: ["K72"], confidence: "A" },
    ],
    names: ["liver failure", "hepatic failure", "leversvikt", "肝衰竭"],
    reason: "Failure of the liver. Cirrhosis (K74) tells no stage and is left out: a stage is not guessed.",
  },
);
