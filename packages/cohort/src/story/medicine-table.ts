import type { Medication } from "@repigment/core";

/** Strong inhibitors of CYP3A4 as records name them: by name, code, brand, in other languages and misspelt. */
export const STRONG: readonly Medication[] = [
  { name: "clarithromycin 500 mg tablets", codes: [{ system: "atc", code: "J01FA09" }] },
  { name: "Klacid" },
  { name: "clarithromicin" },
  { name: "klaritromycin", route: "systemic" },
  { codes: [{ system: "rxnorm", code: "21212", display: "clarithromycin" }] },
  { name: "itraconazole 100 mg capsules" },
  { name: "Sporanox", codes: [{ system: "atc", code: "J02AC02" }] },
  { name: "retinavir" },
  { name: "ritonavir", codes: [{ system: "rxnorm", code: "85762" }] },
  { name: "Paxlovid" },
  { name: "ketoconazole tablets", route: "systemic" },
  { name: "克拉黴素" },
];

/** Medicines that are no strong inhibitors, by name or by code: on other lists, on none, a skin product of a listed substance among them. */
export const OTHERS: readonly Medication[] = [
  { name: "erythromycin 500 mg tablets" },
  { name: "diltiazem", codes: [{ system: "atc", code: "C08DB01" }] },
  { name: "carbamazepine", codes: [{ system: "atc", code: "N03AF01" }] },
  { name: "St. John's wort" },
  { name: "Humira 40 mg pen" },
  { name: "rituximab", codes: [{ system: "atc", code: "L01FA01" }] },
  { name: "Prolia" },
  { name: "upadacitinib", codes: [{ system: "atc", code: "L04AF03" }] },
  { name: "azathioprine 50 mg" },
  { name: "metotrexat 15 mg", codes: [{ system: "atc", code: "L04AX03" }] },
  { name: "Prednisolon 5 mg tabletter" },
  { name: "Yasmin" },
  { name: "entecavir", codes: [{ system: "atc", code: "J05AF10" }] },
  { name: "leflunomide 20 mg" },
  { name: "metformin", codes: [{ system: "atc", code: "A10BA02" }] },
  { name: "amlodipine 5 mg", codes: [{ system: "atc", code: "C08CA01" }] },
  { codes: [{ system: "atc", code: "N02BE01" }] },
  { codes: [{ system: "atc", code: "H03AA01", display: "levothyroxine" }] },
  { codes: [{ system: "atc", code: "R06AE07" }] },
  { codes: [{ system: "atc", code: "C10AA05" }] },
  { name: "cetirizine", codes: [{ system: "atc", code: "R06AE07" }] },
  { name: "ketoconazole shampoo", route: "topical", codes: [{ system: "atc", code: "D01AC08" }] },
  { name: "tacrolimus ointment", route: "topical", codes: [{ system: "atc", code: "D11AH01" }] },
  { name: "paracetamol" },
  { name: "MMR vaccine" },
  { name: "methoxsalen", codes: [{ system: "atc", code: "D05BA02" }] },
  { name: "yellow fever vaccine", codes: [{ system: "atc", code: "J07BL01" }] },
  { name: "ibuprofen 400 mg", codes: [{ system: "atc", code: "M01AE01" }] },
];

/** What no dictionary settles: a product nobody knows, another code system, a class, a pack that may hold one, a route untold. */
export const DOUBTFUL: readonly Medication[] = [
  { name: "blue pill from the neighbour" },
  { name: "herbal mixture no. 9" },
  { codes: [{ system: "other", code: "774901000000106" }] },
  { codes: [{ system: "atc", code: "J05AR" }] },
  { codes: [{ system: "atc", code: "A02BD" }] },
  { name: "ketoconazole" },
  { name: "Nizoral" },
  { codes: [{ system: "atc", code: "not a code" }] },
];
