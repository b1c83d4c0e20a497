import { expect, test } from "vitest";

import { computable } from "./lib/mutation/computable.ts";
import { keptPromises, killedBy } from "./lib/mutation/course-kills.ts";
import { coverageOf } from "./lib/mutation/coverage.ts";
import { runMutation } from "./lib/mutation/run.ts";
import { repository } from "./lib/run.ts";

const all = await keptPromises(repository);
const statements = await computable();

test(
  "a tenth of all changes of statements, one action of each among them: an example or a hand-written course notices",
  { timeout: 60_000 },
  async () => {
    const { survivors, conditions, actions, pinnedByCourse } = await runMutation(repository, 10);
    expect(survivors).toEqual([]);
    expect(conditions.byExample).toBe(conditions.mutants);
    expect(conditions.mutants).toBeGreaterThan(60);
    expect(actions.byCourse).toBe(actions.mutants);
    expect(actions.mutants).toBeGreaterThan(pinnedByCourse);
  },
);

test("each computable statement applies in some course, does not in some, and cannot be told in some", () => {
  const ids = [...new Set(statements.map(({ id }) => id))];
  expect(coverageOf(ids, all)).toEqual({
    statements: { yes: ids.length, no: ids.length, unknown: ids.length },
    lacking: [],
  });
});

test("a course notices what a statement no longer asks for, and nothing where it asks for the same", () => {
  expect(killedBy("us-opzelura/strong-cyp3a4/avoid", "inform", all)).toContain("spec/courses/");
  expect(killedBy("us-opzelura/strong-cyp3a4/avoid", "avoid", all)).toBeUndefined();
});

test("a statement that no course speaks of is pinned by none, and is told as lacking", () => {
  const silent = all.map((kept) => ({ ...kept, reads: new Map() }));
  const id = "us-opzelura/strong-cyp3a4/avoid";
  expect(killedBy(id, "inform", silent)).toBeUndefined();
  expect(coverageOf([id], silent).lacking).toEqual([
    `${id}: "yes" in no course`,
    `${id}: "no" in no course`,
    `${id}: "unknown" in no course`,
  ]);
});
