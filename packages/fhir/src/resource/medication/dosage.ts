import { type Bodies, type Decoder, optional, type Site } from "@repigment/core";

import { matchConcept } from "../../code/match.ts";
import { lookUp } from "../../shape/look-up.ts";
import { isText, type Loose, type Plain, plainObject } from "../../shape/plain.ts";
import { number, text } from "../../shape/primitives.ts";
import { many, shape } from "../../shape/shape.ts";
import { type CodeableConcept, codeableConcept, isConcept, type Period, period } from "../../shape/types.ts";
import { SITE } from "../../table/site.ts";
import { statusCode } from "../status.ts";

interface Repeat {
  readonly boundsPeriod?: Period;
  readonly frequency?: number;
  readonly period?: number;
  readonly periodUnit?: string;
}

interface Timing {
  readonly repeat?: Repeat;
  readonly code?: CodeableConcept;
}

/** What we read of a Dosage. */
export interface Dosage {
  readonly text?: string;
  readonly timing?: Timing;
  readonly site?: CodeableConcept;
  readonly route?: CodeableConcept;
}

/** One without a timing; others are looked at whole. */
function looksDosage(value: Loose<Dosage>): boolean {
  return isText(value.text) && value.timing === undefined && isConcept(value.site) && isConcept(value.route);
}

export const isDosage: Plain = plainObject(looksDosage);

export const dosage: Decoder<Dosage> = shape<Dosage>(
  {
    text: optional(text),
    timing: optional(
      shape<Timing>({
        repeat: optional(
          shape<Repeat>({
            boundsPeriod: optional(period),
            frequency: optional(number),
            period: optional(number),
            periodUnit: optional(text),
          }),
        ),
        code: optional(codeableConcept),
      }),
    ),
    site: optional(codeableConcept),
    route: optional(codeableConcept),
  },
  looksDosage,
);

export const dosages: Decoder<readonly Dosage[]> = many(dosage);

/** The routes of all dosages, an empty one for a dosage that tells none beside others that do. */
export function routesOf(given: readonly Dosage[]): readonly CodeableConcept[] {
  return given.some(({ route }) => route !== undefined) ? given.map(({ route = {} }) => route) : [];
}

/** The end that the dosages give, where all of them give one. */
export function boundsEnd(given: readonly Dosage[]): string | undefined {
  if (given.length === 0) return undefined;
  const ends = given.map(({ timing }) => timing?.repeat?.boundsPeriod?.end).filter((end) => end !== "open");
  const told = ends.filter((end) => end !== undefined);
  return told.length === given.length ? told.toSorted(byText).at(-1) : undefined;
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** HL7's abbreviations of the timings that we need. */
const TIMES: Readonly<Record<string, number>> = { QD: 1, BID: 2, TID: 3, QID: 4 };

/** How the prescriber wants it used, of the first dosage. */
export function planOf(given: readonly Dosage[]): Bodies["prescription"]["plan"] {
  const [first] = given;
  const repeat = first?.timing?.repeat;
  const daily = repeat?.period === 1 && repeat.periodUnit === "d" ? repeat.frequency : undefined;
  const abbreviated = lookUp(TIMES, statusCode(first?.timing?.code, TIMES) ?? "");
  const timesPerDay = daily ?? abbreviated;
  const plan = {
    ...(timesPerDay === undefined || !Number.isInteger(timesPerDay) ? {} : { timesPerDay }),
    ...(first?.text === undefined ? {} : { text: first.text }),
  };
  return Object.keys(plan).length === 0 ? undefined : plan;
}

/** The sites that dosages name, where we read every one of them: some of the sites would look like all. */
export function sitesOf(given: readonly Dosage[]): readonly Site[] {
  const named = given.flatMap(({ site }) => site ?? []);
  const read = named.map((site) => matchConcept(SITE, site).map(({ row }) => row.means));
  return read.some((sites) => sites.length === 0) ? [] : [...new Set(read.flat())];
}
