import type { Course } from "@repigment/core";
import { readRecord as readText } from "@repigment/fhir/record";

import type { InputProblem } from "../outcome.ts";
import { decodeText } from "./decode-text.ts";
import { readBytes } from "./read-bytes.ts";

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
  const read = await readText(text.value);
  return read.ok
    ? { ok: true, course: read.value }
    : { ok: false, problems: read.problems.map((problem) => ({ file, ...problem })) };
}
