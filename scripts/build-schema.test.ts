import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

import { builtSchemas, staleSchemas } from "./build-schema.ts";
import { planted } from "./lib/planted.ts";
import { repository } from "./lib/run.ts";

test("a schema that differs and one that lacks are stale; what was written is fresh", () => {
  const root = planted({ "spec/schema/event.json": "{}\n" });
  expect(staleSchemas(root).toSorted()).toEqual(["spec/schema/assessment.json", "spec/schema/event.json"]);
  mkdirSync(join(root, "spec/schema"), { recursive: true });
  for (const [path, text] of builtSchemas()) writeFileSync(join(root, path), text);
  expect(staleSchemas(root)).toEqual([]);
});

const schema = JSON.parse(builtSchemas().get("spec/schema/event.json") ?? "") as object;
const validate = new Ajv2020({ allErrors: true, formats: { "date-time": true }, strictTypes: false }).compile(schema);

test("every event of every course fits the schema of events, and a wrong one does not", () => {
  const paths = globSync("spec/courses/*/course.jsonl", { cwd: repository });
  const lines = paths.flatMap((path) => readFileSync(join(repository, path), "utf8").trim().split("\n"));
  const events = lines.map((line) => JSON.parse(line) as { readonly body: object });
  expect(events.length).toBeGreaterThan(200);
  expect(events.filter((event) => !validate(event))).toEqual([]);
  const [first] = events;
  expect(validate({ ...first, body: { ...first?.body, height: { value: -3, unit: "cm" } } })).toBe(false);
  expect(validate({ ...first, kind: "rumour" })).toBe(false);
});
