import {
  CATALOGUE,
  compile,
  type Compiled,
  type ConditionContext,
  type Fact,
  fullCondition,
  indexSubstances,
  interpret,
  type Problem,
  type Read,
  type Truth,
} from "@repigment/core";

import type { DataSource, PlacedStatement } from "../data-source.ts";
import { exampleFact } from "../example-value.ts";
import type { Example } from "../statement-file.ts";
import { movedLimits } from "./boundaries.ts";

/** What conditions refer to besides their statement's values. */
export type Lists = Omit<ConditionContext, "values">;

/** The lists and substances that examples are judged with. */
export function listsOf({ lists, substances }: DataSource): Lists {
  return {
    lists: new Map(lists.map(({ value }) => [value.id, value])),
    index: indexSubstances(substances.map(({ value }) => value)),
    catalogue: CATALOGUE,
  };
}

/** Whether the examples are there, can be read, and come out as they say: by the interpreter and by the compiled form. */
export function checkExamples({ at, value }: PlacedStatement, lists: Lists): readonly Problem[] {
  const examples = value.examples ?? [];
  const condition = fullCondition(value);
  if (condition === undefined)
    return examples.length === 0
      ? []
      : [
          {
            at: `${at}/examples`,
            expected: "no examples, since there is no condition",
            found: `${examples.length}`,
            mend: "remove them, or write the condition",
          },
        ];
  const context: ConditionContext = { ...lists, values: value.values };
  const compiled = compile(condition, context);
  const missing = (["yes", "no", "unknown"] as const).filter(
    (truth) => !examples.some(({ applies }) => applies === truth),
  );
  const read = examples.map((example, index) => factsOf(example, `${at}/examples/${index}`));
  const unread = read.flatMap(({ problems }) => problems);
  const outcomes = (of: Compiled): string => read.map((facts) => of(facts.read)).join(" ");
  const said = outcomes(compiled);
  const unnoticed = movedLimits(value.condition ?? condition, `${at}/condition`).filter((moved) => {
    const whole = fullCondition({ ...value, condition: moved.value }) ?? moved.value;
    return outcomes(compile(whole, context)) === said;
  });
  return [
    ...missing.map((truth) => ({
      at: `${at}/examples`,
      expected: `at least one example whose applies is ${truth}`,
      found: `${examples.length} examples${examples.map((each) => `, ${each.applies}`).join("")}`,
      mend: `add an example that is ${truth}`,
    })),
    ...unread,
    ...examples.flatMap((example, index) => {
      const { problems, read: facts } = read[index] ?? { problems: [], read: undefined };
      if (facts === undefined || problems.length > 0) return [];
      const place = `${at}/examples/${index}`;
      return [
        ...wrong(example, interpret(condition, context, facts).truth, place, "the interpreter"),
        ...wrong(example, compiled(facts), place, "the compiled form"),
      ];
    }),
    ...(unread.length > 0 ? [] : unnoticed).map((moved) => ({
      at: moved.at,
      expected: "an example that stands just at this limit and is decided by it",
      found: "none",
      mend: "add one",
    })),
  ];
}

function factsOf(example: Example, at: string): { readonly read: Read; readonly problems: readonly Problem[] } {
  const known = new Map<string, Fact>();
  const problems: Problem[] = [];
  for (const [id, value] of Object.entries(example.facts)) {
    const definition = CATALOGUE.get(id);
    const fact = definition === undefined ? "a fact of the catalogue" : exampleFact(definition, value);
    if (typeof fact === "string")
      problems.push({
        at: `${at}/facts/${id}`,
        expected: fact,
        found: definition === undefined ? id : JSON.stringify(value),
      });
    else known.set(id, fact);
  }
  const read: Read = (id) => known.get(id) ?? { id, scope: {}, known: false, why: "never-told", ids: [], said: [] };
  return { read, problems };
}

function wrong({ name, applies }: Example, truth: Truth, at: string, by: string): readonly Problem[] {
  return truth === applies
    ? []
    : [
        {
          at,
          expected: `${applies}, as the example "${name}" says`,
          found: `${truth} by ${by}`,
          mend: "correct the condition, the values or the example",
        },
      ];
}
