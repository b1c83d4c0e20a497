import { product, type Quantity } from "@repigment/core";

import type { FhirQuantity } from "../shape/types.ts";
import { unitRow } from "../table/unit.ts";

const UCUM = /^(?:http:\/\/unitsofmeasure\.org\/?|urn:oid:2\.16\.840\.1\.113883\.6\.8)$/;

/**
 * A FHIR Quantity as ours; or why it is none. The unit is the UCUM code; without one, the written unit where it is a spelling
 * that we know. A number without a unit is not guessed at.
 */
export function quantityOf(given: FhirQuantity): Quantity | { readonly left: string } {
  const { value, comparator } = given;
  if (value === undefined) return { left: "has no value" };
  const written = given.system === undefined || UCUM.test(given.system) ? (given.code ?? given.unit) : given.unit;
  if (written === undefined) return { left: `has no unit: ${value} of what is not guessed` };
  const row = unitRow(written);
  if (row === undefined) return { left: `has the unit ${written}, which we do not read` };
  const own = row.times === undefined ? value : product(value, row.times);
  switch (comparator) {
    case undefined:
      return { value: own, unit: row.unit };
    case "<":
    case "<=":
      return { least: 0, most: own, unit: row.unit };
    case ">":
    case ">=":
      return { least: own, most: null, unit: row.unit };
    default:
      return { left: `has the comparator ${comparator}, which we do not read` };
  }
}
