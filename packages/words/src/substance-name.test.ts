import { expect, test } from "vitest";

import { substanceName } from "./substance-name.ts";

test.each([
  ["ritonavir", "retinavir", "ritonavir"],
  ["propylene-glycol", "PG", "propylene glycol"],
  ["ruxolitinib-tablet-product", "Jakavi", "ruxolitinib"],
  ["vaccine-yellow-fever", "Stamaril", "yellow fever vaccine"],
  ["co-trimoxazole", "Bactrim", "co-trimoxazole"],
  ["st-johns-wort", "St John's wort", undefined],
  ["propylene-glycol", "Propylene glycol", undefined],
  ["ritonavir", "Ritonavir", undefined],
  ["upadacitinib", "Upadacitinib 15 mg", undefined],
  ["prednisolone", "Prednisolon 5 mg", "prednisolone"],
])("[S11] the substance %s of %j is shown as %s", (id, told, shown) => {
  expect(substanceName(id, told)).toBe(shown);
});
