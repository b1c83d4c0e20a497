import { type Bodies, type Decoder, type Indication, type Quantity, toRange } from "@repigment/core";

import type { Entry } from "../../bundle/entries.ts";
import { matchConcept } from "../../code/match.ts";
import { type Context, tell } from "../../draft/page.ts";
import { type CodeableConcept, codeableConcept, type FhirQuantity, type Reference } from "../../shape/types.ts";
import { CONDITION } from "../../table/condition.ts";
import { quantityOf } from "../quantity.ts";
import { type Dosage, planOf, sitesOf } from "./dosage.ts";
import type { Medicine } from "./read-medication.ts";

/** What a resource tells of the use of the cream. */
export interface CreamUse {
  readonly entry: Entry;
  readonly medicine: Medicine;
  readonly stamp: string | undefined;
  readonly row: string;
  readonly indication: Indication | undefined;
}

/** Grams in the tubes that are sold; 3 g and 5 g are samples. Two tubes in one quantity are not one large tube. */
const TUBES = [3, 5, 60, 100];

/** The cream as prescribed or handed out. */
export function tellPrescription(
  use: CreamUse,
  at: string,
  dosages: readonly Dosage[],
  quantity: FhirQuantity | undefined,
  context: Context,
): void {
  const { medicine, entry, stamp, indication } = use;
  const tubeSize = tubeOf(quantity);
  const plan = planOf(dosages);
  const sites = sitesOf(dosages);
  const strength = medicine.means !== "other" && medicine.means.is === "cream" ? medicine.means.strength : undefined;
  const body: Bodies["prescription"] = {
    product: medicine.name,
    ...(strength === undefined ? {} : { strength }),
    ...(tubeSize === undefined ? {} : { tubeSize }),
    ...(sites.length === 0 ? {} : { sites }),
    ...(plan === undefined ? {} : { plan }),
    ...(indication === undefined ? {} : { indication }),
  };
  tell(entry, context, { kind: "prescription", body, at, row: `${use.row}/cream`, stamp });
}

function tubeOf(given: FhirQuantity | undefined): Quantity | undefined {
  const read = given === undefined ? undefined : quantityOf(given);
  if (read === undefined || "left" in read) return undefined;
  const grams = toRange(read, "g");
  return grams !== undefined && TUBES.includes(grams.least) && grams.least === grams.most
    ? { value: grams.least, unit: "g" }
    : undefined;
}

/** The treatment as begun, interrupted or ended. */
export function tellTreatment(
  use: CreamUse,
  kind: "started" | "paused" | "stopped",
  at: string,
  context: Context,
): void {
  const { entry, stamp, indication } = use;
  const body = indication === undefined ? {} : { indication };
  tell(entry, context, { kind, body, at, row: `${use.row}/cream/${kind}`, stamp });
}

/** What a medicine is given for, where the reasons name one of the two illnesses and not both. */
export function indicationOf(
  reasons: readonly CodeableConcept[],
  references: readonly Reference[],
  entry: Entry,
  context: Context,
): Indication | undefined {
  if (reasons.length === 0 && references.length === 0) return undefined;
  const found = references.flatMap((one) => context.references.find(one, entry) ?? []);
  const named = found.flatMap((one) => conceptIn(one));
  const told = new Set(
    [...reasons, ...named].flatMap((reason) =>
      matchConcept(CONDITION, reason).flatMap(({ row }) =>
        row.means.says === "diagnosis" ? [row.means.condition] : [],
      ),
    ),
  );
  return told.size === 1 ? [...told][0] : undefined;
}

const code: Decoder<CodeableConcept> = codeableConcept;

function conceptIn(found: Entry): readonly CodeableConcept[] {
  // A wrong shape is reported where the Condition itself is read.
  const read = found.type === "Condition" ? code.decode(found.resource["code"], found.pointer, []) : undefined;
  return read === undefined || typeof read === "symbol" ? [] : [read];
}
