import { type Decoder, type Fields, type Medication, normalName, optional, routeIn } from "@repigment/core";

import type { Entry } from "../../bundle/entries.ts";
import { lately } from "../../code/lately.ts";
import { matchConcept, textsOf } from "../../code/match.ts";
import { remembered } from "../../code/remembered.ts";
import type { Context } from "../../draft/page.ts";
import { hasModifier } from "../../shape/modifier.ts";
import { text } from "../../shape/primitives.ts";
import { many, shape } from "../../shape/shape.ts";
import { type CodeableConcept, codeableConcept, type Reference, reference } from "../../shape/types.ts";
import { BRANDS, INGREDIENT_WORDS, MEDICINE, type MedicineMeans } from "../../table/medication/cream.ts";
import { ROUTE } from "../../table/medication/route.ts";
import { fit, MOST_CODES, noteOf, otherNames, partsOf, toCode } from "./names.ts";

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
  /** What is to be listed of it besides. */
  readonly note?: string;
}

interface MedicationResource {
  readonly status?: string;
  readonly code?: CodeableConcept;
  readonly form?: CodeableConcept;
  readonly ingredient?: readonly Ingredient[];
}

interface Ingredient {
  readonly itemCodeableConcept?: CodeableConcept;
  readonly itemReference?: Reference;
}

const medicationResource: Decoder<MedicationResource> = shape<MedicationResource>({
  status: optional(text),
  code: optional(codeableConcept),
  form: optional(codeableConcept),
  ingredient: optional(
    many(shape<Ingredient>({ itemCodeableConcept: optional(codeableConcept), itemReference: optional(reference) })),
  ),
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
  const to = given.medicationReference;
  if (given.medicationCodeableConcept !== undefined)
    return to === undefined
      ? medicineFrom({ concept: given.medicationCodeableConcept, routes })
      : { left: "names its medicine twice, where FHIR has one" };
  const found = context.references.find(to, entry);
  if (found === undefined) return elsewhere(to, routes);
  if (found.type !== "Medication") return { left: `names a ${found.type} as its medicine` };
  if (hasModifier(found.resource))
    return { left: "names a medicine that carries a modifier, which we do not understand" };
  const read = medicationResource.decode(found.resource, found.pointer, context.problems);
  if (typeof read === "symbol") return { left: "names a medicine of a wrong shape" };
  if (read.status === "entered-in-error") return { left: "names a medicine that was entered in error" };
  const ingredients = (read.ingredient ?? []).map((one) => ingredientOf(one, [found, entry], context));
  const shown = to?.display === undefined ? {} : { text: to.display };
  return medicineFrom({
    concept: read.code ?? shown,
    ingredients: read.code === undefined ? ingredients : [...ingredients, shown],
    parts: partsOf(ingredients),
    routes,
    ...(read.form === undefined ? {} : { form: read.form }),
  });
}

/** A medicine that is not in the Bundle: by what the reference shows; else by the reference itself, which nobody can resolve, so that it is not taken for none. */
function elsewhere(
  to: Reference | undefined,
  routes: readonly CodeableConcept[],
): Medicine | { readonly left: string } {
  if (to?.display !== undefined) return medicineFrom({ concept: { text: to.display }, routes });
  const left = `names a medicine that is not in this Bundle (${to?.reference ?? "no reference"})`;
  if (to?.reference === undefined) return { left };
  const medicine = medicineFrom({ concept: { text: to.reference }, routes });
  return "left" in medicine ? medicine : { ...medicine, note: left };
}

/** What an ingredient is: its concept, or that of the Medication or Substance that it refers to, or what the reference shows. */
function ingredientOf(
  { itemCodeableConcept, itemReference }: Ingredient,
  holders: readonly Entry[],
  context: Context,
): CodeableConcept {
  if (itemCodeableConcept !== undefined) return itemCodeableConcept;
  // What stands inside another resource names its neighbours there by #id.
  const [found] = holders.flatMap((holder) => context.references.find(itemReference, holder) ?? []);
  const read = found === undefined ? undefined : codeableConcept.decode(found.resource["code"], found.pointer, []);
  if (read !== undefined && typeof read !== "symbol") return read;
  return itemReference?.display === undefined ? {} : { text: itemReference.display };
}

/** What names a medicine. */
interface Named {
  readonly concept: CodeableConcept;
  readonly ingredients?: readonly CodeableConcept[];
  readonly parts?: string | undefined;
  readonly form?: CodeableConcept;
  readonly routes: readonly CodeableConcept[];
}

function medicineFrom(named: Named): Medicine | { readonly left: string } {
  const { concept, ingredients = [], parts, form, routes } = named;
  const alone = ingredients.length === 0 && parts === undefined && form === undefined && routes.length === 0;
  return alone ? medicineAlone(concept) : medicineOfParts(named);
}

/** Named by a concept alone, as most are; and those in a record are the same few. */
const medicineAlone = lately((concept: CodeableConcept) => medicineOfParts({ concept, routes: [] }));

function medicineOfParts({
  concept,
  ingredients = [],
  parts,
  form,
  routes,
}: Named): Medicine | { readonly left: string } {
  const all = [concept, ...ingredients];
  const named = fit(textsOf(concept)[0] ?? parts ?? ingredients.flatMap(textsOf).join(" / "));
  const names = [...otherNames(all, named), ...(parts === undefined || parts === named ? [] : [fit(parts)])];
  const codes = [
    ...all.flatMap(({ coding }) => coding ?? []).flatMap(toCode),
    ...names.map((name) => ({ system: "other", code: name, display: name }) as const),
  ];
  const formText = form === undefined ? undefined : textsOf(form)[0];
  const route = routeOf(routes);
  if (named === "" && codes.length === 0) return { left: "names no medicine" };
  if (codes.length > MOST_CODES) return { left: `is named by more than ${MOST_CODES} codes and names` };
  const medication: Medication = {
    ...(named === "" ? {} : { name: named }),
    ...(codes.length === 0 ? {} : { codes }),
    ...(route === undefined ? {} : { route }),
    ...(formText === undefined ? {} : { form: fit(formText) }),
  };
  const words = [named, formText ?? ""].join(" ");
  const means = meansOf(concept, ingredients, words, route ?? routeOfWords(words).route);
  return { medication, name: named === "" ? (codes[0]?.code ?? "") : named, means, ...noteOf(medication) };
}

function routeOf(routes: readonly CodeableConcept[]): "systemic" | "topical" | undefined {
  const read = routes.map((route) => matchConcept(ROUTE, route).map(({ row }) => row.means));
  const told = new Set(read.flat());
  const [only] = told;
  // Beside a route that is not read, or not told, "on the skin" is one of two ways at most.
  return told.size !== 1 || (only === "topical" && read.some((means) => means.length === 0)) ? undefined : only;
}

/** Records name the same few medicines over and over. */
const plainWords = remembered(normalName);
const routeOfWords = remembered((words) => ({ route: routeIn(words) }));
const INGREDIENTS: readonly string[] = INGREDIENT_WORDS.map(normalName);

function meansOf(
  concept: CodeableConcept,
  ingredients: readonly CodeableConcept[],
  words: string,
  route: "systemic" | "topical" | undefined,
): MedicineMeans | "other" {
  const hits = [concept, ...ingredients].flatMap((one) => matchConcept(MEDICINE, one).map(({ row }) => row.means));
  const sure = hits.find(({ is }) => is !== "ingredient");
  if (sure !== undefined) return sure;
  const plain = plainWords(words);
  const tokens = plain.split(" ");
  const isIngredient = hits.length > 0 || INGREDIENTS.some((word) => plain.includes(word));
  // A note about the cream ("clarithromycin; uses Opzelura") is not the cream: its brand stands first, or beside what it is.
  const isBrand = BRANDS.some(
    (brand) => tokens[0] === brand || ((isIngredient || route === "topical") && tokens.includes(brand)),
  );
  if (isBrand || (isIngredient && route === "topical")) return CREAM;
  return "other";
}

const CREAM: MedicineMeans = { is: "cream", strength: { value: 15, unit: "mg/g" } };
