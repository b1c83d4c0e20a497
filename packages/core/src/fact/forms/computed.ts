import { type Decoder, optional } from "../../decode/decoder.ts";
import { literal, number, text, word } from "../../decode/scalars.ts";
import { list, object, refine } from "../../decode/structures.ts";
import { INDICATIONS } from "../../event/site.ts";
import { difference, product, sum } from "../../quantity/decimal.ts";
import { unit } from "../../quantity/quantity.ts";
import type { Unit } from "../../quantity/unit.ts";
import type { FormContext } from "../context.ts";
import type { Fact } from "../fact.ts";
import { kindsBehind, oneFact } from "../kinds-of.ts";
import { newestOf } from "../newest-of.ts";
import type { Derived } from "../word.ts";

/**
 * Worked out of two other facts by closed arithmetic; `root-of-product` is √(a·b·scale), as Mosteller's body surface needs it
 * (N Engl J Med 1987;317:1098). `sum` is of one fact, over all that the cream is used for.
 */
export interface Computed {
  readonly form: "computed";
  readonly operation: "product" | "ratio" | "difference" | "root-of-product" | "sum";
  readonly of: readonly string[];
  /** What the result is multiplied by (before a root). */
  readonly scale?: number;
  readonly unit: Unit;
}

const schemaOf = (operation: Decoder<Computed["operation"]>, facts: number): Decoder<Computed> =>
  object<Computed>({
    form: literal("computed"),
    operation,
    of: refine(list(text, facts), (of) =>
      of.length === facts ? undefined : { expected: `${facts} of the facts`, found: String(of.length) },
    ),
    scale: optional(number),
    unit,
  });

const OF_TWO = schemaOf(word("product", "ratio", "difference", "root-of-product"), 2);
const OF_ONE = schemaOf(word("sum"), 1);

export const computedSchema: Decoder<Computed> = {
  schema: { anyOf: [OF_TWO.schema, OF_ONE.schema] },
  decode: (input, at, problems) =>
    (typeof input === "object" && input !== null && "operation" in input && input.operation === "sum"
      ? OF_ONE
      : OF_TWO
    ).decode(input, at, problems),
};

/** The result as a range; nothing where one of the facts is unknown, or a ratio would divide by zero. */
export function computed(form: Computed, context: FormContext): Derived | undefined {
  if (form.operation === "sum") return sumOverIndications(form, context);
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

/**
 * The sum over the indications that the person has, or may have where nobody said. What was told without an indication is in the scope of each, and
 * counts once. Where one is not known, or there may be another, it is at least the sum of the others.
 */
function sumOverIndications({ of: [id = ""], unit: of }: Computed, context: FormContext): Derived | undefined {
  const use = context.fact("indication");
  const used = use.known && use.value.type === "set" ? use.value : undefined;
  // What it is used for may be any of them where nobody said.
  const all = (used?.members ?? INDICATIONS).flatMap((member) =>
    typeof member === "string" ? [context.fact(id, { indication: member })] : [],
  );
  const told = all.filter((fact) => rangeOf(fact) !== undefined);
  const apart = told.filter(({ ids }, index) => told.findIndex((other) => other.ids.join() === ids.join()) === index);
  const ranges = apart.flatMap((fact) => rangeOf(fact) ?? []);
  const leasts = ranges.map(({ least }) => least);
  // Beside one that was told of no illness, which is all of it, another may be a part of it and adds nothing for certain.
  const isPart = apart.length > 1 && apart.some((fact) => isGeneral(fact, id, context));
  const ids = [...new Set([...apart.flatMap((fact) => fact.ids), ...use.ids])];
  const newest = newestOf(
    apart.flatMap((fact) => fact.ids),
    kindsBehind(oneFact(id), context.catalogue),
    context.events,
  );
  if (newest === undefined) return undefined;
  const mosts = ranges.flatMap(({ most }) => (most === null ? [] : [most]));
  const isWhole = used?.complete !== false && told.length === all.length && mosts.length === ranges.length;
  return {
    value: {
      type: "range",
      least: isPart ? Math.max(...leasts) : sum(leasts),
      most: isWhole ? sum(mosts) : null,
      unit: of,
    },
    newest: newest.when,
    source: newest.event.kind,
    ids,
  };
}

/** Whether a fact comes from what was told without an indication. */
function isGeneral({ ids }: Fact, id: string, { catalogue, events }: FormContext): boolean {
  const item = newestOf(ids, kindsBehind(oneFact(id), catalogue), events);
  return item !== undefined && !("indication" in item.event.body);
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
    case "sum":
      return [undefined, undefined];
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
