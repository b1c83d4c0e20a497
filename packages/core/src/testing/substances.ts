import { indexSubstances, type SubstanceIndex } from "../substance/index.ts";
import type { Substance, SubstanceList } from "../substance/substance.ts";

/** A small dictionary of the tests' own. */
export const DICTIONARY: readonly Substance[] = [
  {
    id: "clarithromycin",
    names: ["clarithromycin", "klaritromycin", "克拉黴素"],
    brands: ["Klacid", "Biaxin XL"],
    atc: [{ code: "J01FA09", route: "systemic", confidence: "A" }],
    rxnorm: [{ code: "21212", confidence: "A" }],
    routes: ["systemic"],
  },
  {
    id: "ketoconazole",
    names: ["ketoconazole", "ketokonazol"],
    atc: [
      { code: "J02AB02", route: "systemic", confidence: "A" },
      { code: "D01AC08", route: "topical", confidence: "A" },
    ],
    rxnorm: [{ code: "6135", confidence: "A" }],
    routes: ["systemic", "topical"],
  },
  {
    id: "ritonavir",
    names: ["ritonavir"],
    misspellings: ["retinavir"],
    atc: [{ code: "J05AE03", route: "systemic", confidence: "A" }],
    routes: ["systemic"],
  },
  {
    id: "lopinavir-ritonavir",
    names: ["lopinavir and ritonavir"],
    brands: ["Kaletra"],
    atc: [{ code: "J05AR10", route: "systemic", confidence: "A" }],
    routes: ["systemic"],
    contains: ["lopinavir", "ritonavir"],
  },
  {
    id: "paracetamol",
    names: ["paracetamol", "acetaminophen"],
    brands: ["Alvedon"],
    atc: [{ code: "N02BE01", route: "systemic", confidence: "A" }],
    rxnorm: [{ code: "161", confidence: "A" }],
    routes: ["systemic"],
  },
  {
    id: "hydrocortisone",
    names: ["hydrocortisone"],
    atc: [
      { code: "D07AA02", route: "topical", confidence: "A" },
      { code: "H02AB09", route: "systemic", confidence: "A" },
    ],
    routes: ["systemic", "topical"],
  },
];

/** The tests' own list of strong inhibitors. */
export const STRONG: SubstanceList = {
  id: "strong",
  date: "2026-11-22",
  route: "systemic",
  substances: [
    { id: "clarithromycin", confidence: "A" },
    { id: "ketoconazole", confidence: "A" },
    { id: "ritonavir", confidence: "A" },
  ],
  doubtfulAtcPrefixes: [{ prefix: "A02BD", why: "Packs that may hold clarithromycin." }],
};

export const INDEX: SubstanceIndex = indexSubstances(DICTIONARY);
