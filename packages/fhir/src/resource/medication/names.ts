import { MAX_TEXT, type Medication, type MedicationCode } from "@repigment/core";

import { textsOf, tokenOf } from "../../code/match.ts";
import { systemsOf } from "../../code/system.ts";
import type { CodeableConcept, Coding } from "../../shape/types.ts";

/** As many as an event holds; were some left out, the one that matters might be among them. */
export const MOST_CODES = 50;

/** Words without a code of their own: an ingredient's, or a display that stands alone. They name the medicine as well as its text does. */
export function otherNames(concepts: readonly CodeableConcept[], named: string): readonly string[] {
  const bare = concepts.flatMap(({ text: own, coding = [] }) => [
    own,
    ...coding.filter(({ code }) => code === undefined).map(({ display }) => display),
  ]);
  const shown = new Set([
    named,
    ...concepts
      .flatMap(({ coding = [] }) => coding)
      .flatMap(({ code, display }) => (code === undefined ? [] : display)),
  ]);
  return [...new Set(bare.flatMap((name) => (name === undefined ? [] : fit(name))))].filter((name) => !shown.has(name));
}

/**
 * Several ingredients in one name, as records join them, so that one that nobody can resolve is not covered by its neighbours;
 * undefined of one alone. What has no words is named by its code.
 */
export function partsOf(ingredients: readonly CodeableConcept[]): string | undefined {
  const parts = ingredients.flatMap((one) => {
    const [coding] = one.coding ?? [];
    const token =
      coding?.code === undefined
        ? undefined
        : tokenOf({ ...(coding.system === undefined ? {} : { system: coding.system }), code: coding.code });
    return textsOf(one)[0] ?? token ?? [];
  });
  return parts.length > 1 ? parts.join(" / ") : undefined;
}

/** A text that an event can hold. What was cut off might have named a medicine: then nobody can resolve it. */
export function fit(name: string): string {
  return name.length > MAX_TEXT ? `${name.slice(0, 200).toWellFormed()} ${CUT}` : name;
}

const CUT = "… (cut off)";

/** What is to be listed of a medicine whose name was cut off. */
export function noteOf({ name = "", form = "", codes = [] }: Medication): { readonly note?: string } {
  const cut = [name, form, ...codes.map(({ display }) => display ?? "")].some((one) => one.endsWith(CUT));
  return cut ? { note: `has a name of more than ${MAX_TEXT} characters, which is cut off` } : {};
}

/** A coding as a code of a medicine; codes of systems that we do not read are kept, so that they can be named. */
export function toCode({ system, code, display }: Coding): readonly MedicationCode[] {
  if (code === undefined) return [];
  const own = systemsOf(system).find((one) => one === "atc" || one === "rxnorm");
  const shown = display === undefined ? {} : { display: fit(display) };
  return [
    own === undefined
      ? { system: "other", code: tokenOf({ ...(system === undefined ? {} : { system }), code }), ...shown }
      : { system: own, code, ...shown },
  ];
}
