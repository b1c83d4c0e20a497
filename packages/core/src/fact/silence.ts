import type { Settled } from "../course/settled.ts";
import { once } from "../once.ts";
import type { FactDefinition } from "./definition.ts";
import type { Form } from "./forms.ts";
import { kindsOf } from "./kinds-of.ts";
import { candidates, readySelector, type Selector } from "./selector.ts";

/** Where something about a fact can be told: in events that selectors name, in answers. */
export interface Places {
  readonly rows: readonly Selector[];
  readonly answers: readonly string[];
}

/*
 * A fact of which a course has neither record nor answer, at any instant, needs no working out. Of most facts most courses tell
 * nothing, so that these two decide how quickly one is assessed.
 */

/** Whether nobody answered about a fact, or about one that it rests on. */
export function isUnanswered({ answers }: Places, settled: Settled): boolean {
  for (const fact of answers) if (settled.answersAbout(fact).length > 0) return false;
  return true;
}

/** Whether no event of a course but answers tells anything of a fact. */
export function isUnrecorded({ rows }: Places, settled: Settled): boolean {
  for (const row of rows) if (candidates(row, settled).length > 0) return false;
  return true;
}

/** Where a fact can be told. */
export const placesOf: (catalogue: ReadonlyMap<string, FactDefinition>) => (definition: FactDefinition) => Places =
  once((catalogue: ReadonlyMap<string, FactDefinition>) =>
    once((definition: FactDefinition): Places => {
      const behind = factsBehind(definition.from).flatMap((id) => catalogue.get(id) ?? []);
      const inner = behind.map((one) => placesOf(catalogue)(one));
      const rows = [...rowsOf(definition.from, catalogue), ...inner.flatMap((places) => places.rows)];
      return {
        // Of a kind that is asked for as a whole its words need not be asked for.
        rows: [
          ...new Map(rows.map((row) => [JSON.stringify([row.kind, row.where ?? null]), readySelector(row)])).values(),
        ],
        answers: [...new Set([definition.id, ...inner.flatMap((places) => places.answers)])],
      };
    }),
  );

/** The facts that a form rests on. */
function factsBehind(form: Form): readonly string[] {
  switch (form.form) {
    case "computed":
      return form.of;
    case "latest":
      return form.presumed === undefined ? [] : [form.presumed.fact, ...(form.presumed.unless ?? [])];
    case "set-in-window":
      return [form.of, form.complete.fact];
    case "set-at-instant":
      return typeof form.complete === "object" && "fact" in form.complete ? [form.complete.fact] : [];
    default:
      return [];
  }
}

/** The events that a form reads. */
function rowsOf(form: Form, catalogue: ReadonlyMap<string, FactDefinition>): readonly Selector[] {
  switch (form.form) {
    case "latest":
      return form.sources;
    case "any-since":
      // From when on it counts is asked of other events too, but they tell nothing of it; a diary tells by its silence.
      return [
        ...form.yes,
        ...(form.no ?? []),
        ...(form.reopens ?? []),
        ...(form.silence === undefined ? [] : [{ kind: "diary-kept" as const }]),
      ];
    case "computed":
      return [];
    default:
      return kindsOf(form, catalogue)
        .filter((kind) => kind !== "answered")
        .map((kind) => ({ kind }));
  }
}
