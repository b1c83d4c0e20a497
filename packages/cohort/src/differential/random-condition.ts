import { type Condition, type Fact, type FactDefinition, FACTS, type Op, type Point, SITES } from "@repigment/core";

import type { Random } from "../chance/random.ts";
import { randomLimit } from "./random-limit.ts";
import type { Subject } from "./subject.ts";

/** A condition with the values that it names. */
export interface MadeCondition {
  readonly condition: Condition;
  readonly values: Readonly<Record<string, Point>>;
}

type Maker = (making: Making) => Condition;

interface Making {
  readonly random: Random;
  readonly subject: Subject;
  readonly lists: readonly string[];
  readonly depth: number;
  /** Names a limit and gives back its name. */
  readonly name: (limit: Point) => string;
}

const limited =
  (op: "above" | "at-least" | "below" | "at-most"): Maker =>
  (making) => {
    const { definition, fact } = choose(making, ["quantity", "count"]);
    return { op, fact: definition.id, limit: making.name(randomLimit(definition, fact, making.random)) };
  };

const several = ({ random, ...making }: Making): readonly Condition[] =>
  // None at all is allowed: of nothing, all is yes and any is no.
  Array.from(
    {
      length: random.weighted([
        [0.1, 0],
        [1, 1],
        [4, 2],
        [2, 3],
      ] as const),
    },
    () => make({ random, ...making, depth: making.depth - 1 }),
  );

/** One maker for each operator: an operator that is added must be made here too. */
const MAKERS: Readonly<Record<Op, Maker>> = {
  all: (making) => ({ op: "all", of: several(making) }),
  any: (making) => ({ op: "any", of: several(making) }),
  not: (making) => ({ op: "not", of: [make({ ...making, depth: making.depth - 1 })] }),
  is: (making) => {
    const { definition, fact } = choose(making, ["truth", "code"]);
    return { op: "is", fact: definition.id, value: wordFor(definition, fact, making.random) };
  },
  "one-of": (making) => {
    const { definition, fact } = choose(making, ["code"]);
    const values = [wordFor(definition, fact, making.random), ...making.random.some(definition.words ?? [], 0.2)];
    return { op: "one-of", fact: definition.id, values: [...new Set(values)] };
  },
  includes: (making) => {
    const { definition, fact } = choose(making, ["set"]);
    const words = definition.words ?? ["propylene glycol", "cetyl alcohol", ...SITES];
    const has =
      fact.known && fact.value.type === "set" ? fact.value.members.filter((one) => typeof one === "string") : [];
    const values = [
      making.random.pick(has.length > 0 && making.random.chance(0.4) ? has : words),
      ...making.random.some(words, 0.1),
    ];
    return { op: "includes", fact: definition.id, values: [...new Set(values)] };
  },
  above: limited("above"),
  "at-least": limited("at-least"),
  below: limited("below"),
  "at-most": limited("at-most"),
  between: (making) => {
    const { definition, fact } = choose(making, ["quantity", "count"]);
    const [one, other] = [randomLimit(definition, fact, making.random), randomLimit(definition, fact, making.random)];
    // Mostly the right way round; the other way round nothing lies between.
    const turned = one.unit === other.unit && one.value > other.value && making.random.chance(0.9);
    const [least, most] = turned ? [other, one] : [one, other];
    return { op: "between", fact: definition.id, least: making.name(least), most: making.name(most) };
  },
  within: (making) => {
    const { definition, fact } = choose(making, ["elapsed"]);
    return { op: "within", fact: definition.id, window: making.name(randomLimit(definition, fact, making.random)) };
  },
  since: (making) => {
    const { definition, fact } = choose(making, ["elapsed"]);
    return { op: "since", fact: definition.id, time: making.name(randomLimit(definition, fact, making.random)) };
  },
  "in-phase": ({ random }) => ({
    op: "in-phase",
    phases: random.pick([["start"], ["during"], ["after"], ["start", "during"], ["during", "after"]] as const),
  }),
  "in-substance-list": ({ random, lists }) => ({
    op: "in-substance-list",
    fact: "medications",
    // One time in fifty a list that is not there: that must be unknown, not no.
    list: random.chance(0.02) ? "no-such-list" : random.pick(lists),
  }),
};

const LEAVES: readonly Op[] = (Object.keys(MAKERS) as Op[]).filter(
  (op) => op !== "all" && op !== "any" && op !== "not",
);

/** A random condition over the whole catalogue, with limits near the values that the subject has; up to `depth` operators deep. */
export function randomCondition(random: Random, subject: Subject, lists: readonly string[], depth = 3): MadeCondition {
  const values: Record<string, Point> = {};
  const name = (limit: Point): string => {
    const given = `limit-${Object.keys(values).length + 1}`;
    values[given] = limit;
    return given;
  };
  return { condition: make({ random, subject, lists, depth, name }), values };
}

function make(making: Making): Condition {
  const { random, depth } = making;
  const op = depth > 0 && random.chance(0.45) ? random.pick(["all", "any", "not"] as const) : random.pick(LEAVES);
  return MAKERS[op](making);
}

type Sort = FactDefinition["type"] | "elapsed";

/** A fact that an operator is meant for, rather one that is known; one time in fifty any fact, which must come out unknown in both ways. */
function choose(
  { random, subject }: Making,
  sorts: readonly Sort[],
): { readonly definition: FactDefinition; readonly fact: Fact } {
  const fits = (definition: FactDefinition): boolean =>
    sorts.includes(definition.type) || (sorts.includes("elapsed") && definition.elapses === true);
  const fitting = FACTS.filter(fits);
  const known = fitting.filter(({ id }) => subject.read(id).known);
  const definition = random.pick(
    random.chance(0.02) ? FACTS : known.length > 0 && random.chance(0.6) ? known : fitting,
  );
  return { definition, fact: subject.read(definition.id) };
}

/** The word that the fact has, or another of its list. */
function wordFor({ words = ["yes", "no"] }: FactDefinition, fact: Fact, random: Random): string {
  const has =
    fact.known && fact.value.type === "code"
      ? fact.value.code
      : fact.known && fact.value.type === "truth"
        ? fact.value.truth
        : undefined;
  return has !== undefined && random.chance(0.4) ? has : random.pick(words);
}
