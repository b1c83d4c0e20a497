import { CATALOGUE, type Condition, converts, type FactDefinition, type Problem, type Unit } from "@repigment/core";

import type { DataSource, PlacedStatement } from "../data-source.ts";
import { partsOf } from "../decoders.ts";

type Leaf = Exclude<Condition, { readonly op: "all" | "any" | "not" }>;

/** What is wrong with a statement's condition: names that lead nowhere, a fact of the wrong type, a unit that does not convert. */
export function checkCondition({ at, value }: PlacedStatement, source: DataSource): readonly Problem[] {
  if (value.condition === undefined) return [];
  const parts = partsOf(value.condition, `${at}/condition`);
  const found = parts.flatMap((each) => checkPart(each.part, each.at, value.values, source));
  const facts = parts.flatMap(({ part }) => ("fact" in part ? [part.fact] : []));
  const bySite = facts
    .map((fact) => CATALOGUE.get(fact))
    .some((fact) => fact?.axis === "site" || fact?.ofSites === true);
  if (value.axis === "site" && !bySite)
    return [
      ...found,
      {
        at: `${at}/axis`,
        expected: "a fact of the condition that is told apart by site",
        found: facts.join(", "),
        mend: "remove the axis",
      },
    ];
  return found;
}

function checkPart(
  part: Condition,
  at: string,
  values: Readonly<Record<string, { readonly unit: Unit }>>,
  source: DataSource,
): readonly Problem[] {
  switch (part.op) {
    case "all":
    case "any":
      return part.of.length > 0 ? [] : [{ at: `${at}/of`, expected: "at least one condition", found: "none" }];
    case "not":
      return [];
    case "in-phase":
      return part.phases.length > 0 ? [] : [{ at: `${at}/phases`, expected: "at least one phase", found: "none" }];
    default:
      return checkLeaf(part, at, values, source);
  }
}

function checkLeaf(
  part: Exclude<Leaf, { readonly op: "in-phase" }>,
  at: string,
  values: Readonly<Record<string, { readonly unit: Unit }>>,
  source: DataSource,
): readonly Problem[] {
  const fact = CATALOGUE.get(part.fact);
  if (fact === undefined)
    return [
      {
        at: `${at}/fact`,
        expected: "a fact of the catalogue",
        found: part.fact,
        mend: "correct the name, or add the fact to packages/core/src/fact/catalogue",
      },
    ];
  const limit = (key: string, name: string): readonly Problem[] => checkLimit(fact, name, `${at}/${key}`, values);
  switch (part.op) {
    case "is":
      return [...typed(fact, at, part.op, "truth", "code"), ...wordsOf(fact, [part.value], `${at}/value`)];
    case "one-of":
      return [...typed(fact, at, part.op, "code"), ...wordsOf(fact, part.values, `${at}/values`)];
    case "includes":
      return [...typed(fact, at, part.op, "set"), ...wordsOf(fact, part.values, `${at}/values`)];
    case "above":
    case "at-least":
    case "below":
    case "at-most":
      return [...typed(fact, at, part.op, "quantity", "count"), ...limit("limit", part.limit)];
    case "between":
      return [
        ...typed(fact, at, part.op, "quantity", "count"),
        ...limit("least", part.least),
        ...limit("most", part.most),
      ];
    case "within":
      return [...elapsed(fact, at), ...limit("window", part.window)];
    case "since":
      return [...elapsed(fact, at), ...limit("time", part.time)];
    case "in-substance-list":
      return [
        ...typed(fact, at, part.op, "set"),
        ...(source.lists.some(({ value }) => value.id === part.list)
          ? []
          : [
              {
                at: `${at}/list`,
                expected: "a list of data/lists",
                found: part.list,
                mend: `add data/lists/${part.list}.yaml`,
              },
            ]),
      ];
  }
}

function typed(
  fact: FactDefinition,
  at: string,
  op: string,
  ...types: readonly FactDefinition["type"][]
): readonly Problem[] {
  return types.includes(fact.type)
    ? []
    : [
        {
          at: `${at}/fact`,
          expected: `a fact of type ${types.join(" or ")} for "${op}"`,
          found: `${fact.id}, a ${fact.type}`,
        },
      ];
}

function elapsed(fact: FactDefinition, at: string): readonly Problem[] {
  return fact.type === "quantity" && fact.elapses === true
    ? []
    : [{ at: `${at}/fact`, expected: "a fact about elapsed time", found: `${fact.id}, a ${fact.type}` }];
}

function wordsOf(fact: FactDefinition, words: readonly string[], at: string): readonly Problem[] {
  const known = fact.type === "truth" ? ["yes", "no"] : fact.words;
  if (words.length === 0) return [{ at, expected: "at least one value", found: "none" }];
  return known === undefined
    ? []
    : words
        .filter((word) => !known.includes(word))
        .map((word) => ({ at, expected: `one of ${known.join(", ")}`, found: word }));
}

function checkLimit(
  fact: FactDefinition,
  name: string,
  at: string,
  values: Readonly<Record<string, { readonly unit: Unit }>>,
): readonly Problem[] {
  const limit = Object.hasOwn(values, name) ? values[name] : undefined;
  const names = Object.keys(values);
  if (limit === undefined)
    return [
      {
        at,
        expected:
          names.length === 0 ? "a value; the statement has none" : `one of the statement's values: ${names.join(", ")}`,
        found: name,
        mend: `add "${name}" to values`,
      },
    ];
  const unit = fact.type === "count" ? "1" : fact.unit;
  return unit === undefined || converts(limit.unit, unit)
    ? []
    : [
        {
          at,
          expected: `a unit that converts into ${unit}, the unit of ${fact.id}`,
          found: limit.unit,
          mend: "hours, days and months do not convert into each other",
        },
      ];
}
