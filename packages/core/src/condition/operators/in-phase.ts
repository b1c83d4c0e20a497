import { literal, word } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import type { Fact } from "../../fact/fact.ts";
import { wordOf } from "../../fact/value.ts";
import { type Truth, truthOf } from "../../truth.ts";
import type { Operator } from "../context.ts";
import { explainWords } from "../explained.ts";

/** The treatment is before its start (or could be taken up again), going on (or paused), or over. */
export interface InPhase {
  readonly op: "in-phase";
  readonly phases: readonly ("start" | "during" | "after")[];
}

const STATES: Readonly<Record<InPhase["phases"][number], readonly string[]>> = {
  start: ["not-started", "stopped"],
  during: ["on", "paused"],
  after: ["stopped"],
};

function judge(fact: Fact, phases: InPhase["phases"]): Truth {
  const state = fact.known ? wordOf(fact.value) : undefined;
  return state === undefined ? "unknown" : truthOf(phases.some((phase) => STATES[phase].includes(state)));
}

export const inPhase: Operator<InPhase> = {
  schema: () => object<InPhase>({ op: literal("in-phase"), phases: list(word("start", "during", "after"), 3) }),
  explain: ({ phases }) => explainWords("in-phase", "treatment-state", phases, (state) => judge(state, phases)),
  compile:
    ({ phases }) =>
    (read) =>
      judge(read("treatment-state"), phases),
};
