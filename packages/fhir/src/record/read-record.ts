import { type Course, doubledKey, type Problem, readCourse, type Result, toldTwice } from "@repigment/core";

import { MAX_DEPTH, tooDeepOnLine } from "./depth.ts";
import { sniff } from "./sniff.ts";
import { MAX_VALUES, tooManyValues } from "./values.ts";

/**
 * Reads a record, whichever it is: a FHIR R4 Bundle or a course of JSON Lines; its content tells, not its name. Every problem
 * at once. A Bundle's event ids are hashed with `secret`, or with one made from its own text. The reader of Bundles loads only for one.
 */
export async function readRecord(text: string, secret?: string): Promise<Result<Course>> {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (tooManyValues(clean)) return refused(TOO_MANY);
  if (BUNDLE.test(clean.slice(0, 200))) {
    const { ownSecret, readBundleText } = await import("../read-bundle.ts");
    const read = readBundleText(clean, () => ({ secret: secret ?? ownSecret(clean) }));
    if (read !== undefined) return read.ok ? { ok: true, value: read.value.course } : read;
  }
  const sniffed = sniff(clean);
  if (sniffed.is === "neither") {
    const { expected, found, mend } = sniffed;
    return refused({ at: "", expected, found, mend });
  }
  const deep = tooDeepOnLine(clean, sniffed.is === "course");
  if (deep !== undefined)
    return refused({
      at: sniffed.is === "course" ? `/${deep}` : "",
      expected: `at most ${MAX_DEPTH} lists and objects within each other`,
      found: `more, on line ${deep}`,
      mend: "no event and no FHIR resource needs as many: is this the right file?",
    });
  if (sniffed.is === "course") return readCourse(clean);
  const doubled = doubledKey(clean, sniffed.value);
  if (doubled !== undefined) return refused(toldTwice(doubled));
  const { ownSecret, readBundle } = await import("../read-bundle.ts");
  const read = readBundle(sniffed.value, { secret: secret ?? ownSecret(clean) });
  return read.ok ? { ok: true, value: read.value.course } : read;
}

/** How a Bundle mostly begins: then it may be read without first reading all of it to see what it is. */
const BUNDLE = /^\s*\{\s*"resourceType"\s*:\s*"Bundle"/;

const TOO_MANY: Problem = {
  at: "",
  expected: `at most ${MAX_VALUES} values`,
  found: "more",
  mend: "one record is one person's: is this the right file?",
};

function refused(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}
