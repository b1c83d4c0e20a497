import { type Table, table } from "../../code/row.ts";

/** What a medicine is for us, where it is more than another medicine. */
export type MedicineMeans =
  | { readonly is: "cream"; readonly strength: { readonly value: number; readonly unit: "mg/g" } }
  | { readonly is: "ingredient" }
  | { readonly is: "nothing"; readonly says: "none-known" | "no-information" };

/** 1.5 % is 15 mg of ruxolitinib a gram of cream, in all its brands. */
const STRENGTH = { value: 15, unit: "mg/g" } as const;

/** The cream itself, which is the treatment and not a medicine beside it; and the codes that say there is no medicine. */
export const MEDICINE: Table<MedicineMeans> = table(
  {
    id: "medication/no-known-medications",
    means: { is: "nothing", says: "none-known" },
    codes: [
      { system: "ips", codes: ["no-known-medications"], confidence: "A" },
      { system: "snomed", codes: ["787481004"], confidence: "A" },
    ],
    reason:
      "The record says that the person is known to take nothing: the only way in which silence about medicines means none.",
  },
  {
    id: "medication/no-medication-information",
    means: { is: "nothing", says: "no-information" },
    codes: [{ system: "ips", codes: ["no-medication-info"], confidence: "A" }],
    reason: "No information is not an answer.",
  },
  {
    id: "medication/cream",
    means: { is: "cream", strength: STRENGTH },
    codes: [
      { system: "rxnorm", codes: ["2570752", "2570757"], confidence: "A" },
      { system: "atc", codes: ["D11AH09"], confidence: "A" },
    ],
    reason:
      "Clinical drug and branded drug of the 15 mg/g cream (US label, openFDA record), and the ATC code of ruxolitinib on the skin.",
  },
  {
    id: "medication/ruxolitinib",
    means: { is: "ingredient" },
    codes: [{ system: "rxnorm", codes: ["1193326"], confidence: "A" }],
    names: ["ruxolitinib", "ruxolitinib phosphate", "ruxolitinibum"],
    reason:
      "The ingredient alone is the cream only where form or route says that it goes on the skin; by mouth it is another medicine.",
  },
);

/** Words that name the cream by themselves: its brands, with the misspellings that people write. */
export const BRANDS: readonly string[] = ["opzelura", "lumirix", "opzulera", "opzelure", "opselura", "lumerix"];

/** Words for the ingredient; with a word for a cream beside them they name the cream. */
export const INGREDIENT_WORDS: readonly string[] = [
  "ruxolitinib",
  "ruxolitnib",
  "roxolitinib",
  "蘆可替尼",
  "魯索利替尼",
  "芦可替尼",
  "鲁索利替尼",
];
