/** What a text is: a FHIR resource (already parsed), a course of one event a line, or neither, with the reason. */
export type Sniffed =
  | { readonly is: "fhir"; readonly value: unknown }
  | { readonly is: "course" }
  | { readonly is: "neither"; readonly expected: string; readonly found: string; readonly mend: string };

const EITHER = "a FHIR R4 Bundle, or a course with one event a line";

/** Tells a record's format by its content, never by its name. */
export function sniff(text: string): Sniffed {
  if (text.trimStart().startsWith("<")) return neither("XML or HTML", "export the Bundle as JSON");
  const first = parse(text.slice(0, lineEnd(text)));
  if (first.ok && isRecord(first.value) && !("resourceType" in first.value)) return oneObject(first.value, text);
  if (first.ok && isRecord(first.value) && text.slice(lineEnd(text)).trim() !== "")
    return neither(
      "FHIR resources one a line (NDJSON)",
      "put one person's resources into one Bundle of type collection",
    );
  const whole = first.ok ? first : parse(text);
  if (whole.ok && isRecord(whole.value))
    return "resourceType" in whole.value ? { is: "fhir", value: whole.value } : oneObject(whole.value, text);
  if (whole.ok)
    return Array.isArray(whole.value)
      ? neither("a JSON list", "write one event a line (jq -c '.[]'), or wrap resources in a Bundle")
      : neither("a single JSON value", "is this the right file?");
  if (/"resourceType"\s*:/.test(text.slice(0, 10_000)))
    return { is: "neither", expected: "a whole JSON text", found: whole.why, mend: "fetch or write the file again" };
  // Line by line the faults can be told apart; text with no brace in sight is no course at all.
  return text.trimStart().startsWith("{")
    ? { is: "course" }
    : neither("text that is not JSON", "is this the right file?");
}

/** One object that is no resource: an event if it looks like one. */
function oneObject(value: object, text: string): Sniffed {
  if (["v", "kind", "course", "body"].some((key) => key in value)) {
    const spread = text.slice(0, lineEnd(text)).trim() !== "" && !parse(text.slice(0, lineEnd(text))).ok;
    return spread
      ? neither("one event over several lines", "write each event on one line (jq -c .)")
      : { is: "course" };
  }
  const keys = Object.keys(value)
    .slice(0, 5)
    .map((key) => JSON.stringify(key));
  return neither(
    keys.length === 0 ? "an empty JSON object" : `a JSON object with ${keys.join(", ")}`,
    'a Bundle says "resourceType": "Bundle"; an event has v, id, course, kind and body',
  );
}

function neither(found: string, mend: string): Sniffed {
  return { is: "neither", expected: EITHER, found, mend };
}

function lineEnd(text: string): number {
  const start = text.length - text.trimStart().length;
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length : end;
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, why: error instanceof SyntaxError ? where(error.message, text) : "no JSON" };
  }
}

/** The engine's message with line and column, also where the text just ends. */
function where(message: string, text: string): string {
  if (!message.includes("end of JSON input")) return message;
  let lines = 1;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) lines += 1;
  return `a text that ends too early, on line ${lines}, column ${text.length - text.lastIndexOf("\n")}`;
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
