import { createHash } from "node:crypto";

import { type Course, type Problem, readCourse } from "@repigment/core";

import type { InputProblem } from "../outcome.ts";
import { decodeText } from "./decode-text.ts";
import { MAX_DEPTH, tooDeepOnLine } from "./depth.ts";
import { readBytes } from "./read-bytes.ts";
import { sniff } from "./sniff.ts";

/** A record as a course, or every problem of it. */
export type RecordRead =
  | { readonly ok: true; readonly course: Course }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Reads a file (`-`: standard input) that is a FHIR R4 Bundle or a course; which of the two its content tells. */
export async function readRecord(path: string): Promise<RecordRead> {
  const file = path === "-" ? "standard input" : path;
  const bytes = await readBytes(path);
  if (!bytes.ok) return { ok: false, problems: [bytes.problem] };
  const text = decodeText(bytes.value, file);
  if (!text.ok) return { ok: false, problems: [text.problem] };
  return readText(text.value, file);
}

/**
 * The secret that a Bundle's event ids are hashed with: here nothing is kept between two runs, so the Bundle's own text is one.
 * The same Bundle gives the same bytes, and nobody without it can tell which resource an id came from.
 */
function secretOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function readText(text: string, file: string): Promise<RecordRead> {
  const sniffed = sniff(text);
  const refuse = (problems: readonly Problem[]): RecordRead => ({
    ok: false,
    problems: problems.map((problem) => ({ file, ...problem })),
  });
  if (sniffed.is === "neither") {
    const { expected, found, mend } = sniffed;
    return refuse([{ at: "", expected, found, mend }]);
  }
  const deep = tooDeepOnLine(text, sniffed.is === "course");
  if (deep !== undefined)
    return refuse([
      {
        at: sniffed.is === "course" ? `/${deep}` : "",
        expected: `at most ${MAX_DEPTH} lists and objects within each other`,
        found: `more, on line ${deep}`,
        mend: "no event and no FHIR resource needs as many: is this the right file?",
      },
    ]);
  if (sniffed.is === "course") {
    const read = readCourse(text);
    return read.ok ? { ok: true, course: read.value } : refuse(read.problems);
  }
  const { readBundle } = await import("@repigment/fhir");
  const read = readBundle(sniffed.value, { secret: secretOf(text) });
  return read.ok ? { ok: true, course: read.value.course } : refuse(read.problems);
}
