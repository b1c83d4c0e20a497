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
    reason: "Declared among the excipients of the cream (US label section 11; EU product information).",
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
  excipient("propylene glycol", "propylenglykol", "丙二醇"),
  excipient("parabens", "paraben", "parabener"),
  excipient("methylparaben", "methyl parahydroxybenzoate", "E218"),
  excipient("propylparaben", "propyl parahydroxybenzoate", "E216"),
  excipient("cetyl alcohol", "cetylalkohol"),
  excipient("stearyl alcohol", "stearylalkohol"),
  excipient("butylhydroxytoluene", "butylated hydroxytoluene", "BHT", "E321"),
  excipient("phenoxyethanol", "2-phenoxyethanol", "fenoxietanol"),
  excipient("edetate disodium", "disodium edetate", "EDTA"),
  excipient("polyethylene glycol", "macrogol", "PEG", "makrogol"),
);
