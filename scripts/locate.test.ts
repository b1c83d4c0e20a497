import { join } from "node:path";

import { expect, test } from "vitest";

import { planted } from "./lib/planted.ts";
import { run } from "./lib/run.ts";

const locate = (...args: readonly string[]): ReturnType<typeof run> =>
  run(process.execPath, ["--conditions=source", join(import.meta.dirname, "locate.ts"), ...args]);

const folder = (): string => planted({ "tale.txt": "Once the lantern slept. Feed it amber at dusk, says the owl.\n" });

test("a passage's locator is printed for a source, and none of its words", async () => {
  const { code, stdout } = await locate(join(folder(), "tale.txt"), "Feed it … dusk");
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^locator: \{ file: tale\.txt, start: 4, count: 5, hash: [0-9a-f]{64}, before: [0-9a-f]{64}, after: [0-9a-f]{64} \}\n$/,
  );
  expect(stdout).not.toMatch(/amber|owl/);
});

test("a passage that is not there, and a call without one, end with 2 and say what to do", async () => {
  const missing = await locate(join(folder(), "tale.txt"), "Feed the owl … dusk");
  expect(missing.code).toBe(2);
  expect(missing.output).toMatch(/a beginning that stands in the text once.*give more words/);
  expect((await locate()).output).toMatch(/^usage: /);
});
