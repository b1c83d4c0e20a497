import type { Problem, Topic } from "@repigment/core";

import type { PlacedStatement } from "../data-source.ts";
import { partsOf } from "../decoders.ts";

/** Which values of a statement something else reads: its sentences, or the plan; undefined where it has no sentence yet. */
export type ReadElsewhere = (statement: {
  readonly id: string;
  readonly topic: Topic;
}) => readonly string[] | undefined;

/** Values that nothing reads: a number that no condition, sentence or plan line uses is a slip, or a sentence that is missing. */
export function checkValues({ at, topic, value }: PlacedStatement, elsewhere: ReadElsewhere): readonly Problem[] {
  const parts = value.condition === undefined ? [] : partsOf(value.condition, "");
  const others = elsewhere({ id: value.id, topic });
  if (others === undefined) return [];
  const read = new Set([...parts.flatMap(({ part }) => namesIn(part)), ...others]);
  return Object.keys(value.values)
    .filter((name) => !read.has(name))
    .map((name) => ({
      at: `${at}/values/${name}`,
      expected: "a value that the condition, a sentence or the plan reads",
      found: name,
      mend: "use it in the sentence, or remove it",
    }));
}

function namesIn(part: ReturnType<typeof partsOf>[number]["part"]): readonly string[] {
  if ("limit" in part) return [part.limit];
  if ("window" in part) return [part.window];
  if ("time" in part) return [part.time];
  return "least" in part ? [part.least, part.most] : [];
}
