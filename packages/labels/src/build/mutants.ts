import { CATALOGUE, type Condition, type Point } from "@repigment/core";

import { movedLimits } from "./checks/boundaries.ts";
import type { WrittenStatement } from "./statement-file.ts";

/** A statement with one thing changed in what decides it. `how` says what. */
export interface Mutant {
  readonly how: string;
  readonly statement: WrittenStatement;
}

/**
 * The least step by which a limit is moved, by unit: about the smallest difference that anybody would write down
 * (a day for ages, months and weeks, a minute for hours, a tenth of a per cent, of a degree or of a blood count's unit, one gram, one piece).
 */
const HAIR: Readonly<Record<string, number>> = {
  a: 0.003,
  mo: 0.04,
  wk: 0.15,
  h: 0.02,
  "%": 0.1,
  g: 1,
  "mg/cm2": 1,
  Cel: 0.1,
  "g/dL": 0.1,
  "10*3/uL": 0.1,
  "1": 1,
};

/** Every statement that differs from this one in one part of its condition, one word, one limit, its indication or its phase. */
export function mutants(statement: WrittenStatement): readonly Mutant[] {
  const { condition, indication, phase, values } = statement;
  if (condition === undefined) return [];
  const widened: readonly Mutant[] = [
    ...(indication === "any"
      ? []
      : [{ how: "indication dropped", statement: { ...statement, indication: "any" as const } }]),
    ...(phase === "any" ? [] : [{ how: "phase dropped", statement: { ...statement, phase: "any" as const } }]),
  ];
  const changed = [...changes(condition), ...strictness(condition)].map(({ how, value }) => ({
    how,
    statement: { ...statement, condition: value },
  }));
  const moved = limitsOf(condition).flatMap((name) =>
    steps(values[name]).map((value) => ({
      how: `${name} ${value.value} ${value.unit}`,
      statement: { ...statement, values: { ...values, [name]: value } },
    })),
  );
  return [...widened, ...changed, ...moved];
}

interface Change {
  readonly how: string;
  readonly value: Condition;
}

/** A condition changed in one place: a part dropped, a leaf turned round, all for any, one word fewer, another word. */
function changes(condition: Condition): readonly Change[] {
  switch (condition.op) {
    case "all":
    case "any": {
      const { of } = condition;
      const other = condition.op === "all" ? "any" : "all";
      return [
        ...(of.length < 2 ? [] : [{ how: `${other} for ${condition.op}`, value: { op: other, of } as const }]),
        ...(of.length < 2
          ? []
          : of.map((part, index) => ({
              how: `dropped ${JSON.stringify(part)}`,
              value: { ...condition, of: of.toSpliced(index, 1) },
            }))),
        ...of.flatMap((part, index) =>
          changes(part).map(({ how, value }) => ({ how, value: { ...condition, of: of.with(index, value) } })),
        ),
      ];
    }
    case "not": {
      const [inner] = condition.of;
      return [
        { how: `without not: ${JSON.stringify(inner)}`, value: inner },
        ...changes(inner).map(({ how, value }) => ({ how, value: { ...condition, of: [value] as const } })),
      ];
    }
    default:
      return [{ how: `not ${JSON.stringify(condition)}`, value: { op: "not", of: [condition] } }, ...words(condition)];
  }
}

/** One word fewer of several, another word of the fact's closed list. */
function words(condition: Condition): readonly Change[] {
  switch (condition.op) {
    case "is": {
      const { fact, value } = condition;
      const others = (CATALOGUE.get(fact)?.words ?? []).filter((each) => each !== value);
      return others.map((other) => ({ how: `${fact} is ${other}`, value: { op: "is", fact, value: other } }));
    }
    case "one-of":
    case "includes":
      return fewer(condition.values).map((values) => ({
        how: `${condition.fact} only ${values.join(", ")}`,
        value: { ...condition, values },
      }));
    case "in-phase":
      return fewer(condition.phases).map((phases) => ({
        how: `only in ${phases.join(", ")}`,
        value: { ...condition, phases },
      }));
    default:
      return [];
  }
}

function fewer<T>(several: readonly T[]): readonly (readonly T[])[] {
  return several.length < 2 ? [] : several.map((_, index) => several.toSpliced(index, 1));
}

/** At the limit itself: "above" for "at least" and the like. */
function strictness(condition: Condition): readonly Change[] {
  return movedLimits(condition, "").map(({ at, value }) => ({ how: `strictness of ${at}`, value }));
}

/** The names of the values that a condition reads. */
function limitsOf(condition: Condition): readonly string[] {
  if ("of" in condition) return [...new Set(condition.of.flatMap(limitsOf))];
  const named: Readonly<Record<string, unknown>> = { ...condition };
  return ["limit", "least", "most", "window", "time"]
    .map((key) => named[key])
    .filter((name) => typeof name === "string");
}

/** A value a hair lower and a hair higher. */
function steps(value: Point | undefined): readonly Point[] {
  if (value === undefined) return [];
  const hair = HAIR[value.unit];
  if (hair === undefined) throw new Error(`no least step is known for ${value.unit}: add it to HAIR`);
  return [value.value - hair, value.value + hair].map((moved) => ({ ...value, value: moved }));
}
