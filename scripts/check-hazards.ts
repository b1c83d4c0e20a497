/**
 * Holds docs/hazards.yaml to the tests: every hazard names what stops it and at least one rule, `<room>/<rule id>`,
 * that a test of that room quotes in its title.
 *
 * ```yaml
 * - id: unknown-read-as-no
 *   hazard: what could hurt whom
 *   stop: what stops it
 *   tests: [core/T3, cli/C2]
 * ```
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import { rooms } from "./house.ts";
import { report } from "./lib/report.ts";
import { repository } from "./lib/run.ts";
import { quotedIds } from "./lib/test-titles.ts";

type Hazard = { readonly id?: unknown; readonly hazard?: unknown; readonly stop?: unknown; readonly tests?: unknown };

const PAGE = "docs/hazards.yaml";

/** Every hazard that is told by half, told twice, or stopped by a rule that no test quotes. */
export function checkHazards(root: string): readonly string[] {
  if (!existsSync(join(root, PAGE))) return [`${PAGE} is missing: the hazards and what stops each`];
  const hazards: unknown = parse(readFileSync(join(root, PAGE), "utf8"));
  if (!Array.isArray(hazards) || hazards.length === 0) return [`${PAGE} is not a list of hazards`];
  const ids = hazards.map((hazard: Hazard) => hazard.id);
  return hazards.flatMap((hazard: Hazard, index) => {
    const place = `${PAGE}: ${typeof hazard.id === "string" ? hazard.id : `number ${index + 1}`}`;
    const halves = (["id", "hazard", "stop"] as const).filter(
      (key) => typeof hazard[key] !== "string" || hazard[key] === "",
    );
    const tests: readonly unknown[] = Array.isArray(hazard.tests) ? hazard.tests : [];
    return [
      ...halves.map((key) => `${place} has no ${key}`),
      ...(ids.indexOf(hazard.id) === index ? [] : [`${place} is listed twice`]),
      ...(tests.length === 0 ? [`${place} names no test: tests: [<room>/<rule id>, …]`] : []),
      ...tests.filter((test) => !isQuoted(root, test)).map((test) => `${place}: no test title quotes ${String(test)}`),
    ];
  });
}

function isQuoted(root: string, test: unknown): boolean {
  const [name, id] = typeof test === "string" ? test.split("/") : [];
  const room = rooms.find(({ folder }) => folder.endsWith(`/${name ?? ""}`));
  return room !== undefined && quotedIds(root, room.folder).some((each) => each.id === id);
}

if (import.meta.main) report(`every hazard of ${PAGE} has a stop with a test`, checkHazards(repository));
