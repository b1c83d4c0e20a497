import { type Table, table } from "../../code/row.ts";

/** Routes of administration, as far as they decide whether a medicine acts in the whole body. */
export const ROUTE: Table<"systemic" | "topical"> = table(
  {
    id: "route/systemic",
    means: "systemic",
    codes: [
      {
        system: "snomed",
        codes: ["26643006", "47625008", "78421000", "34206005", "37839007", "45890007"],
        confidence: "A",
      },
      {
        system: "edqm",
        codes: ["20053000", "20045000", "20035000", "20066000", "20067000", "20070000"],
        confidence: "B",
      },
    ],
    names: [
      "oral",
      "oral use",
      "by mouth",
      "po",
      "per os",
      "peroral",
      "intravenous",
      "iv",
      "subcutaneous",
      "intramuscular",
      "oralt",
      "via munnen",
      "口服",
    ],
    reason:
      "By mouth, under the tongue, into a vein, a muscle or under the skin, through a patch: taken up into the whole body.",
  },
  {
    id: "route/topical",
    means: "topical",
    codes: [
      { system: "snomed", codes: ["6064005", "448598008"], confidence: "A" },
      { system: "edqm", codes: ["20003000"], confidence: "B" },
    ],
    names: ["topical", "topical use", "cutaneous", "cutaneous use", "kutan", "på huden", "外用", "外敷"],
    reason: "On the skin.",
  },
);
