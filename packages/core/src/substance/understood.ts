import type { Medication } from "../event/medication.ts";
import { once } from "../once.ts";
import { namesOf, type SubstanceIndex, substancesIn } from "./index.ts";
import { areOne, familyOf, placeOf } from "./line.ts";
import type { Match } from "./match.ts";
import { agreeing, type Reading, unknownPart } from "./names-agree.ts";
import { type Place, placeIn } from "./place-words.ts";
import { onlyPlace, placeOfCode } from "./place.ts";
import type { Substance, SubstanceList } from "./substance.ts";
import { onceWritten } from "./written.ts";

/** One substance that a medicine names, and where it goes. */
export interface Hit {
  readonly substance: Substance;
  readonly place: Place | undefined;
}

/** What a medicine tells, whatever list it is held against. */
export interface Understood {
  /** Its ATC codes. */
  readonly codes: readonly string[];
  readonly hits: readonly Hit[];
  /** A product code, or one whole name that no other contradicts, was recognised. */
  readonly recognised: boolean;
  /** A name lists parts ("paracetamol / something") of which one is not recognised, and nothing names the whole. */
  readonly open: boolean;
  /** What it is to the lists that it was held against already. */
  readonly matches: Map<SubstanceList, Match>;
}

/** Medicines do not change: each is read once, and held against many lists; what is written alike is read alike. */
export const understand: (index: SubstanceIndex) => (medication: Medication) => Understood = once(
  (index: SubstanceIndex) =>
    onceWritten((medication: Medication): Understood => {
      const codes = codesOf(medication, "atc").map((code) => code.toUpperCase());
      const numbers = codesOf(medication, "rxnorm");
      const names = namesOf(medication).map((text): Reading => ({ text, ...substancesIn(index, text) }));
      // What a list of parts recognises says nothing of its other parts, by whatever code or name it is told again.
      const lists = names.filter((name) => listsParts(name, index));
      const parts = new Set([
        ...lists.flatMap(({ found }) => found),
        ...[...numbers.map((code) => [code, index.byRxnorm.get(code)] as const), ...codes.map(atcOf(index))].flatMap(
          ([code, substance]) =>
            substance !== undefined && lists.some(({ text }) => holdsCode(text, code)) ? [substance] : [],
        ),
      ]);
      const coded = codes.flatMap((code) => {
        const hit = index.byAtc.get(code);
        return hit === undefined ? [] : [{ substance: hit.substance, place: placeOfCode({ code, route: hit.route }) }];
      });
      const isOne = areOne(names.flatMap(({ found }) => found));
      // An ATC code tells the place as well as a word does: D01AC08 "ketoconazole" is a shampoo.
      const placeOfHit = (substance: Substance): Place | undefined => {
        const places = new Set(
          coded.filter((hit) => familyOf(hit.substance).includes(substance.id)).map(({ place }) => place),
        );
        const [only] = places;
        const told = placeTold(medication, names, isOne, substance, index);
        return told ?? (places.size === 1 ? only : onlyPlace(substance));
      };
      return {
        codes,
        hits: [
          ...coded,
          ...[...numbers.flatMap((code) => index.byRxnorm.get(code) ?? []), ...names.flatMap(({ found }) => found)].map(
            (substance) => ({ substance, place: placeOfHit(substance) }),
          ),
        ],
        recognised:
          numbers.some((code) => isWhole(index.byRxnorm.get(code), parts)) ||
          agreeing(names, lists, (substance) => isWhole(substance, parts)),
        open: parts.size > 0 && codes.every((code) => isPart(index.byAtc.get(code)?.substance, parts)),
        matches: new Map(),
      };
    }),
);

/** Whether a name lists several medicines of which one is not recognised. Records and RxNorm join the ingredients of one product by a slash between spaces. */
function listsParts({ text, rest }: Reading, index: SubstanceIndex): boolean {
  return rest.length > 0 && (text.includes(" / ") || unknownPart(text, index));
}

/** A part without words is listed by its code, behind the address of its system. */
function holdsCode(list: string, code: string): boolean {
  return list.split(" / ").some((part) => part.endsWith(`|${code}`));
}

function atcOf(index: SubstanceIndex): (code: string) => readonly [string, Substance | undefined] {
  return (code) => [code, index.byAtc.get(code)?.substance];
}

function isPart(substance: Substance | undefined, parts: ReadonlySet<Substance>): boolean {
  return substance !== undefined && parts.has(substance);
}

function isWhole(substance: Substance | undefined, parts: ReadonlySet<Substance>): boolean {
  return substance !== undefined && !parts.has(substance);
}

function codesOf(medication: Medication, wanted: "atc" | "rxnorm"): readonly string[] {
  return (medication.codes ?? []).filter(({ system }) => system === wanted).map(({ code }) => code.trim());
}

/**
 * Where a substance goes as it is told: by the route, by words of the names, by the form. "Topical" beside the word for a tablet is
 * a slip of one of the two, and tells none.
 */
function placeTold(
  medication: Medication,
  names: readonly Reading[],
  isOne: boolean,
  substance: Substance,
  index: SubstanceIndex,
): Place | undefined {
  const about = names.filter(({ found }) => found.some((each) => areOne([each, substance])));
  // A name without a medicine ("cream 2 %") is about the only one that there is.
  const bare = isOne ? names.filter(({ found }) => found.length === 0).map(({ text }) => placeIn(text)) : [];
  const said = [
    ...about.map(({ text, found }) => placeOf(index, text, found, substance)),
    ...bare,
    placeIn(medication.form ?? ""),
  ];
  const told = new Set(said.filter((place) => place !== undefined));
  const [first] = told;
  const words = told.size === 1 ? first : undefined;
  if (medication.route === "systemic") return "systemic";
  if (medication.route !== "topical") return words;
  return told.has("systemic") || told.size > 1 ? undefined : (words ?? "skin");
}
