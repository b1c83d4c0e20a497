import {
  type Decoder,
  type Fields,
  type Medication,
  type MedicationCode,
  normalName,
  optional,
  routeIn,
} from "@repigment/core";

import type { Entry } from "../../bundle/entries.ts";
import { matchConcept, textsOf, tokenOf } from "../../code/match.ts";
import { systemsOf } from "../../code/system.ts";
import type { Context } from "../../draft/page.ts";
import { text } from "../../shape/primitives.ts";
import { many, shape } from "../../shape/shape.ts";
import { type CodeableConcept, codeableConcept, type Coding, type Reference, reference } from "../../shape/types.ts";
import { BRANDS, INGREDIENT_WORDS, MEDICINE, type MedicineMeans } from "../../table/medication/cream.ts";
import { ROUTE } from "../../table/medication/route.ts";

/** The part of a medication resource that says which medicine: a concept, or a reference to a Medication. */
export interface NamesMedicine {
  readonly medicationCodeableConcept?: CodeableConcept;
  readonly medicationReference?: Reference;
}

/** A medicine as it was recorded, and what it is for us. */
export interface Medicine {
  readonly medication: Medication;
  readonly name: string;
  readonly means: MedicineMeans | "other";
}

interface MedicationResource {
  readonly status?: string;
  readonly code?: CodeableConcept;
  readonly form?: CodeableConcept;
  readonly ingredient?: readonly Ingredient[];
}

interface Ingredient {
  readonly itemCodeableConcept?: CodeableConcept;
}

const medicationResource: Decoder<MedicationResource> = shape<MedicationResource>({
  status: optional(text),
  code: optional(codeableConcept),
  form: optional(codeableConcept),
  ingredient: optional(many(shape<Ingredient>({ itemCodeableConcept: optional(codeableConcept) }))),
});

export const namesMedicine: Fields<NamesMedicine> = {
  medicationCodeableConcept: optional(codeableConcept),
  medicationReference: optional(reference),
};

/** Which medicine it is; or why that cannot be told. */
export function medicineOf(
  given: NamesMedicine,
  routes: readonly CodeableConcept[],
  entry: Entry,
  context: Context,
): Medicine | { readonly left: string } {
  if (given.medicationCodeableConcept !== undefined)
    return medicineFrom(given.medicationCodeableConcept, undefined, [], routes);
  const to = given.medicationReference;
  const found = context.references.find(to, entry);
  if (found === undefined)
    return to?.display === undefined
      ? { left: `names a medicine that is not in this Bundle (${to?.reference ?? "no reference"})` }
      : medicineFrom({ text: to.display }, undefined, [], routes);
  if (found.type !== "Medication") return { left: `names a ${found.type} as its medicine` };
  const read = medicationResource.decode(found.resource, found.pointer, context.problems);
  if (typeof read === "symbol") return { left: "names a medicine of a wrong shape" };
  if (read.status === "entered-in-error") return { left: "names a medicine that was entered in error" };
  const ingredients = (read.ingredient ?? []).flatMap(({ itemCodeableConcept }) => itemCodeableConcept ?? []);
  const shown = to?.display === undefined ? {} : { text: to.display };
  return medicineFrom(read.code ?? shown, read.form, ingredients, routes);
}

function medicineFrom(
  concept: CodeableConcept,
  form: CodeableConcept | undefined,
  ingredients: readonly CodeableConcept[],
  routes: readonly CodeableConcept[],
): Medicine | { readonly left: string } {
  const codes = [concept, ...ingredients].flatMap(({ coding }) => coding ?? []).flatMap(toCode);
  const named = textsOf(concept)[0] ?? ingredients.flatMap(textsOf).join(" / ");
  const formText = form === undefined ? undefined : textsOf(form)[0];
  const route = routeOf(routes);
  if (named === "" && codes.length === 0) return { left: "names no medicine" };
  const medication: Medication = {
    ...(named === "" ? {} : { name: named }),
    ...(codes.length === 0 ? {} : { codes: codes.slice(0, 50) }),
    ...(route === undefined ? {} : { route }),
    ...(formText === undefined ? {} : { form: formText }),
  };
  const words = [named, formText ?? ""].join(" ");
  const means = meansOf(concept, ingredients, words, route ?? routeIn(words));
  return { medication, name: named === "" ? (codes[0]?.code ?? "") : named, means };
}

function toCode({ system, code, display }: Coding): readonly MedicationCode[] {
  if (code === undefined) return [];
  const own = systemsOf(system).find((one) => one === "atc" || one === "rxnorm");
  const shown = display === undefined ? {} : { display };
  return [
    own === undefined
      ? { system: "other", code: tokenOf({ ...(system === undefined ? {} : { system }), code }), ...shown }
      : { system: own, code, ...shown },
  ];
}

function routeOf(routes: readonly CodeableConcept[]): "systemic" | "topical" | undefined {
  const told = new Set(routes.flatMap((route) => matchConcept(ROUTE, route).map(({ row }) => row.means)));
  return told.size === 1 ? [...told][0] : undefined;
}

function meansOf(
  concept: CodeableConcept,
  ingredients: readonly CodeableConcept[],
  words: string,
  route: "systemic" | "topical" | undefined,
): MedicineMeans | "other" {
  const hits = [concept, ...ingredients].flatMap((one) => matchConcept(MEDICINE, one).map(({ row }) => row.means));
  const sure = hits.find(({ is }) => is !== "ingredient");
  if (sure !== undefined) return sure;
  const plain = normalName(words);
  const tokens = plain.split(" ");
  const isIngredient = hits.length > 0 || INGREDIENT_WORDS.some((word) => plain.includes(normalName(word)));
  if (BRANDS.some((brand) => tokens.includes(brand)) || (isIngredient && route === "topical")) return CREAM;
  return "other";
}

const CREAM: MedicineMeans = { is: "cream", strength: { value: 15, unit: "mg/g" } };
