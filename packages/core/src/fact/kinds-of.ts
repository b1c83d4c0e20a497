import type { EventKind } from "../event/kinds.ts";
import { once } from "../once.ts";
import type { FactDefinition } from "./definition.ts";
import type { Form } from "./forms.ts";
import type { Spans } from "./forms/running.ts";
import { setInWindowKinds } from "./forms/set-in-window.ts";

/** What stretches of a diary are told by; any form that asks for completeness reads it. */
const DIARY: EventKind = "diary-kept";

function kinds(...selectors: readonly (readonly { readonly kind: EventKind }[] | undefined)[]): readonly EventKind[] {
  return selectors.flatMap((some) => (some ?? []).map(({ kind }) => kind));
}

function ofSpans(spans: Spans | undefined): readonly EventKind[] {
  return spans === undefined ? [] : kinds(spans.ends, [spans.shows]);
}

/** The kinds of event that a form can read or name: its own, and those of the facts that it rests on. */
export function kindsOf(form: Form, catalogue: ReadonlyMap<string, FactDefinition>): readonly EventKind[] {
  switch (form.form) {
    case "told":
      return [];
    case "latest":
      return [
        ...kinds(form.sources),
        ...(form.presumed === undefined
          ? []
          : kindsBehind([form.presumed.fact, ...(form.presumed.unless ?? [])], catalogue)),
      ];
    case "any-since":
      return [
        ...kinds(form.yes, form.no, form.reopens),
        DIARY,
        ...(form.since === "start" ? (["started", "applied"] as const) : []),
      ];
    case "sum-in-window":
      return ["applied", "tube-opened", "tube-finished", "tube-discarded", "started", DIARY];
    case "count-in-window":
      return [...kinds(form.of, form.without?.surely, form.without?.perhaps), DIARY];
    case "time-since-first":
      return [...kinds(form.declares, form.shows, form.breaks?.off, form.breaks?.on), DIARY];
    case "time-since-last":
      return [...kinds(form.of, form.closes, form.reopens), ...ofSpans(form.spans), DIARY];
    case "date-passed":
      return [...kinds(form.of), ...ofSpans(form.spans), DIARY];
    case "age":
      return ["person"];
    case "set-in-window":
      return setInWindowKinds(form);
    case "set-at-instant":
      return [
        ...kinds(...form.tiers, form.removes),
        DIARY,
        ...(typeof form.complete === "object" && "fact" in form.complete
          ? kindsBehind([form.complete.fact], catalogue)
          : []),
      ];
    case "computed":
      return kindsBehind(form.operation === "sum" ? [...form.of, "indication"] : form.of, catalogue);
  }
}

const behind = once((catalogue: ReadonlyMap<string, FactDefinition>) =>
  once((facts: readonly string[]) => allBehind(facts, catalogue)),
);

const rows = new Map<string, readonly string[]>();

/** One fact of the catalogue as a row, always the same one, so that what lies behind it is looked up once. */
export function oneFact(id: string): readonly string[] {
  const known = rows.get(id) ?? [id];
  rows.set(id, known);
  return known;
}

/** The kinds of event that facts can come from, answers among them. */
export function kindsBehind(
  facts: readonly string[],
  catalogue: ReadonlyMap<string, FactDefinition>,
): readonly EventKind[] {
  return behind(catalogue)(facts);
}

function allBehind(facts: readonly string[], catalogue: ReadonlyMap<string, FactDefinition>): readonly EventKind[] {
  const all = facts.flatMap((fact) => {
    const definition = catalogue.get(fact);
    return definition === undefined ? [] : kindsOf(definition.from, catalogue);
  });
  return [...new Set<EventKind>([...all, "answered"])];
}
