import type { EventKind } from "../event/kinds.ts";
import type { Form } from "./forms.ts";
import { setInWindowKinds } from "./forms/set-in-window.ts";

/** What stretches of a diary are told by; any form that asks for completeness reads it. */
const DIARY: EventKind = "diary-kept";

function kinds(...selectors: readonly (readonly { readonly kind: EventKind }[] | undefined)[]): readonly EventKind[] {
  return selectors.flatMap((some) => (some ?? []).map(({ kind }) => kind));
}

/** The kinds of event that a form can read, so that it need not look at the others; undefined: any. */
export function kindsOf(form: Form): readonly EventKind[] | undefined {
  switch (form.form) {
    case "told":
      return [];
    case "latest":
      return kinds(form.sources);
    case "any-since":
      return [...kinds(form.yes, form.no), DIARY, ...(form.since === "start" ? (["started", "applied"] as const) : [])];
    case "sum-in-window":
      return ["applied", "tube-opened", "tube-finished", "tube-discarded", "started", DIARY];
    case "count-in-window":
      return [...kinds(form.of), DIARY];
    case "time-since-first":
      return [...kinds(form.declares, form.shows), DIARY];
    case "time-since-last":
      return [...kinds(form.of, form.closes, form.reopens), DIARY];
    case "age":
      return ["person"];
    case "set-in-window":
      return setInWindowKinds(form);
    case "set-at-instant":
    case "computed":
      // They name events of the facts that they rest on, whatever those came from.
      return undefined;
  }
}
