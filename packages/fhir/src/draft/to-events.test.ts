import { expect, test } from "vitest";

import type { Draft } from "./draft.ts";
import { toEvents } from "./to-events.ts";

const MANY = 12_000;

function identified(index: number, value = String(index)): Draft {
  return {
    kind: "identified",
    body: { system: "urn:x", value },
    at: "2000-01-01",
    row: `patient/identified/${index}`,
    pointer: "/entry/0/resource",
    resource: "Patient/p",
    stamp: undefined,
  };
}

test("[F24] of thousands of events each is told once, those too whose ids begin alike", () => {
  const drafts = Array.from({ length: MANY }, (_, index) => identified(index));
  const { made, unread } = toEvents([...drafts, ...drafts], { secret: "s" });
  expect([made.length, unread.length]).toEqual([MANY, 0]);
  expect(new Set(made.map(({ event }) => event.id.slice(0, 11))).size).toBeLessThan(MANY);
  const others = drafts.map((_, index) => identified(index, "other"));
  expect(toEvents([...drafts, ...others], { secret: "s" }).unread.length).toBe(MANY);
});
