import { type Course, readCourse, type Result } from "@repigment/core";
import { readBundle } from "@repigment/fhir";

/** Reads a dropped file: a FHIR R4 Bundle where it is one JSON object, else a course of JSON Lines. */
export function readRecord(text: string): Result<Course> {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (looksLikeCourse(clean)) return readCourse(clean);
  // Nothing is kept, so there is nobody to hide ids from: a constant gives the same page for the same record.
  const read = readBundle(clean, { secret: "page" });
  return read.ok ? { ok: true, value: read.value.course } : read;
}

/** A course's first line is a whole event; a Bundle is one object over many lines, or one with a resourceType. */
function looksLikeCourse(text: string): boolean {
  const [first = ""] = text.trimStart().split("\n", 1);
  try {
    const parsed = JSON.parse(first) as unknown;
    return typeof parsed === "object" && parsed !== null && "kind" in parsed;
  } catch {
    return false;
  }
}
