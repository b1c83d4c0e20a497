import { type Course, readCourse, type Result } from "@repigment/core";

import { MAX_DEPTH, tooDeepOnLine } from "./depth.ts";
import { sniff } from "./sniff.ts";

/**
 * Reads a record, whichever it is: a FHIR R4 Bundle or a course of JSON Lines; its content tells, not its name. Every problem
 * at once. A Bundle's event ids are hashed with `secret`, or with one made from its own text. The reader of Bundles loads only for one.
 */
export async function readRecord(text: string, secret?: string): Promise<Result<Course>> {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const sniffed = sniff(clean);
  if (sniffed.is === "neither") {
    const { expected, found, mend } = sniffed;
    return { ok: false, problems: [{ at: "", expected, found, mend }] };
  }
  const deep = tooDeepOnLine(clean, sniffed.is === "course");
  if (deep !== undefined)
    return {
      ok: false,
      problems: [
        {
          at: sniffed.is === "course" ? `/${deep}` : "",
          expected: `at most ${MAX_DEPTH} lists and objects within each other`,
          found: `more, on line ${deep}`,
          mend: "no event and no FHIR resource needs as many: is this the right file?",
        },
      ],
    };
  if (sniffed.is === "course") return readCourse(clean);
  const { ownSecret, readBundle } = await import("../read-bundle.ts");
  const read = readBundle(sniffed.value, { secret: secret ?? ownSecret(clean) });
  return read.ok ? { ok: true, value: read.value.course } : read;
}
