import { doubledKey, type Problem, type Result, show, toldTwice } from "@repigment/core";

import { MAX_DEPTH } from "../record/depth.ts";

/** Reads JSON text, or takes what is already read, and guards the depth, so that nothing later runs out of stack. */
export function parseInput(input: unknown): Result<unknown> {
  const parsed = typeof input === "string" ? parseText(input) : ({ ok: true, value: input } as const);
  if (!parsed.ok) return parsed;
  const wrong = notReadable(parsed.value);
  return wrong === undefined ? parsed : { ok: false, problems: [wrong] };
}

function parseText(text: string): Result<unknown> {
  const trimmed = text.replace(/^\u{FEFF}/u, "").trim();
  try {
    const value = JSON.parse(trimmed) as unknown;
    const doubled = doubledKey(trimmed, value);
    return doubled === undefined ? { ok: true, value } : { ok: false, problems: [toldTwice(doubled)] };
  } catch {
    return { ok: false, problems: [notJson(trimmed)] };
  }
}

function notJson(text: string): Problem {
  const problem = { at: "", expected: "a FHIR R4 Bundle as JSON" };
  if (text === "") return { ...problem, found: "nothing", mend: "the file is empty" };
  if (text.startsWith("<"))
    return { ...problem, found: show(text), mend: "export the Bundle as JSON: XML is not read" };
  if (/\}[\t\r ]*\n\s*\{/.test(text.slice(0, 1_000_000)))
    return {
      ...problem,
      found: show(text),
      mend: "if each line is a resource of its own, put them into one Bundle of type collection",
    };
  const ended = /[}\]]$/.test(text);
  return {
    ...problem,
    found: `${text.length} characters that are not JSON, ending in ${show(text.slice(-20))}`,
    mend: ended ? "the file is not JSON, or was cut and joined" : "the file is cut off, or is not JSON",
  };
}

/** Walks without recursion: a hostile file may nest deeper than the stack. JSON can also write a number that is none (1e999). */
function notReadable(value: unknown): Problem | undefined {
  let level: readonly unknown[] = [[value]];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH + 1)
      return {
        at: "",
        expected: `at most ${MAX_DEPTH} levels of nesting`,
        found: "more",
        mend: "no FHIR record nests so deep: is this the right file?",
      };
    const below = holdersIn(level);
    if (!Array.isArray(below)) return { at: "", expected: "values that JSON has", found: `a ${below}` };
    level = below;
  }
  return undefined;
}

/** The lists and objects that lists and objects hold; or the type of a value that JSON has not. What they hold besides is looked at and not gathered: it may be a hundred million numbers. */
function holdersIn(level: readonly unknown[]): unknown[] | string {
  const below: unknown[] = [];
  for (const holder of level) {
    const items: readonly unknown[] = Array.isArray(holder) ? holder : Object.values(holder as object);
    for (const item of items) {
      if (!isJson(item)) return typeof item;
      if (typeof item === "object" && item !== null) below.push(item);
    }
  }
  return below;
}

function isJson(item: unknown): boolean {
  return typeof item === "number"
    ? Number.isFinite(item)
    : ["string", "boolean", "object", "undefined"].includes(typeof item);
}
