import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";

import { checkPassages, checkSources } from "../sources.ts";
import { checkLocator } from "./check-locator.ts";
import { locate } from "./locate.ts";
import type { Locator } from "./locator.ts";
import { tokensOf } from "./tokens.ts";

// Our own invented text; no label says this.
const BEFORE =
  "Keep the jar of moonlight on the top shelf, away from owls. The lid closes with a quarter turn to the left.";
const PASSAGE = "Feed the lantern at dusk with two spoons of amber, never more than three in one night.";
const AFTER =
  "When frost lies on the sill, the lantern may sleep. Wake it gently by calling its name twice before noon.";
const TEXT = [BEFORE, PASSAGE, AFTER].join("\n");

function locatorOf(text: string, passage: string): Locator {
  const located = locate("lantern.txt", text, passage);
  if (!located.ok) throw new Error(JSON.stringify(located.problems));
  return located.value;
}

const locator = locatorOf(TEXT, "Feed the lantern … one night");

test("[L22] texts are compared by words: spacing, line breaks, case, width, accents and signs do not matter", () => {
  expect(tokensOf("  Ｆｅｅｄ the\nLAN­TERN — “twice”.³ ").join(" ")).toBe("feed the lan tern twice 3");
  expect(tokensOf("e\u0301clair")).toEqual(tokensOf("éclair"));
  expect(tokensOf("每天兩次8小時")).toEqual(["每", "天", "兩", "次", "8", "小", "時"]);
});

test("[L22] a passage is located by its first and last words, if it begins in one place only", () => {
  expect(locator).toMatchObject({ file: "lantern.txt", start: 22, count: 17 });
  expect(locatorOf(TEXT, PASSAGE)).toEqual(locator);
  for (const passage of ["the lantern … night", "Feed the owl … night", "Feed the lantern … dawn", "…"])
    expect(locate("lantern.txt", TEXT, passage).ok).toBe(false);
});

test("[L23] a passage that stands where it stood is found, whatever became of signs and spacing", () => {
  expect(checkLocator(locator, TEXT.replaceAll(" ", "  \n").toUpperCase())).toEqual({ state: "found", start: 22 });
});

test("[L23] moved, changed, gone and not at hand are told apart", () => {
  expect(checkLocator(locator, `A new first line. ${TEXT}`)).toEqual({ state: "moved", start: 26 });
  expect(checkLocator(locator, [AFTER, PASSAGE].join("\n"))).toEqual({ state: "moved", start: 20 });
  expect(checkLocator(locator, TEXT.replace("three", "four"))).toEqual({ state: "changed", start: 22 });
  expect(
    checkLocator(locator, [BEFORE, "Feed it as you like.", "Nothing of the old text follows."].join("\n")).state,
  ).toBe("changed");
  expect(checkLocator(locator, ["All is new.", "Feed it as you like.", AFTER].join("\n")).state).toBe("changed");
  expect(checkLocator(locator, [BEFORE, AFTER].join("\n"))).toEqual({ state: "gone" });
  expect(checkLocator(locator, "Another text altogether, on other things.")).toEqual({ state: "gone" });
  expect(checkLocator(locator, "")).toEqual({ state: "gone" });
  expect(checkLocator(locator, undefined)).toEqual({ state: "not-at-hand" });
});

test("[L23] a passage at the very beginning or end of a text is told apart too", () => {
  const first = locatorOf(TEXT, "Keep the jar … owls");
  expect(checkLocator(first, TEXT).state).toBe("found");
  expect(checkLocator(first, TEXT.replace("moonlight", "starlight")).state).toBe("changed");
  const last = locatorOf(TEXT, "Wake it gently … noon");
  expect(checkLocator(last, TEXT.replace("twice before noon", "once")).state).toBe("changed");
  expect(checkLocator(last, "Another text altogether.").state).toBe("gone");
});

test("[L23] any passage of any text is found in it, and moved when words come before", () => {
  const word = fc.constantFrom("owl", "jar", "amber", "dusk", "frost", "sill", "noon", "lid");
  fc.assert(
    fc.property(fc.array(word, { minLength: 30, maxLength: 80 }), fc.nat(20), (words, at) => {
      const text = words.map((each, index) => `${each}${index}`);
      const made = locatorOf(text.join(" "), `${text[at] ?? ""} … ${text[at + 5] ?? ""}`);
      expect(checkLocator(made, text.join(" "))).toEqual({ state: "found", start: at });
      expect(checkLocator(made, ["new", ...text].join(" "))).toEqual({ state: "moved", start: at + 1 });
    }),
    { seed: 20_261_122 },
  );
});

test("[L23] a folder is checked file by file, and a path in a locator never leads out of it", () => {
  const folder = mkdtempSync(join(tmpdir(), "repigment-sources-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "lantern.txt"), TEXT);
  const placed = (file: string) => ({
    statement: "xx/age",
    document: "tale",
    section: "1",
    locator: { ...locator, file },
  });
  const checked = checkPassages([placed("lantern.txt"), placed("other.txt"), placed("../lantern.txt")], folder);
  expect(checked.map(({ file, state }) => [file, state])).toEqual([
    ["lantern.txt", "found"],
    ["other.txt", "not-at-hand"],
    ["../lantern.txt", "found"],
  ]);
});

test("[L24] every passage that our statements cite is found in the documents at hand; without them none is claimed", async () => {
  const folder = join(import.meta.dirname, "../../../../../shared/sources");
  const checked = await checkSources(folder);
  expect(checked.length).toBeGreaterThan(20);
  const wanted = existsSync(folder) ? "found" : "not-at-hand";
  expect(checked.filter(({ state }) => state !== wanted)).toEqual([]);
});
