import type { Condition } from "./condition.ts";
import type { Explained } from "./context.ts";

/** Gives a condition that many statements have in common as one function, which judges the facts of a person once. */
export type Commons = (condition: Condition, made: Explained) => Explained;

/** The common conditions of one label: leaves that compare words. (A limit is named in its statement's values, and a whole is its parts.) */
export function commons(): Commons {
  const known = new Map<string, Explained>();
  return (condition, made) => {
    if (!isOfWords(condition)) return made;
    const key = JSON.stringify(condition);
    const before = known.get(key);
    if (before !== undefined) return before;
    const number = known.size;
    const common: Explained = (read, said) => (said === undefined ? made(read) : (said[number] ??= made(read)));
    known.set(key, common);
    return common;
  };
}

function isOfWords({ op }: Condition): boolean {
  return op === "is" || op === "one-of" || op === "includes" || op === "in-phase" || op === "in-substance-list";
}
