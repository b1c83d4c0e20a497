import { optional } from "../../decode/decoder.ts";
import { text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Site, site } from "../site.ts";

/** What the person wants of the treatment, in their words. */
export interface GoalSet {
  readonly site?: Site;
  readonly text: string;
}

export const goalSet: KindDefinition<"goal-set", GoalSet> = {
  kind: "goal-set",
  body: object<GoalSet>({ site: optional(site), text: text }),
  recordOnly: true,
};
