import type { Effective } from "../course/effective.ts";
import type { Instant } from "../time/instant.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import type { Fact } from "./fact.ts";

/** All that a form may look at: the events that count, the instant, the scope, and other facts. */
export interface FormContext {
  readonly events: readonly Effective[];
  readonly at: Instant;
  readonly scope: Scope;
  readonly definition: FactDefinition;
  readonly fact: (id: string, scope?: Scope) => Fact;
}
