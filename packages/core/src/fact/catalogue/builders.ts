import type { EventKind } from "../../event/kinds.ts";
import type { FactDefinition, Holds } from "../definition.ts";
import type { Form } from "../forms.ts";
import type { AnySince } from "../forms/any-since.ts";
import type { Latest } from "../forms/latest.ts";
import type { Selector } from "../selector.ts";

/** A yes/no fact on whose `yes` labels warn, unless told otherwise. */
export function truth(
  id: string,
  holds: Holds,
  from: Form = { form: "told" },
  cautious: readonly string[] = ["yes"],
): FactDefinition {
  return { id, type: "truth", holds, from, cautious };
}

/** A fact with one word of a closed list. */
export function code(
  id: string,
  words: readonly string[],
  holds: Holds,
  from: Form = { form: "told" },
  cautious: readonly string[] = [],
): FactDefinition {
  return { id, type: "code", words, holds, from, cautious };
}

/** Illnesses and findings in the history, by status: what counts as yes, and "asked and absent" as no. */
export function historyOf(of: string, statuses: readonly string[], since: AnySince["since"] = "ever"): AnySince {
  return { form: "any-since", since, yes: [history(of, ...statuses)], no: [history(of, "absent")] };
}

/** The history of one illness with one of the statuses. */
export function history(of: string, ...status: readonly string[]): Selector {
  return { kind: "history", where: { of: [of], status } };
}

/** The newest word of the record, read off a property. */
export function newest(kind: EventKind, property: string, where?: Selector["where"]): Latest {
  return { form: "latest", sources: [{ kind, ...(where === undefined ? {} : { where }), value: { property } }] };
}

/**
 * A sign told as a side effect: present is yes, absent is no, if it is of the whole body. One that went away leaves it open: weakness
 * that lasted an hour may have been a stroke that nobody has looked at. A leg that is well does not make the other so, nor the rest.
 */
export function sign(what: string): Latest {
  return {
    form: "latest",
    strongest: ["no", "yes"],
    each: "site",
    sources: [
      {
        kind: "side-effect",
        where: { what: [what], site: null },
        value: { property: "status", words: { present: "yes", absent: "no", resolved: null } },
      },
      {
        kind: "side-effect",
        where: { what: [what] },
        value: { property: "status", words: { present: "yes", absent: null, resolved: null } },
      },
    ],
  };
}

/** How long answers hold, in days: our own table, grade `inference` (docs/decisions/how-long-answers-hold.md). */
export const DAYS: Readonly<Record<"day" | "signs" | "pregnancy" | "quarter" | "year", Holds>> = {
  day: { days: 0 },
  signs: { days: 7 },
  pregnancy: { days: 28 },
  quarter: { days: 90 },
  year: { days: 365 },
};

/** The same fact, of which a cautious word does not run out, or only after so many days. */
export function lasting(definition: FactDefinition, days?: number): FactDefinition {
  return { ...definition, lasting: days === undefined ? true : { days } };
}
