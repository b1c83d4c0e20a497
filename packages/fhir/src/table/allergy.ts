import { type Table, table } from "../code/row.ts";

/** What an allergy's code makes of it. */
export type AllergyMeans =
  | { readonly says: "cream" }
  | { readonly says: "excipient"; readonly excipient: string }
  | { readonly says: "none-known" }
  | { readonly says: "nothing"; readonly why: string };

function excipient(name: string, ...names: readonly string[]): Table<AllergyMeans>[number] {
  return {
    id: `allergy/excipient/${name.replaceAll(" ", "-")}`,
    means: { says: "excipient", excipient: name },
    codes: [],
    names: [name, ...names, `${name} allergy`, `allergy to ${name}`],
    reason:
      "Declared among the excipients of the cream (US label, section 11; EU product information, sections 2, 4.4 and 6.1); cetostearyl alcohol is the mixture of two of them.",
  };
}

/** AllergyIntolerance.code and reaction.substance → hypersensitivity, excipient, or nothing known. */
export const ALLERGY: Table<AllergyMeans> = table<AllergyMeans>(
  {
    id: "allergy/none-known",
    means: { says: "none-known" },
    codes: [
      { system: "ips", codes: ["no-known-allergies", "no-known-medication-allergies"], confidence: "A" },
      { system: "snomed", codes: ["716186003", "409137002"], confidence: "A" },
    ],
    names: [
      "no known allergies",
      "no known allergy",
      "no known drug allergies",
      "nkda",
      "nka",
      "inga kända allergier",
      "ingen känd allergi",
      "ingen känd överkänslighet",
      "ingen känd läkemedelsöverkänslighet",
      "沒有已知過敏",
      "無已知過敏",
      "沒有已知藥物過敏",
      "無已知藥物過敏",
    ],
    reason: "Asked, and no allergy known, or none to medicines, of which the cream is one.",
  },
  {
    id: "allergy/none-known-of-other-kind",
    means: { says: "nothing", why: "speaks of food or surroundings, not of medicines" },
    codes: [
      { system: "ips", codes: ["no-known-food-allergies", "no-known-environmental-allergies"], confidence: "A" },
      { system: "snomed", codes: ["429625007", "428607008"], confidence: "A" },
    ],
    reason: "No allergy to food says nothing about a cream.",
  },
  {
    id: "allergy/no-information",
    means: { says: "nothing", why: "says that there is no information" },
    codes: [{ system: "ips", codes: ["no-allergy-info"], confidence: "A" }],
    reason: "No information is not an answer.",
  },
  {
    id: "allergy/ruxolitinib",
    means: { says: "cream" },
    codes: [
      { system: "rxnorm", codes: ["1193326", "2570752", "2570757"], confidence: "A" },
      { system: "atc", codes: ["D11AH09", "L01EJ01"], confidence: "A" },
    ],
    names: ["ruxolitinib", "opzelura", "lumirix", "jakafi", "jakavi", "allergy to ruxolitinib", "蘆可替尼"],
    reason: "An allergy to the active substance, in whatever form it was met.",
  },
  excipient("propylene glycol", "propylenglykol", "E1520", "丙二醇"),
  excipient("parabens", "paraben", "parabener", "paraben mix", "parabenmix", "對羥基苯甲酸酯"),
  excipient(
    "methylparaben",
    "methyl parahydroxybenzoate",
    "methyl hydroxybenzoate",
    "metylparahydroxibensoat",
    "E218",
    "羥苯甲酯",
  ),
  excipient(
    "propylparaben",
    "propyl parahydroxybenzoate",
    "propyl hydroxybenzoate",
    "propylparahydroxibensoat",
    "E216",
    "羥苯丙酯",
  ),
  excipient("cetyl alcohol", "cetylalkohol", "hexadecanol", "鯨蠟醇"),
  excipient("stearyl alcohol", "stearylalkohol", "octadecanol", "硬脂醇"),
  excipient("cetostearyl alcohol", "cetearyl alcohol", "cetostearylalkohol", "鯨蠟硬脂醇"),
  excipient("butylhydroxytoluene", "butylated hydroxytoluene", "butylhydroxitoluen", "BHT", "E321", "丁羥甲苯"),
  excipient("phenoxyethanol", "2-phenoxyethanol", "fenoxietanol", "苯氧乙醇"),
  excipient("edetate disodium", "disodium edetate", "dinatriumedetat", "EDTA", "依地酸二鈉"),
  excipient("polyethylene glycol", "macrogol", "PEG", "makrogol", "聚乙二醇"),
  excipient("polysorbate 20", "polysorbate", "polysorbat", "聚山梨酯"),
  excipient("glyceryl stearate", "glycerol monostearate", "glycerylstearat", "甘油硬脂酸酯"),
  excipient("dimethicone", "dimeticone", "dimetikon", "二甲基矽油"),
  excipient("medium-chain triglycerides", "中鏈甘油三酯"),
  excipient("xanthan gum", "xantangummi", "E415", "黃原膠"),
  excipient("mineral oil", "liquid paraffin", "light mineral oil", "flytande paraffin", "礦物油"),
  excipient("petrolatum", "white petrolatum", "white soft paraffin", "vaseline", "vaselin", "凡士林"),
  excipient("phosphoric acid", "fosforsyra", "磷酸"),
);
