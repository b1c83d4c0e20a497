import { boolean, type Decoder, number, parseInstant, parsePartialDate, parseWhen, scalar } from "@repigment/core";

export { boolean, number };

/** Any text; its length is looked at where it is used. */
export const text: Decoder<string> = scalar(
  "text",
  { type: "string" },
  (input): input is string => typeof input === "string",
);

export const integer: Decoder<number> = scalar(
  "a whole number",
  { type: "integer" },
  (input): input is number => typeof input === "number" && Number.isSafeInteger(input),
);

/** A FHIR `date`: YYYY, YYYY-MM or YYYY-MM-DD, of a day that exists. */
export const date: Decoder<string> = scalar(
  "a date YYYY, YYYY-MM or YYYY-MM-DD between 1800 and 2200",
  { type: "string" },
  (input): input is string => typeof input === "string" && parsePartialDate(input) !== undefined,
  "give a day that exists",
);

/** A FHIR `dateTime`: a date, or an instant with its offset. */
export const dateTime: Decoder<string> = scalar(
  "a date, or an instant with its offset, between 1800 and 2200",
  { type: "string" },
  (input): input is string => typeof input === "string" && parseWhen(input, "unknown") !== undefined,
  "give a day that exists; a time of day needs its offset, such as +01:00",
);

/** A FHIR `instant`. */
export const instant: Decoder<string> = scalar(
  "an instant with its offset, such as 2026-11-22T09:00:00+01:00",
  { type: "string" },
  (input): input is string => typeof input === "string" && parseInstant(input) !== undefined,
  "give a day that exists, the time and its offset",
);

const FOR_EVER = /^(?:9999|3000|2999)(?:-|$)/;

/** The end of a period; records write "for ever" as the year 9999, 3000 or 2999, which is read as no end. */
export const periodEnd: Decoder<string> = {
  schema: { type: "string" },
  decode: (input, at, problems) =>
    typeof input === "string" && FOR_EVER.test(input) ? "open" : dateTime.decode(input, at, problems),
};
