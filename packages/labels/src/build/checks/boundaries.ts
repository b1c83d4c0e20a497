import type { Condition } from "@repigment/core";

import type { Placed } from "../data-source.ts";

/** A condition with one limit moved by a hair: what counted at the limit no longer does, or the other way. `at` is the limit's place. */
export type Moved = Placed<Condition>;

/** Every such condition. An example that stands at each limit comes out otherwise for it; without one nobody would notice. */
export function movedLimits(condition: Condition, at: string): readonly Moved[] {
  switch (condition.op) {
    case "above":
      return [{ at: `${at}/limit`, value: { ...condition, op: "at-least" } }];
    case "at-least":
      return [{ at: `${at}/limit`, value: { ...condition, op: "above" } }];
    case "below":
      return [{ at: `${at}/limit`, value: { ...condition, op: "at-most" } }];
    case "at-most":
      return [{ at: `${at}/limit`, value: { ...condition, op: "below" } }];
    case "since":
      return [{ at: `${at}/time`, value: { op: "above", fact: condition.fact, limit: condition.time } }];
    case "within":
      return [{ at: `${at}/window`, value: { op: "below", fact: condition.fact, limit: condition.window } }];
    case "between": {
      const { fact, least, most } = condition;
      const ends = (low: "above" | "at-least", high: "below" | "at-most"): Condition => ({
        op: "all",
        of: [
          { op: low, fact, limit: least },
          { op: high, fact, limit: most },
        ],
      });
      return [
        { at: `${at}/least`, value: ends("above", "at-most") },
        { at: `${at}/most`, value: ends("at-least", "below") },
      ];
    }
    case "not":
      return movedLimits(condition.of[0], `${at}/of/0`).map((moved) => ({
        ...moved,
        value: { ...condition, of: [moved.value] },
      }));
    case "all":
    case "any":
      return condition.of.flatMap((part, index) =>
        movedLimits(part, `${at}/of/${index}`).map((moved) => ({
          ...moved,
          value: { ...condition, of: condition.of.with(index, moved.value) },
        })),
      );
    default:
      return [];
  }
}
