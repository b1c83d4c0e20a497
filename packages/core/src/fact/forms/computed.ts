import { type Decoder, optional } from "../../decode/decoder.ts";
import { literal, number, text, word } from "../../decode/scalars.ts";
import { list, object, refine } from "../../decode/structures.ts";
import { difference, product } from "../../quantity/decimal.ts";
import { unit } from "../../quantity/quantity.ts";
import type { Unit } from "../../quantity/unit.ts";
import type { FormContext } from "../context.ts";
import type { Fact } from "../fact.ts";
import { kindsBehind } from "../kinds-of.ts";
import { newestOf } from "../newest-of.ts";
import type { Derived } from "../word.ts";

/** Worked out of two other facts by closed arithmetic; `root-of-product` is √(a·b·scale), as Mosteller's body surface needs it (N Engl J Med 1987;317:1098). */
export interface Computed {
  readonly form: "computed";
  readonly operation: "product" | "ratio" | "difference" | "root-of-product";
  readonly of: readonly [string, string];
  /** What the result is multiplied by (before a root). */
  readonly scale?: number;
  readonly unit: Unit;
}

export const computedSchema: Decoder<Computed> = object<Computed>({
  form: literal("computed"),
  operation: word("product", "ratio", "difference", "root-of-product"),
  of: refine(list(text, 2), (of) =>
    of.length === 2 ? undefined : { expected: "two facts", found: String(of.length) },
  ) as unknown as Decoder<readonly [string, string]>,
  scale: optional(number),
  unit,
});

/** The result as a range; nothing where one of the facts is unknown, or a ratio would divide by zero. */
export function computed(form: Computed, context: FormContext): Derived | undefined {
  const [left, right] = form.of.map((id) => context.fact(id, context.scope));
  const one = rangeOf(left);
  const other = rangeOf(right);
  if (one === undefined || other === undefined || left === undefined || right === undefined) return undefined;
  const [least, most] = bounds(form, one, other);
  if (least === undefined || !Number.isFinite(least)) return undefined;
  const ids = [...left.ids, ...right.ids];
  const newest = newestOf(ids, kindsBehind(form.of, context.catalogue), context.events);
  if (newest === undefined) return undefined;
  return {
    value: {
      type: "range",
      least: Math.max(0, least),
      most: most === undefined || most === null || !Number.isFinite(most) ? null : Math.max(0, most),
      unit: form.unit,
    },
    newest: newest.when,
    source: newest.event.kind,
    ids,
  };
}

type Ends = { readonly least: number; readonly most: number | null };

function rangeOf(fact: Fact | undefined): Ends | undefined {
  return fact?.known === true && fact.value.type === "range" ? fact.value : undefined;
}

function bounds(form: Computed, one: Ends, other: Ends): readonly [number | undefined, number | null | undefined] {
  const scale = form.scale ?? 1;
  const both = (left: number | null, right: number | null, combine: (a: number, b: number) => number): number | null =>
    left === null || right === null ? null : combine(left, right);
  switch (form.operation) {
    case "product":
      return [
        product(product(one.least, other.least), scale),
        both(one.most, other.most, (a, b) => product(product(a, b), scale)),
      ];
    case "root-of-product":
      return [
        Math.sqrt(one.least * other.least * scale),
        both(one.most, other.most, (a, b) => Math.sqrt(a * b * scale)),
      ];
    case "difference":
      return [
        other.most === null ? undefined : difference(one.least, other.most),
        one.most === null ? null : difference(one.most, other.least),
      ];
    case "ratio":
      return [
        other.most === null || other.most === 0 ? undefined : (one.least / other.most) * scale,
        one.most === null || other.least === 0 ? null : (one.most / other.least) * scale,
      ];
  }
}
