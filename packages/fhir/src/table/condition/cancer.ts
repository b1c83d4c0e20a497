import { type Table, table } from "../../code/row.ts";
import type { ConditionMeans } from "./means.ts";

/** Cancer. Skin cancer other than melanoma comes first, so that it is not told as a malignancy besides. */
export const CANCER: Table<ConditionMeans> = table(
  {
    id: "condition/non-melanoma-skin-cancer",
    means: { says: "history", of: "non-melanoma-skin-cancer", lasts: "always" },
    codes: [
      { system: "snomed", codes: ["254701007", "254651007"], confidence: "A" },
      { system: "icd10", prefixes: ["C44"], confidence: "A" },
    ],
    names: [
      "basal cell carcinoma",
      "basal cell carcinoma of skin",
      "squamous cell carcinoma of skin",
      "basalcellscancer",
      "基底細胞癌",
      "皮膚鱗狀細胞癌",
    ],
    reason: "C44 is all cancer of the skin but melanoma; the labels set it apart.",
  },
  {
    id: "condition/non-melanoma-skin-cancer-past",
    means: { says: "history", of: "non-melanoma-skin-cancer", status: "past", lasts: "past" },
    codes: [{ system: "icd10cm", codes: ["Z85.828"], confidence: "A" }],
    names: ["history of basal cell carcinoma", "history of non-melanoma skin cancer"],
    reason: "Skin cancer other than melanoma in the past.",
  },
  {
    id: "condition/malignancy",
    means: { says: "history", of: "malignancy", lasts: "past" },
    codes: [
      { system: "snomed", codes: ["363346000"], confidence: "A", whole: true },
      {
        system: "snomed",
        codes: [
          "254837009",
          "254637007",
          "93761005",
          "363406005",
          "399068003",
          "372244006",
          "93655004",
          "118600007",
          "93143009",
        ],
        confidence: "A",
      },
      { system: "icd10", prefixes: ["C"], except: ["C44"], confidence: "A" },
    ],
    names: [
      "malignancy",
      "cancer",
      "malignant melanoma",
      "melanoma",
      "breast cancer",
      "lymphoma",
      "leukemia",
      "leukaemia",
      "bröstcancer",
      "malignt melanom",
      "癌症",
      "乳癌",
      "淋巴瘤",
    ],
    reason:
      "Chapter C but C44. Told as current at its onset alone: labels ask whether a cancer appeared since the start of treatment.",
  },
  {
    id: "condition/malignancy-past",
    means: { says: "history", of: "malignancy", status: "past", lasts: "past" },
    codes: [{ system: "icd10", prefixes: ["Z85"], except: ["Z85.828"], confidence: "A" }],
    names: ["history of cancer", "history of malignancy", "history of breast cancer"],
    reason: "A malignant growth in the person's own past.",
  },
);
