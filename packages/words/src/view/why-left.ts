import { slug } from "../slug.ts";
import type { Speaker } from "./context.ts";

/**
 * Why something of a record was not used, in the reader's language. The reasons are English sentences of the assessment; a language
 * says them under ids made of their words (`left.is-in-none-of-our-tables`), and one that it lacks stands in English.
 */
export function whyLeft(why: string, { trySay }: Speaker): string {
  const plain = trySay(`left.${slug(why)}`);
  if (plain !== undefined) return plain;
  for (const template of TEMPLATES) {
    const id = `left.with-${slug(template)}`;
    const [, value, other = ""] = pattern(template).exec(why) ?? [];
    const said = value === undefined ? undefined : trySay(id, { value: trySay(`left.${slug(value)}`) ?? value, other });
    if (said !== undefined) return said;
  }
  return why;
}

/** Sentences with something of the record in them. */
const TEMPLATES: readonly string[] = [
  "does not fit into an event: {value} was expected, found {other}",
  "has no unit: {value} of what is not guessed",
  "has no value: {value}",
  "has the answer {value}, which says two things at once",
  "has the answer {value}, which we do not read",
  "has the clinical status {value}, which we do not read",
  "has the comparator {value}, which we do not read",
  "has the status {value}, which we do not read",
  "has the status {value}: only completed answers are read",
  "has the unit {value}, which does not convert into {other}",
  "has the unit {value}, which we do not read",
  "has the verification status {value}, which we do not read",
  "is empty: {value}",
  "names a medicine that is not in this Bundle ({value})",
  "names a {value} as its medicine",
  "the event {value} is not in this course",
  "the same as {value}",
  "the search found more than the {value} entries that are here",
  "the unit does not convert into {value}",
];

function pattern(template: string): RegExp {
  const literal = template.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll(/\{[a-z]+\}/g, "(.*)")}$`, "su");
}
