import type { Fact } from "../../fact/fact.ts";
import { convert } from "../../quantity/unit.ts";
import type { Truth } from "../../truth.ts";
import { eventsOf, leaf, valuesOf } from "../because.ts";
import type { ConditionContext, Explained } from "../context.ts";
import { explainFact } from "../explained.ts";

/** How two numbers may stand to each other. */
export type Relation = "above" | "at-least" | "below" | "at-most";

/** Compares a range with a limit after Kleene: yes or no only where the whole range says so. Exact: 10 is not above 10. */
export function compare(
  relation: Relation,
  range: { readonly least: number; readonly most: number | null },
  limit: number,
): Truth {
  switch (relation) {
    case "above":
      return range.least > limit ? "yes" : range.most !== null && range.most <= limit ? "no" : "unknown";
    case "at-least":
      return range.least >= limit ? "yes" : range.most !== null && range.most < limit ? "no" : "unknown";
    case "below":
      return range.most !== null && range.most < limit ? "yes" : range.least >= limit ? "no" : "unknown";
    case "at-most":
      return range.most !== null && range.most <= limit ? "yes" : range.least > limit ? "no" : "unknown";
  }
}

/** The limit in the fact's own unit; the label loader refuses a limit whose unit does not convert, so NaN never meets a label. */
export function limitFor(fact: string, name: string, context: ConditionContext): number {
  const limit = context.values[name];
  const definition = context.catalogue.get(fact);
  const unit = definition?.type === "count" ? "1" : definition?.unit;
  return limit === undefined || unit === undefined
    ? Number.NaN
    : (convert(limit.value, limit.unit, unit) ?? Number.NaN);
}

/** Judges a fact against a limit. */
export function judgeLimit(relation: Relation, fact: Fact, limit: number): Truth {
  return fact.known && fact.value.type === "range" && !Number.isNaN(limit)
    ? compare(relation, fact.value, limit)
    : "unknown";
}

/** The same with its reasons: value, limit, and whether a measurement's interval holds the limit. */
export function explainLimit(
  op: string,
  relation: Relation,
  id: string,
  name: string,
  context: ConditionContext,
): Explained {
  const edge = limitFor(id, name, context);
  const given = context.values[name];
  const limit =
    given === undefined ? undefined : { name, quantity: { least: given.value, most: given.value, unit: given.unit } };
  const more = limit === undefined ? {} : { limit };
  return explainFact(id, (fact) => {
    const truth = judgeLimit(relation, fact, edge);
    const interval = fact.known ? fact.interval : undefined;
    if (interval === undefined)
      return fact.known && truth !== "unknown" && fact.ids.length > 0 && limit !== undefined
        ? { op, truth, fact: fact.id, values: valuesOf(fact), events: eventsOf(fact), limit }
        : leaf(op, truth, fact, more);
    const withinError = interval.low <= edge && edge <= interval.high;
    return leaf(op, truth, fact, { ...more, interval, ...(withinError ? { withinError: true as const } : {}) });
  });
}
