import type { Medication } from "../event/medication.ts";
import { ingredientWords, normalName, plainWords } from "./name.ts";
import type { Route, Substance } from "./substance.ts";

/** The dictionary, ready for look-ups by code and by name. */
export interface SubstanceIndex {
  readonly byId: ReadonlyMap<string, Substance>;
  readonly byAtc: ReadonlyMap<string, { readonly substance: Substance; readonly route: Route }>;
  readonly byRxnorm: ReadonlyMap<string, Substance>;
  readonly byName: ReadonlyMap<string, Substance>;
  /** Words of the longest name. */
  readonly longest: number;
}

/** Builds the look-ups; names, brands and misspellings all lead to the substance. Those by name, of which there are thousands, when a name is first asked for. */
export function indexSubstances(substances: readonly Substance[]): SubstanceIndex {
  let names: Named | undefined;
  const named = (): Named => (names ??= byNames(substances));
  return {
    byId: new Map(substances.map((substance) => [substance.id, substance])),
    byAtc: new Map(
      substances.flatMap((substance) =>
        (substance.atc ?? []).map(({ code, route }) => [code, { substance, route }] as const),
      ),
    ),
    byRxnorm: new Map(
      substances.flatMap((substance) => (substance.rxnorm ?? []).map(({ code }) => [code, substance] as const)),
    ),
    get byName() {
      return named().byName;
    },
    get longest() {
      return named().longest;
    },
  };
}

type Named = Pick<SubstanceIndex, "byName" | "longest">;

function byNames(substances: readonly Substance[]): Named {
  const byName = new Map<string, Substance>();
  let longest = 1;
  for (const substance of substances)
    for (const key of substance.keys ?? keysOf(substance)) {
      byName.set(key, substance);
      longest = Math.max(longest, key.split(" ").length);
    }
  return { byName, longest };
}

/** What a substance is looked up by: its names, brands and misspellings, each once. */
export function keysOf({ names, brands = [], misspellings = [] }: Substance): readonly string[] {
  return [...new Set([...names, ...brands, ...misspellings].map(nameKey))].filter((key) => key !== "");
}

/** What a name of the dictionary is looked up by; two names with one key are one name. */
export function nameKey(name: string): string {
  const words = ingredientWords(name);
  // A name made only of such words (a brand called "Gel") is kept as it is.
  return words.length > 0 ? words.join(" ") : normalName(name);
}

/** The substances that a name holds, and the words left over that we do not recognise. */
export function substancesIn(
  index: SubstanceIndex,
  name: string,
): { readonly found: readonly Substance[]; readonly rest: readonly string[] } {
  const own = ingredientWords(name);
  // Calcium, magnesium and potassium are salts of other medicines, and medicines where nothing else is named.
  const words = own.length > 0 ? own : plainWords(name);
  const found: Substance[] = [];
  const rest: string[] = [];
  for (let start = 0; start < words.length;) {
    let taken = 0;
    for (let length = Math.min(index.longest, words.length - start); length > 0; length -= 1) {
      const substance = index.byName.get(words.slice(start, start + length).join(" "));
      if (substance === undefined) continue;
      found.push(substance);
      taken = length;
      break;
    }
    if (taken === 0 && own.length > 0) rest.push(words[start] ?? "");
    start += Math.max(1, taken);
  }
  return { found, rest };
}

/** All texts by which a medicine is named: its name and its codes' displays. */
export function namesOf(medication: Medication): readonly string[] {
  return [medication.name, ...(medication.codes ?? []).map((code) => code.display)].filter(
    (name) => name !== undefined,
  );
}
