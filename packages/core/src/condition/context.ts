import type { Decoder } from "../decode/decoder.ts";
import type { FactDefinition } from "../fact/definition.ts";
import type { Fact } from "../fact/fact.ts";
import type { Point } from "../quantity/quantity.ts";
import type { SubstanceIndex } from "../substance/index.ts";
import type { SubstanceList } from "../substance/substance.ts";
import type { Truth } from "../truth.ts";
import type { Because } from "./because.ts";
import type { Condition } from "./condition.ts";

/** What a condition refers to besides facts: its statement's values, and the lists. */
export interface ConditionContext {
  readonly values: Readonly<Record<string, Point>>;
  readonly lists: ReadonlyMap<string, SubstanceList>;
  readonly index: SubstanceIndex;
  readonly catalogue: ReadonlyMap<string, FactDefinition>;
}

/** Looks a fact up, in the scope that the statement is judged in. */
export type Read = (fact: string) => Fact;

/** What conditions that several statements have in common said of the facts that are read, by their numbers (`Commons`). */
export type Said = (Because | undefined)[];

/** A condition made into a function that tells the truth alone: it must agree with the one that explains. */
export type Compiled = (read: Read) => Truth;

/** A condition made into a function that tells the truth and why; what follows from the condition alone is worked out once. */
export type Explained = (read: Read, said?: Said) => Because;

/** What each operator file provides: its schema, the way that explains, and the one that tells the truth alone. */
export interface Operator<C> {
  /** Reads the operator from data; `self` reads the conditions within it. */
  readonly schema: (self: Decoder<Condition>) => Decoder<C>;
  readonly explain: (condition: C, context: ConditionContext, inner: (condition: Condition) => Explained) => Explained;
  readonly compile: (condition: C, context: ConditionContext, inner: (condition: Condition) => Compiled) => Compiled;
}
