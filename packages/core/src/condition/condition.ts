import { type Decoder, type JsonSchema, refuse } from "../decode/decoder.ts";
import { literal, text, word } from "../decode/scalars.ts";
import { list, object, refine } from "../decode/structures.ts";
import { show } from "../problem.ts";
import type { Above } from "./operators/above.ts";
import type { All } from "./operators/all.ts";
import type { Any } from "./operators/any.ts";
import type { AtLeast } from "./operators/at-least.ts";
import type { AtMost } from "./operators/at-most.ts";
import type { Below } from "./operators/below.ts";
import type { Between } from "./operators/between.ts";
import type { InPhase } from "./operators/in-phase.ts";
import type { InSubstanceList } from "./operators/in-substance-list.ts";
import type { Includes } from "./operators/includes.ts";
import type { Is } from "./operators/is.ts";
import type { Not } from "./operators/not.ts";
import type { OneOf } from "./operators/one-of.ts";
import type { Since } from "./operators/since.ts";
import type { Within } from "./operators/within.ts";

/** A condition: data, of a closed set of operators. "Yes" means that the statement's action concerns this person now. */
export type Condition =
  | All
  | Any
  | Not
  | Is
  | OneOf
  | Includes
  | Above
  | AtLeast
  | Below
  | AtMost
  | Between
  | Within
  | Since
  | InPhase
  | InSubstanceList;

export type Op = Condition["op"];

const self: Decoder<Condition> = {
  schema: { $ref: "#/$defs/condition" },
  decode: (input, at, problems) => condition.decode(input, at, problems),
};
const several: Decoder<readonly Condition[]> = list(self, 100);

const limited = (op: "above" | "at-least" | "below" | "at-most"): Decoder<Condition> =>
  object<Above>({ op: literal(op) as Decoder<"above">, fact: text, limit: text });

/** The decoder of each operator. */
const OPERATORS: Readonly<Record<Op, Decoder<Condition>>> = {
  all: object<All>({ op: literal("all"), of: several }),
  any: object<Any>({ op: literal("any"), of: several }),
  not: object<Not>({
    op: literal("not"),
    of: refine(list(self, 1), (of) =>
      of.length === 1 ? undefined : { expected: "just one condition", found: `${of.length}` },
    ) as unknown as Decoder<readonly [Condition]>,
  }),
  is: object<Is>({ op: literal("is"), fact: text, value: text }),
  "one-of": object<OneOf>({ op: literal("one-of"), fact: text, values: list(text, 100) }),
  includes: object<Includes>({ op: literal("includes"), fact: text, values: list(text, 100) }),
  above: limited("above"),
  "at-least": limited("at-least"),
  below: limited("below"),
  "at-most": limited("at-most"),
  between: object<Between>({ op: literal("between"), fact: text, least: text, most: text }),
  within: object<Within>({ op: literal("within"), fact: text, window: text }),
  since: object<Since>({ op: literal("since"), fact: text, time: text }),
  "in-phase": object<InPhase>({ op: literal("in-phase"), phases: list(word("start", "during", "after"), 3) }),
  "in-substance-list": object<InSubstanceList>({ op: literal("in-substance-list"), fact: text, list: text }),
};

export const OPS: readonly Op[] = Object.keys(OPERATORS) as Op[];

const schema: JsonSchema = { anyOf: Object.values(OPERATORS).map((decoder) => decoder.schema) };

/** Reads a condition; an unknown operator is refused by its name. */
export const condition: Decoder<Condition> = {
  schema,
  decode: (input, at, problems) => {
    const op = typeof input === "object" && input !== null && "op" in input ? input.op : undefined;
    const decoder = typeof op === "string" && Object.hasOwn(OPERATORS, op) ? OPERATORS[op as Op] : undefined;
    return decoder === undefined
      ? refuse(problems, { at, expected: `a condition whose op is one of ${OPS.join(", ")}`, found: show(op) })
      : decoder.decode(input, at, problems);
  },
};
