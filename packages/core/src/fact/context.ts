import type { Counting } from "../course/counting.ts";
import type { Instant } from "../time/instant.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import type { Fact } from "./fact.ts";
import type { Word } from "./word.ts";

/** All that a form may look at: the events that count, the instant, the scope, and other facts. */
export interface FormContext {
  readonly events: Counting;
  readonly at: Instant;
  readonly scope: Scope;
  readonly definition: FactDefinition;
  readonly fact: (id: string, scope?: Scope) => Fact;
  readonly catalogue: ReadonlyMap<string, FactDefinition>;
  /** The direct answers, where a form need not read what they and the newest record outdate. */
  readonly answers?: readonly Word[];
}
