import type { CourseEvent } from "../event/event.ts";
import type { Statement } from "../label/statement.ts";
import type { Plan } from "../plan/plan.ts";
import { answered, told } from "./courses.ts";
import { assessed, label, statement } from "./labels.ts";

/** When the plans of these tests are asked for. */
export const AT = "2026-11-22T18:00:00+01:00";

export const frequency: Statement = statement("frequency", {
  topic: "frequency",
  action: "instruct",
  scope: "application",
  values: { times: { value: 2, unit: "1" } },
});
export const interval: Statement = statement("interval", {
  topic: "interval",
  action: "instruct",
  scope: "application",
  phase: "during",
  values: { minimum: { value: 8, unit: "h" } },
  condition: { op: "below", fact: "hours-since-last-application", limit: "minimum" },
});
export const area: Statement = statement("area", {
  topic: "area-limit",
  action: "limit",
  indication: "vitiligo",
  values: { ceiling: { value: 10, unit: "%" } },
  condition: { op: "above", fact: "area-treated", limit: "ceiling" },
});
export const grams: Statement = statement("grams", {
  topic: "quantity-limit",
  action: "limit",
  scope: "tube",
  values: { ceiling: { value: 60, unit: "g" }, window: { value: 7, unit: "d" } },
  condition: { op: "above", fact: "grams-7-days", limit: "ceiling" },
});
export const review: Statement = statement("review", {
  topic: "review",
  action: "review",
  indication: "vitiligo",
  values: { weeks: { value: 24, unit: "wk" } },
  condition: { op: "since", fact: "weeks-on-treatment", time: "weeks" },
});
export const missed: Statement = statement("missed", {
  topic: "missed-dose",
  action: "instruct",
  scope: "application",
  values: { within: { value: 8, unit: "h" } },
});
export const stop: Statement = statement("stop", { condition: { op: "is", fact: "thrombosis-signs", value: "yes" } });

/** The plan of a course by a label of these statements. */
export function plan(statements: readonly Statement[], events: readonly CourseEvent[], at: string = AT): Plan {
  return assessed(label(statements), events, at).plan;
}
export const applied = (at: string, body: object = {}): CourseEvent => told("applied", at, body);
export const say = (fact: string, value: unknown, at: string = AT): CourseEvent => answered(fact, value as never, at);
/** 1.8 m and 80 kg: two square metres. */
export const BODY: CourseEvent = told("person", "2026-11-01T12:00:00Z", {
  height: { value: 180, unit: "cm" },
  weight: { value: 80, unit: "kg" },
});
export const VITILIGO: CourseEvent = say("indication", ["vitiligo"]);
export const AREA: CourseEvent = say("area-treated", { value: 3, unit: "%" });
