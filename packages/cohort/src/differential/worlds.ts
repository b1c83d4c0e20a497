import {
  type Condition,
  type ConditionContext,
  convert,
  type Fact,
  matchMedication,
  type Point,
  type Range,
  type Read,
} from "@repigment/core";

import type { Random } from "../chance/random.ts";

/** What a fact might really be: in a world nothing is unknown. */
type Real = {
  readonly word?: string;
  readonly number?: number;
  readonly words?: ReadonlySet<string>;
  readonly listed?: ReadonlyMap<string, boolean>;
};

type World = (fact: string) => Real;

/**
 * One world that all that is known allows, by its own arithmetic of two truth values: a third reading of conditions, apart from
 * core's. What core calls yes must hold in every world, and what it calls no in none.
 */
export function holdsInSomeWorld(condition: Condition, context: ConditionContext, read: Read, random: Random): boolean {
  const made = new Map<string, Real>();
  const world: World = (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const real = realOf(id, read(id), context, random);
    made.set(id, real);
    return real;
  };
  return holds(condition, context, world);
}

function holds(condition: Condition, context: ConditionContext, world: World): boolean {
  const inner = (part: Condition): boolean => holds(part, context, world);
  switch (condition.op) {
    case "all":
      return condition.of.every(inner);
    case "any":
      return condition.of.some(inner);
    case "not":
      return !inner(condition.of[0]);
    case "is":
      return world(condition.fact).word === condition.value;
    case "one-of":
      return condition.values.includes(world(condition.fact).word ?? "");
    case "includes":
      return condition.values.some((value) => world(condition.fact).words?.has(value) === true);
    case "in-phase": {
      const phases = { "not-started": ["start"], on: ["during"], paused: ["during"], stopped: ["start", "after"] };
      const now: readonly string[] = phases[(world("treatment-state").word ?? "on") as keyof typeof phases];
      return condition.phases.some((phase) => now.includes(phase));
    }
    case "in-substance-list":
      // Of a list that is not there nothing is known: the unrelated word of the same fact serves as its coin.
      return context.lists.has(condition.list)
        ? world(condition.fact).listed?.get(condition.list) === true
        : world(`list ${condition.list}`).word === "yes";
    case "above":
      return order(condition.fact, condition.limit, context, world) > 0;
    case "at-least":
      return order(condition.fact, condition.limit, context, world) >= 0;
    case "below":
      return order(condition.fact, condition.limit, context, world) < 0;
    case "at-most":
      return order(condition.fact, condition.limit, context, world) <= 0;
    case "within":
      return order(condition.fact, condition.window, context, world) <= 0;
    case "since":
      return order(condition.fact, condition.time, context, world) >= 0;
    case "between":
      return (
        order(condition.fact, condition.least, context, world) >= 0 &&
        order(condition.fact, condition.most, context, world) <= 0
      );
  }
}

/** Above 0 where the fact lies over the limit; NaN, which no comparison holds for, where they cannot be compared. */
function order(fact: string, name: string, { values, catalogue }: ConditionContext, world: World): number {
  const limit: Point | undefined = values[name];
  const definition = catalogue.get(fact);
  const unit = definition?.type === "count" ? "1" : definition?.unit;
  const edge = limit === undefined || unit === undefined ? undefined : convert(limit.value, limit.unit, unit);
  return (world(fact).number ?? Number.NaN) - (edge ?? Number.NaN);
}

function realOf(id: string, fact: Fact, context: ConditionContext, random: Random): Real {
  const definition = context.catalogue.get(id);
  const word = (): string => random.pick(definition?.words ?? ["yes", "no"]);
  if (!fact.known)
    return {
      word: word(),
      number: random.whole(0, 400) / 10,
      words: new Set(random.some(definition?.words ?? ["propylene glycol"], 0.5)),
      listed: new Map([...context.lists.keys()].map((list) => [list, random.chance(0.5)])),
    };
  switch (fact.value.type) {
    case "truth":
      return { word: fact.value.truth };
    case "code":
      return { word: fact.value.code };
    case "range":
      return { number: within(fact.value, random) };
    case "set": {
      const { members, complete } = fact.value;
      const named = members.filter((member) => typeof member === "string");
      return {
        words: new Set([
          ...named,
          ...(complete ? [] : random.some(["propylene glycol", "cetyl alcohol", "nickel"], 0.5)),
        ]),
        listed: listedIn(
          members.map((one) => (typeof one === "string" ? { name: one } : one)),
          complete,
          context,
          random,
        ),
      };
    }
  }
}

function within({ least, most }: Range, random: Random): number {
  const top = most ?? least * 3 + 10;
  return random.pick([least, top, least + (top - least) * random.share()]);
}

/** Whether a medicine of the list is taken: of those in doubt, and of those that nobody named, anything may be true. */
function listedIn(
  medicines: readonly Parameters<typeof matchMedication>[0][],
  complete: boolean,
  { lists, index }: ConditionContext,
  random: Random,
): ReadonlyMap<string, boolean> {
  return new Map(
    [...lists].map(([id, list]) => {
      const truths = medicines.map((medicine) => matchMedication(medicine, list, index).truth);
      const sure = truths.includes("yes");
      const doubt = truths.includes("unknown") || !complete;
      return [id, sure || (doubt && random.chance(0.5))];
    }),
  );
}
