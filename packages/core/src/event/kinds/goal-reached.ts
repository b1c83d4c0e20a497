import { optional } from "../../decode/decoder.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Site, site } from "../site.ts";

/** The person is satisfied, here or everywhere. */
export interface GoalReached {
  readonly site?: Site;
}

export const goalReached: KindDefinition<"goal-reached", GoalReached> = {
  kind: "goal-reached",
  body: object<GoalReached>({ site: optional(site) }),
};
