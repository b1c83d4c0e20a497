import { fullCondition } from "../assess/full-condition.ts";
import type { Condition } from "../condition/condition.ts";
import type { Compiled } from "../condition/context.ts";
import { compile } from "../condition/operators.ts";
import { sumInWindow } from "../fact/forms/sum-in-window.ts";
import type { Statement } from "../label/statement.ts";
import { once } from "../once.ts";
import { difference } from "../quantity/decimal.ts";
import type { Point, Range } from "../quantity/quantity.ts";
import { toRange } from "../quantity/quantity.ts";
import { convert } from "../quantity/unit.ts";
import { type PlanContext, rangeOf, statementsOn } from "./context.ts";
import { DENSITIES, timesPerDay } from "./cream-need.ts";
import type { Ceiling, Plan } from "./plan.ts";

/** The three kinds of ceiling: area an application, the label's grams in a window, the payer's grams in a window if one is set. */
export function ceilings(context: PlanContext): readonly Ceiling[] {
  return [...areaCeilings(context), ...labelCeilings(context), ...payerCeilings(context)];
}

/** The ceiling that allows the fewest grams a day; null where a ceiling cannot be turned into grams a day. */
export function binding(all: readonly Ceiling[]): Plan["binds"] {
  if (all.length === 0 || all.some(({ gramsPerDay }) => gramsPerDay === null)) return null;
  return (
    all.toSorted((left, right) => (left.gramsPerDay?.least ?? 0) - (right.gramsPerDay?.least ?? 0))[0]?.kind ?? null
  );
}

function areaCeilings(context: PlanContext): readonly Ceiling[] {
  const body = rangeOf("body-surface", context);
  const times = timesPerDay(context);
  const densities = DENSITIES.map(({ density }) => density.value);
  return statementsOn("area-limit", context).flatMap((statement) => {
    const limit = statement.values["ceiling"];
    // What we infer ourselves asks, and is no ceiling: of eczema alone, or of one of two areas, its tenth would be a wrong figure.
    if (limit === undefined || limit.unit !== "%" || statement.grade === "inference") return [];
    const fact = context.facts.get(
      "area-treated",
      statement.indication === "any" ? {} : { indication: statement.indication },
    );
    const used = fact.known && fact.value.type === "range" ? plain(fact.value) : null;
    // % of m2 is a hundredth of 10,000 cm2; mg to g is a thousandth.
    const grams = (surface: number, density: number): number =>
      (limit.value * surface * 100 * density * (times ?? 0)) / 1_000;
    const gramsPerDay: Range | null =
      body === undefined || body.most === null || times === undefined
        ? null
        : {
            least: grams(body.least, Math.min(...densities)),
            most: grams(body.most, Math.max(...densities)),
            unit: "g",
          };
    return [
      {
        kind: "area" as const,
        statement: statement.id,
        limit,
        window: null,
        used,
        left: leftOf(limit, used),
        gramsPerDay,
      },
    ];
  });
}

function labelCeilings(context: PlanContext): readonly Ceiling[] {
  return statementsOn("quantity-limit", context).flatMap((statement) => {
    const { ceiling: limit, window } = statement.values;
    if (limit === undefined || window === undefined || limit.unit !== "g" || !mayConcern(statement, context)) return [];
    return [gramCeiling("label", statement.id, limit, window, context)];
  });
}

/** Whether a statement's conditions apart from the amounts used (age, size of tube) leave it possible that it is about this person. */
function mayConcern(statement: Statement, { condition, facts }: PlanContext): boolean {
  const scope = statement.indication === "any" ? {} : { indication: statement.indication };
  return apartFromAmounts(condition)(statement)?.((fact) => facts.get(fact, scope)) !== "no";
}

const apartFromAmounts = once((context: PlanContext["condition"]) =>
  once((statement: Statement): Compiled | undefined => {
    const condition = fullCondition({
      ...statement,
      ...(statement.condition === undefined ? {} : { condition: withoutAmounts(statement.condition) }),
    });
    return condition === undefined ? undefined : compile(condition, { ...context, values: statement.values });
  }),
);

function isAmount(condition: Condition): boolean {
  return "fact" in condition && /^(grams|tubes)-/.test(condition.fact);
}

function withoutAmounts(condition: Condition): Condition {
  if (condition.op === "all")
    return { op: "all", of: condition.of.filter((part) => !isAmount(part)).map(withoutAmounts) };
  // An "any" of amounts alone says nothing about whom the statement concerns.
  return isAmount(condition) || (condition.op === "any" && condition.of.every(isAmount))
    ? { op: "all", of: [] }
    : condition;
}

function payerCeilings(context: PlanContext): readonly Ceiling[] {
  const set = context.events.of("payer-ceiling-set").at(-1);
  if (set?.event.kind !== "payer-ceiling-set") return [];
  const grams = toRange(set.event.body.grams, "g");
  return grams === undefined
    ? []
    : [
        gramCeiling(
          "payer",
          null,
          { value: grams.least, unit: "g" },
          { value: set.event.body.days, unit: "d" },
          context,
        ),
      ];
}

function gramCeiling(
  kind: "label" | "payer",
  statement: string | null,
  limit: Point,
  window: Point,
  context: PlanContext,
): Ceiling {
  // A window is so many days; one that the label gives in months could not be summed over.
  const days = convert(window.value, window.unit, "d");
  const definition = context.condition.catalogue.get("grams-30-days");
  const derived =
    definition === undefined || days === undefined
      ? undefined
      : sumInWindow(
          { form: "sum-in-window", of: "cream", days },
          {
            events: context.events,
            at: context.at,
            scope: {},
            definition,
            fact: context.facts.get,
            catalogue: context.condition.catalogue,
            kept: {},
          },
        );
  const told = days === undefined ? undefined : rangeOf(`grams-${days}-days`, context);
  const used = told ?? (derived?.value.type === "range" ? plain(derived.value) : null);
  const perDay = days === undefined || days === 0 ? undefined : limit.value / days;
  return {
    kind,
    statement,
    limit,
    window,
    used,
    left: leftOf(limit, used),
    gramsPerDay: perDay === undefined ? null : { least: perDay, most: perDay, unit: "g" },
  };
}

function plain({ least, most, unit }: Range): Range {
  return { least, most, unit };
}

function leftOf(limit: Point, used: Range | null): Range | null {
  if (used === null) return null;
  return {
    least: used.most === null ? 0 : Math.max(0, difference(limit.value, used.most)),
    most: Math.max(0, difference(limit.value, used.least)),
    unit: limit.unit,
  };
}
