import { type Decoder, optional } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";
import { type Context, leave, open, stampOf, tell } from "../draft/page.ts";
import { isBoolean, isDate, isDateTime, isList, isText, type Loose } from "../shape/plain.ts";
import { boolean, date, dateTime, text } from "../shape/primitives.ts";
import { many, shape } from "../shape/shape.ts";
import { type Identifier, identifier, isIdentifier, isMeta, type Meta, meta } from "../shape/types.ts";

interface Patient {
  readonly meta?: Meta;
  readonly identifier?: readonly Identifier[];
  readonly gender?: string;
  readonly birthDate?: string;
  readonly deceasedBoolean?: boolean;
  readonly deceasedDateTime?: string;
}

function looksPatient(value: Loose<Patient>): boolean {
  return (
    isMeta(value.meta) &&
    isList(value.identifier, isIdentifier) &&
    isText(value.gender) &&
    isDate(value.birthDate) &&
    isBoolean(value.deceasedBoolean) &&
    isDateTime(value.deceasedDateTime)
  );
}

export const patient: Decoder<Patient> = shape<Patient>(
  {
    meta: optional(meta),
    identifier: optional(many(identifier)),
    gender: optional(text),
    birthDate: optional(date),
    deceasedBoolean: optional(boolean),
    deceasedDateTime: optional(dateTime),
  },
  looksPatient,
);

const SEX: Readonly<Record<string, "female" | "male" | "other">> = { female: "female", male: "male", other: "other" };

/**
 * Patient → `person` and one `identified` an identifier. Name, address and telephone stay out: a course carries no name.
 * It is told as of the birth, from which on it is true: a replay as of an earlier day knows the age too.
 */
export function readPatient(entry: Entry, context: Context): void {
  const read = open(patient, entry, context);
  if (read === undefined) return;
  const { birthDate, gender } = read;
  const stamp = stampOf(entry, read.meta);
  const at = birthDate ?? stamp;
  const sex = gender === undefined || !Object.hasOwn(SEX, gender) ? undefined : SEX[gender];
  if (gender !== undefined && sex === undefined)
    leave(entry, context, "gender", gender, "is not one of female, male, other");
  if (read.deceasedBoolean === true || read.deceasedDateTime !== undefined)
    leave(entry, context, "", "deceased", "the record says that this person has died");
  const body = { ...(birthDate === undefined ? {} : { birthDate }), ...(sex === undefined ? {} : { sex }) };
  if (at === undefined || Object.keys(body).length === 0) {
    leave(entry, context, "", "Patient", at === undefined ? "has no date at all" : "tells neither birth date nor sex");
    return;
  }
  tell(entry, context, { kind: "person", body, at, row: "patient/person", stamp });
  for (const [index, { system, value }] of (read.identifier ?? []).entries())
    if (system === undefined || value === undefined)
      leave(entry, context, `identifier/${index}`, value ?? "identifier", "an identifier needs a system and a value");
    else
      tell(entry, context, {
        kind: "identified",
        body: { system, value },
        at,
        row: `patient/identified/${system}|${value}`,
        stamp,
      });
}
