import { type Table, table } from "../../code/row.ts";
import type { ConditionMeans } from "./means.ts";

/** Pregnancy and breast-feeding as problems of a record. What is over says "not pregnant" at the day it ended, and only then. */
export const PREGNANCY: Table<ConditionMeans> = table(
  {
    id: "condition/pregnancy",
    means: { says: "pregnancy" },
    codes: [
      { system: "snomed", codes: ["77386006"], confidence: "A", whole: true },
      { system: "snomed", codes: ["72892002", "47200007"], confidence: "A" },
      { system: "icd10", codes: ["Z32.1"], confidence: "A" },
      { system: "icd10", prefixes: ["Z33", "Z34", "Z35", "O09"], except: ["Z33.2", "Z33.3"], confidence: "A" },
      { system: "icd10cm", codes: ["Z32.01"], prefixes: ["Z3A"], confidence: "A" },
      {
        system: "icd10",
        prefixes: ["O21", "O22", "O23", "O24", "O26", "O28", "O30", "O31", "O36", "O44", "O47", "O48"],
        confidence: "B",
      },
    ],
    names: ["pregnant", "pregnancy", "gravid", "graviditet", "懷孕", "妊娠", "怀孕"],
    reason:
      "Pregnant, supervised or told as a state; of chapter O only what is found while the child is not yet born. " +
      "The end of a pregnancy (O00 to O08, O80 to O84, Z33.2) is not a pregnancy.",
  },
  {
    id: "condition/breast-feeding",
    means: { says: "breast-feeding" },
    codes: [{ system: "icd10", codes: ["Z39.1"], confidence: "A" }],
    names: ["breastfeeding", "breast-feeding", "lactating", "ammar", "amning", "餵哺母乳", "哺乳"],
    reason: "Care of a mother who breast-feeds; the words say it outright.",
  },
);
