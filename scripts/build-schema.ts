/**
 * `npm run schema`: writes spec/schema/event.json and spec/schema/assessment.json from the decoders, so that the schemas and the
 * code cannot say different things. `npm run check` holds the committed files against what it would write.
 *
 * An event is read strictly. An assessment is written by us and read by others, who must tolerate what they do not know yet
 * (additions keep its number): its schema names the known words and keys and leaves both open. yes, no and unknown are closed.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { event, type JsonSchema } from "@repigment/core";

import { ASSESSMENT_SCHEMA, BECAUSE_SCHEMA } from "./lib/assessment-decoder.ts";
import { repository } from "./lib/run.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** Each schema file by its path from the root, and its text. */
export function builtSchemas(): ReadonlyMap<string, string> {
  const assessment = {
    $schema: DRAFT,
    $id: "repigment/assessment/1",
    title: "What a label says about a course at an instant",
    description:
      "Additions keep the number 1: tolerate keys and words that you do not know. yes, no and unknown are all there will be.",
    ...(open(ASSESSMENT_SCHEMA) as JsonSchema),
    $defs: { because: open(BECAUSE_SCHEMA) },
  };
  const events = { title: "One event of a course, one JSON object a line", ...event.schema };
  return new Map(
    Object.entries({ assessment, event: events }).map(([name, schema]) => [
      `spec/schema/${name}.json`,
      `${JSON.stringify(schema, undefined, 1)}\n`,
    ]),
  );
}

/** The paths of schema files that are not what the decoders say. */
export function staleSchemas(root: string): readonly string[] {
  return [...builtSchemas()]
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text)
    .map(([path]) => path);
}

const CLOSED = JSON.stringify(["yes", "no", "unknown"]);

/** The same schema open to additions: any further key, any further word. */
function open(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(open);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key, value]) => key !== "additionalProperties" || value !== false);
  const opened = Object.fromEntries(entries.map(([key, value]) => [key, open(value)]));
  const words = opened["enum"];
  if (!Array.isArray(words) || JSON.stringify(words) === CLOSED) return opened;
  return { anyOf: [{ enum: words }, { type: "string" }] };
}

if (import.meta.main) {
  const stale = staleSchemas(repository);
  const schemas = builtSchemas();
  for (const path of stale) writeFileSync(join(repository, path), schemas.get(path) ?? "");
  console.log(stale.length === 0 ? "schemas are fresh" : stale.map((path) => `wrote ${path}`).join("\n"));
}
