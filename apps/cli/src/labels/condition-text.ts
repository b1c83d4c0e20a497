import type { Condition, Point } from "@repigment/core";

/** A condition on one line, in the words of the data: for those who check it against the label's text. */
export function conditionText(condition: Condition, values: Readonly<Record<string, Point>>): string {
  const text = (inner: Condition): string => conditionText(inner, values);
  const named = (name: string): string => {
    const value = values[name];
    return value === undefined ? name : `${name} (${value.value} ${value.unit})`;
  };
  switch (condition.op) {
    case "all":
      return `(${condition.of.map(text).join(" and ")})`;
    case "any":
      return `(${condition.of.map(text).join(" or ")})`;
    case "not":
      return `not ${text(condition.of[0])}`;
    case "is":
      return `${condition.fact} is ${condition.value}`;
    case "one-of":
      return `${condition.fact} is one of ${condition.values.join(", ")}`;
    case "includes":
      return `${condition.fact} includes ${condition.values.join(" or ")}`;
    case "above":
    case "at-least":
    case "below":
    case "at-most":
      return `${condition.fact} ${condition.op} ${named(condition.limit)}`;
    case "between":
      return `${condition.fact} between ${named(condition.least)} and ${named(condition.most)}`;
    case "within":
      return `${condition.fact} within ${named(condition.window)}`;
    case "since":
      return `${condition.fact} since ${named(condition.time)}`;
    case "in-phase":
      return `in phase ${condition.phases.join(" or ")}`;
    case "in-substance-list":
      return `${condition.fact} on the list ${condition.list}`;
  }
}
