import { product, scaled } from "../quantity/decimal.ts";
import type { Point, Range } from "../quantity/quantity.ts";
import { type PlanContext, rangeOf, statementsOn } from "./context.ts";
import type { CreamNeed } from "./plan.ts";

/**
 * How thick cream lies. A fingertip unit is 0.49 g on 312 cm² for men and 0.43 g on 257 cm² for women (Long CC, Finlay AY,
 * Clin Exp Dermatol 1991;16:444): 1.57 and 1.67 mg/cm². The pharmacokinetic study of the cream used 1.5 mg/cm² (US label 12.3).
 */
export const DENSITIES: readonly { readonly method: CreamNeed["method"]; readonly density: Point }[] = [
  { method: "fingertip-unit-men", density: { value: 1.57, unit: "mg/cm2" } },
  { method: "fingertip-unit-women", density: { value: 1.67, unit: "mg/cm2" } },
  { method: "pharmacokinetic-study", density: { value: 1.5, unit: "mg/cm2" } },
];

/** Applications a day by the label. */
export function timesPerDay(context: PlanContext): number | undefined {
  return statementsOn("frequency", context).find(({ values }) => values["times"] !== undefined)?.values["times"]?.value;
}

/** Grams an application needs for the treated area, each way of reckoning beside the others, and how many days a tube lasts. */
export function creamNeeds(context: PlanContext): readonly CreamNeed[] {
  const area = treatedArea(context);
  if (area === undefined) return [];
  const tube = rangeOf("tube-size", context);
  const times = timesPerDay(context);
  return DENSITIES.map(({ method, density }) => {
    const grams: Range = {
      least: gramsOn(area.least, density),
      most: area.most === null ? null : gramsOn(area.most, density),
      unit: "g",
    };
    return {
      method,
      density,
      grams,
      tubeLasts: tube === undefined || times === undefined ? null : daysOf(tube, grams, times),
    };
  });
}

/** The treated area in cm2, of all that the person uses the cream for together; undefined where that of one is not known. */
function treatedArea(context: PlanContext): Range | undefined {
  const isOpen = context.indications.some((indication) => !context.facts.get("area-treated", { indication }).known);
  return isOpen ? undefined : rangeOf("treated-area", context);
}

function gramsOn(area: number, density: Point): number {
  return scaled(product(area, density.value), 1, 1_000);
}

/** Days that an amount lasts at so many grams an application, so many times a day. */
export function daysOf(
  amount: { readonly least: number; readonly most: number | null },
  grams: Range,
  times: number,
): Range | null {
  if (grams.most === null || grams.most <= 0 || grams.least <= 0 || times <= 0) return null;
  const least = amount.least / (grams.most * times);
  const most = amount.most === null ? null : amount.most / (grams.least * times);
  // A speck of skin: so many days have no number.
  return Number.isFinite(least) && (most === null || Number.isFinite(most)) ? { least, most, unit: "d" } : null;
}
