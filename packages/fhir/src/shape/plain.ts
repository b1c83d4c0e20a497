import { parseInstant, parsePartialDate, parseWhen } from "@repigment/core";

import { isObject } from "./shape.ts";

/**
 * Quick looks at values as they stand: whether each is left out, or surely what its decoder would give. An object that passes is
 * taken as it is, with whatever else stands in it; one that does not is read by its decoder, which knows more ways of being
 * right, and says what is wrong. A test holds each look against its decoder.
 */
export type Plain = (value: unknown) => boolean;

/** What an object may hold under the properties of T. */
export type Loose<T> = { readonly [K in keyof T]?: unknown };

export function isText(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && value !== "");
}

export function isNumber(value: unknown): boolean {
  return value === undefined || (typeof value === "number" && Number.isFinite(value));
}

export function isBoolean(value: unknown): boolean {
  return value === undefined || typeof value === "boolean";
}

export function isInteger(value: unknown): boolean {
  return value === undefined || Number.isSafeInteger(value);
}

export function isDate(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && parsePartialDate(value) !== undefined);
}

export function isDateTime(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && parseWhen(value, "unknown") !== undefined);
}

/** The instant that was found right last: resources of a record were mostly touched at one. */
let last = "";

export function isInstant(value: unknown): boolean {
  if (value === undefined || (value === last && last !== "")) return true;
  if (typeof value !== "string" || parseInstant(value) === undefined) return false;
  last = value;
  return true;
}

/** A list whose items all pass; what may be left out of an object may not be left out of a list. */
export function isList(value: unknown, item: Plain): boolean {
  if (value === undefined) return true;
  if (!Array.isArray(value)) return false;
  for (const one of value as readonly unknown[]) if (one === undefined || !item(one)) return false;
  return true;
}

/** An object that passes a look at its properties. */
export function plainObject(look: (value: Readonly<Record<string, unknown>>) => boolean): Plain {
  return (value) => value === undefined || (isObject(value) && look(value));
}
