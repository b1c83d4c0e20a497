import type { Action } from "@repigment/core";
import { expect, test } from "vitest";

import { actionProblems, computable, readActions } from "./lib/mutation/actions.ts";
import { keptPromises, killedBy } from "./lib/mutation/course-kills.ts";
import { runMutation } from "./lib/mutation/run.ts";
import { planted } from "./lib/planted.ts";
import { repository } from "./lib/run.ts";

const statements = await computable();
const table = readActions(repository);

test("each computable statement asks for what spec/actions.yaml says, and the table holds no other", () => {
  expect(actionProblems(statements, table)).toEqual([]);
});

test("another action, a statement that the table lacks and one that is gone are told", () => {
  const [first, second, ...rest] = statements;
  if (first === undefined || second === undefined) throw new Error("no statements");
  const others: readonly Action[] = ["do-not-use", "inform"];
  const other = others.find((action) => action !== first.action) ?? "stop";
  const without = new Map([...table].filter(([id]) => id !== second.id)).set("x/gone", { action: "ask", why: "?" });
  const told = actionProblems([{ ...first, action: other }, second, ...rest], without);
  expect(told.filter((line) => !actionProblems(statements, table).includes(line))).toEqual([
    expect.stringContaining(`${first.id} asks ${other}; spec/actions.yaml says ${first.action}`),
    expect.stringContaining(`${second.id} is not in spec/actions.yaml`),
    expect.stringContaining("x/gone is no computable statement"),
  ]);
});

test("a statement entered twice is refused", () => {
  const entry = "{ action: ask, why: because, statements: [a/b] }";
  const root = planted({ "spec/actions.yaml": `[${entry}, ${entry}]\n` });
  expect(() => readActions(root)).toThrow("twice: a/b");
});

test(
  "a tenth of all changes of statements: each is noticed by an example, a course or the table",
  { timeout: 60_000 },
  async () => {
    const { survivors, conditions, actions } = await runMutation(repository, 10);
    expect(survivors).toEqual([]);
    expect(conditions.byExample).toBe(conditions.mutants);
    expect(conditions.mutants).toBeGreaterThan(60);
    expect(actions.mutants).toBeGreaterThan(150);
    expect(actions.byCourse).toBeGreaterThan(10);
  },
);

test("a course notices what a statement no longer asks for", async () => {
  const all = await keptPromises(repository);
  expect(killedBy("us-opzelura/strong-cyp3a4/avoid", "inform", all)).toContain("spec/courses/");
  expect(killedBy("us-opzelura/strong-cyp3a4/avoid", "avoid", all)).toBeUndefined();
});
