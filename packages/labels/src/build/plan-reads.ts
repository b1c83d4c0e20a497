import type { Topic } from "@repigment/core";

/** The values that core's plan reads from the statements of a topic (packages/core/src/plan). */
export const PLAN_READS: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  "area-limit": ["ceiling"],
  "quantity-limit": ["ceiling", "window"],
  frequency: ["times"],
  interval: ["minimum"],
  "missed-dose": ["within"],
  review: ["weeks"],
};
