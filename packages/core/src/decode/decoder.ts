import type { Problem, Result } from "../problem.ts";

/** A JSON Schema (draft 2020-12) fragment. */
export type JsonSchema = { readonly [key: string]: unknown };

/** Marks an input that was refused; the problems say why. */
export const REFUSED: unique symbol = Symbol("refused");
export type Refused = typeof REFUSED;

/** Reads an unknown input as T, adding every problem found; `schema` says the same in JSON Schema. */
export interface Decoder<T> {
  readonly schema: JsonSchema;
  readonly decode: (input: unknown, at: string, problems: Problem[]) => T | Refused;
}

/** A property that may be left out. */
export interface Optional<T> {
  readonly optional: Decoder<T>;
}

/** Marks a property of an object as one that may be left out. */
export function optional<T>(decoder: Decoder<T>): Optional<T> {
  return { optional: decoder };
}

/** Runs a decoder from the root of a document. */
export function decode<T>(decoder: Decoder<T>, input: unknown, at = ""): Result<T> {
  const problems: Problem[] = [];
  const value = decoder.decode(input, at, problems);
  return value === REFUSED || problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** Adds one problem and refuses. */
export function refuse(problems: Problem[], problem: Problem): Refused {
  problems.push(problem);
  return REFUSED;
}
