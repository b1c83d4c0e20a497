import type { Effective } from "../course/effective.ts";
import type { AnswerValue } from "../event/kinds/answered.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { FactDefinition, Scope } from "./definition.ts";
import { readQuantity } from "./reading.ts";
import { isInScope } from "./selector.ts";
import { type FactValue, type Member, NO, YES } from "./value.ts";
import type { Word } from "./word.ts";

/** The direct answers about a fact, oldest first; "I do not know" has no value. An answer that does not fit the fact has none either, and is listed as unread. */
export function answersTo(definition: FactDefinition, events: readonly Effective[], scope: Scope): readonly Word[] {
  if (events.length === 0) return NONE;
  const words: Word[] = [];
  for (const { event, when, recorded, ids } of events) {
    if (event.kind !== "answered" || event.body.fact !== definition.id || !isInScope(event, scope)) continue;
    const value = readAnswer(definition, event.body.value);
    const told = typeof value === "string" ? undefined : value.value;
    const word: Word = { value: told, when, recorded, source: "answered", ids };
    words.push(event.author.role === "caregiver" ? { ...word, by: "caregiver" } : word);
  }
  return words;
}

const NONE: readonly Word[] = [];

/** An answer as a value of its fact, or why it is none. */
export function readAnswer(
  definition: FactDefinition,
  told: AnswerValue,
): string | { readonly value: FactValue | undefined } {
  if (typeof told === "object" && "unknown" in told) return { value: undefined };
  switch (definition.type) {
    case "truth":
      return typeof told === "boolean" ? { value: told ? YES : NO } : "true or false was expected";
    case "code":
      return typeof told === "string" && (definition.words ?? []).includes(told)
        ? { value: { type: "code", code: told } }
        : `one of ${(definition.words ?? []).join(", ")} was expected`;
    case "set":
      return readSet(definition, told);
    case "count":
      return typeof told === "number"
        ? { value: { type: "range", least: told, most: told, unit: "1" } }
        : "a whole number was expected";
    case "quantity": {
      const read =
        typeof told === "object" && !Array.isArray(told) && definition.unit !== undefined
          ? readQuantity(told as Quantity, definition.unit)
          : undefined;
      return read === undefined
        ? `a quantity in ${definition.unit ?? "1"}, or a unit that converts into it, was expected`
        : { value: read.value };
    }
  }
}

function readSet(definition: FactDefinition, told: AnswerValue): string | { readonly value: FactValue } {
  const members: readonly Member[] | undefined =
    typeof told === "string" ? [told] : Array.isArray(told) ? (told as readonly Member[]) : undefined;
  if (members === undefined) return "a list was expected";
  const words = definition.words;
  const strange =
    words === undefined ? undefined : members.find((member) => typeof member !== "string" || !words.includes(member));
  if (strange !== undefined) return `members of ${(words ?? []).join(", ")} were expected`;
  // An open set (medicines) is complete only where the record says so elsewhere: naming some is not naming all.
  return { value: { type: "set", members, complete: words !== undefined } };
}
