import { normalName } from "@repigment/core";

/**
 * A substance of the lists as it is shown: its id is its English name with hyphens ("propylene-glycol"), or names a product of it
 * ("ruxolitinib-tablet-product"). Undefined where it is what was told already: "St John's wort" needs no "st-johns-wort" beside it, nor "upadacitinib 15 mg" an "upadacitinib".
 */
export function substanceName(id: string, told: string): string | undefined {
  const shown = id
    .replace(/-[a-z]+-product$/u, "")
    .replace(/^vaccine-(.*)$/u, "$1-vaccine")
    .replaceAll(/(?<!^co)-/gu, " ");
  return ` ${normalName(told)} `.includes(` ${normalName(shown)} `) || letters(shown) === letters(told)
    ? undefined
    : shown;
}

function letters(text: string): string {
  return normalName(text).replaceAll(" ", "");
}
