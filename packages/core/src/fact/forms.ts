import { type Decoder, refuse } from "../decode/decoder.ts";
import { show } from "../problem.ts";
import type { FormContext } from "./context.ts";
import { type Age, age, ageSchema } from "./forms/age.ts";
import { type AnySince, anySinceWords, anySinceSchema } from "./forms/any-since.ts";
import { type Computed, computed, computedSchema } from "./forms/computed.ts";
import { type CountInWindow, countInWindow, countInWindowSchema } from "./forms/count-in-window.ts";
import { type DatePassed, datePassedSchema, datePassedWords } from "./forms/date-passed.ts";
import { type Latest, latestWords, latestSchema } from "./forms/latest.ts";
import { type SetAtInstant, setAtInstant, setAtInstantSchema } from "./forms/set-at-instant.ts";
import { type SetInWindow, setInWindow, setInWindowSchema } from "./forms/set-in-window.ts";
import { type SumInWindow, sumInWindow, sumInWindowSchema } from "./forms/sum-in-window.ts";
import { type TimeSinceFirst, timeSinceFirst, timeSinceFirstSchema } from "./forms/time-since-first.ts";
import { type TimeSinceLast, timeSinceLast, timeSinceLastSchema } from "./forms/time-since-last.ts";
import { type Told, toldSchema } from "./forms/told.ts";
import type { Derived, Word } from "./word.ts";

/** The closed forms by which facts follow from events; each is one file of forms/. */
export type Form =
  | Told
  | Latest
  | AnySince
  | SumInWindow
  | CountInWindow
  | TimeSinceFirst
  | TimeSinceLast
  | DatePassed
  | Age
  | SetAtInstant
  | SetInWindow
  | Computed;

const SCHEMAS: { readonly [F in Form["form"]]: Decoder<Extract<Form, { readonly form: F }>> } = {
  told: toldSchema,
  latest: latestSchema,
  "any-since": anySinceSchema,
  "sum-in-window": sumInWindowSchema,
  "count-in-window": countInWindowSchema,
  "time-since-first": timeSinceFirstSchema,
  "time-since-last": timeSinceLastSchema,
  "date-passed": datePassedSchema,
  age: ageSchema,
  "set-at-instant": setAtInstantSchema,
  "set-in-window": setInWindowSchema,
  computed: computedSchema,
};

/** Reads a form from data; an unknown one is refused by its name. */
export const form: Decoder<Form> = {
  schema: { anyOf: Object.values(SCHEMAS).map((one) => one.schema) },
  decode: (input, at, problems) => {
    const name = typeof input === "object" && input !== null && "form" in input ? input.form : undefined;
    return typeof name === "string" && Object.hasOwn(SCHEMAS, name)
      ? SCHEMAS[name as Form["form"]].decode(input, at, problems)
      : refuse(problems, { at, expected: `a form, one of ${Object.keys(SCHEMAS).join(", ")}`, found: show(name) });
  },
};

/** What the record says about a fact: words at their times, or one value worked out as of the instant. */
export type Evidence =
  | { readonly words: readonly Word[]; readonly derived?: undefined }
  | { readonly words?: undefined; readonly derived: Derived | undefined };

/** Evaluates a form. */
export function evaluate(one: Form, context: FormContext): Evidence {
  switch (one.form) {
    case "told":
      return { words: [] };
    case "latest":
      return { words: latestWords(one, context) };
    case "any-since":
      return { words: anySinceWords(one, context) };
    case "sum-in-window":
      return { derived: sumInWindow(one, context) };
    case "count-in-window":
      return { derived: countInWindow(one, context) };
    case "time-since-first":
      return { derived: timeSinceFirst(one, context) };
    case "time-since-last":
      return { derived: timeSinceLast(one, context) };
    case "date-passed":
      return { words: datePassedWords(one, context) };
    case "age":
      return { derived: age(one, context) };
    case "set-at-instant":
      return { derived: setAtInstant(one, context) };
    case "set-in-window":
      return { derived: setInWindow(one, context) };
    case "computed":
      return { derived: computed(one, context) };
  }
}
