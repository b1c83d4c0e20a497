import { pointer, type Problem, show } from "../problem.ts";
import { type Decoder, type JsonSchema, type Optional, REFUSED, refuse } from "./decoder.ts";

/** One decoder per property of T; those that T may lack are wrapped in `optional`. */
export type Fields<T> = {
  readonly [K in keyof T]-?: {} extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Decoder<T[K]>;
};

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

/** An object with just these properties: one that is not named is a problem, so that a slip of the pen is not lost. */
export function object<T extends object>(fields: Fields<T>): Decoder<T> {
  const entries = Object.entries<Decoder<unknown> | Optional<unknown>>(fields);
  const known = new Map(entries.map(([key, field]) => [key, "optional" in field ? field.optional : field]));
  const required = entries.filter(([, field]) => !("optional" in field)).map(([key]) => key);
  const fieldsInOrder = [...known].map(([key, decoder]) => ({ key, decoder }));
  const schema: JsonSchema = {
    type: "object",
    properties: Object.fromEntries([...known].map(([key, decoder]) => [key, decoder.schema])),
    required,
    additionalProperties: false,
  };
  return {
    schema,
    decode: (input, at, problems) => {
      if (!isRecord(input)) return refuse(problems, { at, expected: "an object", found: show(input) });
      const before = problems.length;
      const result: Record<string, unknown> = {};
      let found = 0;
      for (const { key, decoder } of fieldsInOrder) {
        if (!Object.hasOwn(input, key)) continue;
        found += 1;
        const value = decoder.decode(input[key], pointer(at, key), problems);
        if (value !== REFUSED) result[key] = value;
      }
      // As many properties as were found are there, and those that must be: nothing is missing or too much.
      if (found !== Object.keys(input).length || !required.every((key) => Object.hasOwn(input, key)))
        reportKeys(input, known, required, at, problems);
      return problems.length > before ? REFUSED : (result as T);
    },
  };
}

function reportKeys(
  input: object,
  known: ReadonlyMap<string, unknown>,
  required: readonly string[],
  at: string,
  problems: Problem[],
): void {
  for (const key of required)
    if (!Object.hasOwn(input, key))
      problems.push({ at, expected: `the property "${key}"`, found: "nothing", mend: `add "${key}"` });
  for (const key of Object.keys(input)) {
    if (known.has(key)) continue;
    problems.push({
      at: pointer(at, key),
      expected: `one of the properties ${[...known.keys()].join(", ")}`,
      found: show(key),
      mend: "correct the name or leave the property out",
    });
  }
}

/** A list of at most `most` items. */
export function list<T>(item: Decoder<T>, most = 10_000): Decoder<readonly T[]> {
  return {
    schema: { type: "array", items: item.schema, maxItems: most },
    decode: (input, at, problems) => {
      if (!Array.isArray(input)) return refuse(problems, { at, expected: "a list", found: show(input) });
      if (input.length > most)
        return refuse(problems, { at, expected: `a list of at most ${most}`, found: show(input) });
      const before = problems.length;
      const values = input.map((value, index) => item.decode(value, pointer(at, index), problems));
      return problems.length > before ? REFUSED : (values as T[]);
    },
  };
}

/** The first of several shapes that fits; if none does, the problem names them all. */
export function either<T>(expected: string, ...options: readonly Decoder<T>[]): Decoder<T> {
  return {
    schema: { anyOf: options.map((option) => option.schema) },
    decode: (input, at, problems) => {
      let nearest: Problem[] | undefined;
      for (const option of options) {
        const own: Problem[] = [];
        const value = option.decode(input, at, own);
        if (value !== REFUSED && own.length === 0) return value;
        // A shape that failed deeper inside came nearer; its problems tell more than "one of these".
        if (own.some((problem) => problem.at !== at))
          nearest = nearest === undefined || own.length < nearest.length ? own : nearest;
      }
      if (nearest !== undefined) problems.push(...nearest);
      else problems.push({ at, expected, found: show(input) });
      return REFUSED;
    },
  };
}

/** A decoder with one more test on what was read. */
export function refine<T>(decoder: Decoder<T>, test: (value: T) => Omit<Problem, "at"> | undefined): Decoder<T> {
  return {
    schema: decoder.schema,
    decode: (input, at, problems) => {
      const value = decoder.decode(input, at, problems);
      if (value === REFUSED) return REFUSED;
      const problem = test(value);
      return problem === undefined ? value : refuse(problems, { at, ...problem });
    },
  };
}
