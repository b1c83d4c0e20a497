import { expect, test } from "vitest";

import { brokenLinks, brokenSnippets, snippets } from "./check-docs.ts";
import { planted } from "./lib/planted.ts";

const fence = (info: string, text: string): string => `\`\`\`${info}\n${text}\n\`\`\`\n`;

test("a snippet that runs and prints what the page says is fine; unmarked ones are left alone", async () => {
  const root = planted({
    "README.md": [
      fence("sh run", "echo one; echo two; echo three"),
      fence("text output", "one\n…\nthree"),
      fence("ts run", "const grams: number = 2;\nconsole.log(grams);"),
      fence("text output", "2"),
      fence("sh", "exit 9"),
    ].join("\n"),
  });
  expect(await brokenSnippets(root)).toEqual([]);
  expect(snippets(root)).toHaveLength(2);
});

test("a snippet that fails, in the middle of a pipe too, is told with its place and what it said", async () => {
  const root = planted({
    "docs/guide/start.md": `# Start\n\n${fence("sh run", "echo reason >&2; false | cat")}\n${fence("ts run", 'throw new Error("why");')}`,
  });
  expect(await brokenSnippets(root)).toEqual([
    expect.stringMatching(/^docs\/guide\/start\.md:3: the snippet ended with 1\nreason/),
    expect.stringMatching(/^docs\/guide\/start\.md:7: the snippet ended with 1[^]*why/),
  ]);
});

test("a snippet that prints something else than the page says is told", async () => {
  const root = planted({ "README.md": fence("sh run", "echo 11.5") + fence("text output", "11.4") });
  expect(await brokenSnippets(root)).toEqual([expect.stringContaining("prints something else")]);
});

test("links to files and headings are followed; a link in a fence or to the world is not", () => {
  const root = planted({
    "README.md": `# Hello, you\n[a](docs/a.md#a-heading-of-its-own) [me](#hello-you) [w](https://example.org/x)\n${fence("md", "[no](no.md)")}`,
    "docs/a.md": "# Top\n## A heading, of its own\n[back](../README.md)\n",
  });
  expect(brokenLinks(root)).toEqual([]);
});

test("a link to no file and a link to no heading are told", () => {
  const root = planted({
    "packages/core/README.md": "[gone](./gone.md) [other](../../README.md#nowhere)\n",
    "README.md": "# Title\n",
  });
  expect(brokenLinks(root)).toEqual([
    "packages/core/README.md: the link ./gone.md leads to no file",
    "packages/core/README.md: the link ../../README.md#nowhere leads to no heading of README.md",
  ]);
});
