import {
  civilDate,
  type Condition,
  dayNumber,
  type Decoder,
  number,
  object,
  type Point,
  pointer,
  REFUSED,
  refuse,
  scalar,
  show,
  type Unit,
  UNITS,
  isUnit,
} from "@repigment/core";

/** A decoder that takes anything: what stands there is read later, each item by itself, so that one fault hides no other. */
export const anything: Decoder<unknown> = { schema: {}, decode: (input) => input };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = DAY.exec(text) ?? [];
  if (year === "") return false;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const back = civilDate(dayNumber(date));
  return back.year === date.year && back.month === date.month && back.day === date.day;
}

/** A day of the calendar, in quotes: without them YAML would still give a text, but an editor may not. */
export const day: Decoder<string> = scalar(
  "a day YYYY-MM-DD",
  { type: "string", format: "date" },
  (input): input is string => typeof input === "string" && isDay(input),
);

/** A day, or null for "still in force". */
export const dayOrNull: Decoder<string | null> = scalar(
  "a day YYYY-MM-DD, or null",
  { type: ["string", "null"], format: "date" },
  (input): input is string | null => input === null || (typeof input === "string" && isDay(input)),
);

/** A word of small letters, digits and hyphens. */
export const slug: Decoder<string> = scalar(
  "a word of small letters, digits and hyphens",
  { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
  (input): input is string => typeof input === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(input),
);

/** Ids joined by slashes: label, topic, qualifier. */
export const path: Decoder<string> = scalar(
  "an id such as us-opzelura/age/vitiligo",
  { type: "string", pattern: "^[a-z0-9-]+(/[a-z0-9-]+){1,3}$" },
  (input): input is string => typeof input === "string" && /^[a-z0-9-]+(\/[a-z0-9-]+){1,3}$/.test(input),
);

/** 64 hexadecimal digits. */
export const sha256: Decoder<string> = scalar(
  "a SHA-256 in 64 small hexadecimal digits",
  { type: "string", pattern: "^[0-9a-f]{64}$" },
  (input): input is string => typeof input === "string" && /^[0-9a-f]{64}$/.test(input),
);

const unit: Decoder<Unit> = scalar(`a UCUM unit of our table (${UNITS.join(" ")})`, { enum: UNITS }, isUnit);

/** A value with its unit. */
export const point: Decoder<Point> = object<Point>({ value: number, unit });

/** A map with keys of one shape and values of one decoder. */
export function record<T>(key: RegExp, keyWords: string, item: Decoder<T>): Decoder<Readonly<Record<string, T>>> {
  return {
    schema: { type: "object", additionalProperties: item.schema, propertyNames: { pattern: key.source } },
    decode: (input, at, problems) => {
      if (typeof input !== "object" || input === null || Array.isArray(input))
        return refuse(problems, { at, expected: "a map of names to values", found: show(input) });
      const before = problems.length;
      const entries = Object.entries(input).map(([name, value]) => {
        if (!key.test(name)) problems.push({ at: pointer(at, name), expected: keyWords, found: show(name) });
        return [name, item.decode(value, pointer(at, name), problems)] as const;
      });
      return problems.length > before ? REFUSED : Object.fromEntries(entries as readonly (readonly [string, T])[]);
    },
  };
}

/** All parts of a condition, itself first, each with its JSON pointer. */
export function partsOf(
  condition: Condition,
  at: string,
): readonly { readonly part: Condition; readonly at: string }[] {
  const inner = "of" in condition ? condition.of : [];
  return [{ part: condition, at }, ...inner.flatMap((part, index) => partsOf(part, pointer(pointer(at, "of"), index)))];
}
