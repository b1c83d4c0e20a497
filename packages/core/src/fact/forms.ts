import type { FormContext } from "./context.ts";
import { type Age, age } from "./forms/age.ts";
import { type AnySince, anySinceWords } from "./forms/any-since.ts";
import { type Computed, computed } from "./forms/computed.ts";
import { type CountInWindow, countInWindow } from "./forms/count-in-window.ts";
import { type Latest, latestWords } from "./forms/latest.ts";
import { type SetAtInstant, setAtInstant } from "./forms/set-at-instant.ts";
import { type SumInWindow, sumInWindow } from "./forms/sum-in-window.ts";
import { type TimeSinceFirst, timeSinceFirst } from "./forms/time-since-first.ts";
import { type TimeSinceLast, timeSinceLast } from "./forms/time-since-last.ts";
import type { Told } from "./forms/told.ts";
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
  | Age
  | SetAtInstant
  | Computed;

/** What the record says about a fact: words at their times, or one value worked out as of the instant. */
export type Evidence =
  | { readonly words: readonly Word[]; readonly derived?: undefined }
  | { readonly words?: undefined; readonly derived: Derived | undefined };

/** Evaluates a form. */
export function evaluate(form: Form, context: FormContext): Evidence {
  switch (form.form) {
    case "told":
      return { words: [] };
    case "latest":
      return { words: latestWords(form, context) };
    case "any-since":
      return { words: anySinceWords(form, context) };
    case "sum-in-window":
      return { derived: sumInWindow(form, context) };
    case "count-in-window":
      return { derived: countInWindow(form, context) };
    case "time-since-first":
      return { derived: timeSinceFirst(form, context) };
    case "time-since-last":
      return { derived: timeSinceLast(form, context) };
    case "age":
      return { derived: age(form, context) };
    case "set-at-instant":
      return { derived: setAtInstant(form, context) };
    case "computed":
      return { derived: computed(form, context) };
  }
}
