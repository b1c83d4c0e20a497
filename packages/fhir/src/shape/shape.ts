import {
  type Decoder,
  type Fields,
  MAX_PROBLEMS,
  type Optional,
  pointer,
  REFUSED,
  refuse,
  type Refused,
  show,
} from "@repigment/core";

/** Whether something is a JSON object. */
export function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

/**
 * The part of a FHIR object that we read. Core's `object` refuses what it does not know; here the rest is let be, since FHIR
 * objects carry much that is none of our business. `null` and empty text say nothing and count as left out.
 */
export function shape<T extends object>(fields: Fields<T>): Decoder<T> {
  const entries = Object.entries<Decoder<unknown> | Optional<unknown>>(fields);
  return {
    schema: { type: "object" },
    decode: (input, at, problems) => {
      if (!isObject(input)) return refuse(problems, { at, expected: "an object", found: show(input) });
      const before = problems.length;
      const result: Record<string, unknown> = {};
      for (const [key, field] of entries) {
        const given = Object.hasOwn(input, key) ? input[key] : undefined;
        if (given === undefined || given === null || given === "") {
          if (!("optional" in field)) refuse(problems, { at, expected: `the property "${key}"`, found: "nothing" });
          continue;
        }
        const decoder = "optional" in field ? field.optional : field;
        const value = decoder.decode(given, pointer(at, key), problems);
        if (value !== REFUSED) result[key] = value;
      }
      return problems.length > before ? REFUSED : (result as T);
    },
  };
}

/** A list of any length; FHIR lists are bounded by the size of the file. */
export function many<T>(item: Decoder<T>): Decoder<readonly T[]> {
  return {
    schema: { type: "array" },
    decode: (input, at, problems) => {
      if (!Array.isArray(input)) return refuse(problems, { at, expected: "a list", found: show(input) });
      const before = problems.length;
      const values: (T | Refused)[] = [];
      for (const [index, value] of input.entries()) {
        values.push(item.decode(value, pointer(at, index), problems));
        if (problems.length - before >= MAX_PROBLEMS) break;
      }
      return problems.length > before ? REFUSED : (values as T[]);
    },
  };
}
