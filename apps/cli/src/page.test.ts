import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { describe, expect, test } from "vitest";

import { runBin } from "../../../scripts/lib/bin.ts";
import { readerOf, tell } from "./options/reader.ts";
import { run } from "./program.ts";
import { layOut } from "./terminal/layout.ts";
import { terminalOf } from "./terminal/terminal.ts";
import { widthOf, wrap } from "./terminal/wrap.ts";

const CALF = ["assess", "spec/courses/swollen-calf/course.jsonl", "--at", "2026-11-16T08:40:00-05:00", "--label", "us"];
const NINE = [
  "assess",
  "spec/courses/pregnant-at-nine-weeks/course.jsonl",
  "--at",
  "2026-10-20T20:15:00+02:00",
  "--label",
  "eu",
];
const PAGES = [
  { name: "calf-us-clinician", args: [...CALF, "--voice", "clinician"] },
  { name: "nine-weeks-eu-person", args: [...NINE, "--voice", "person"] },
].flatMap((page) =>
  ["en", "sv", "zh-Hant-HK"].flatMap((lang) =>
    [60, 100].map((width) => ({
      name: `${page.name}.${lang}.${width}`,
      args: [...page.args, "--lang", lang],
      width,
      lang,
    })),
  ),
);

/** Addresses stand on a line of their own and are not broken. */
const isAddress = (line: string): boolean => /^\s*(?:https?:\/\/|docs\/)\S+$/.test(line);
const PERMITS = /\b(?:safe|allowed|all clear|you may|du får|säkert att)\b|安全|可以放心/i;

describe("whole pages", () => {
  test.each(PAGES)("[C23] [C25] $name is the golden, and no line is too wide", async ({ name, args, width }) => {
    const { code, stdout, stderr } = await runBin(args, { env: { COLUMNS: String(width) } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.split("\n");
    expect(lines.filter((line) => widthOf(line) > width && !isAddress(line))).toEqual([]);
    expect(lines.filter((line) => /^\s*[。，、；：？！）」』】》〉]/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(stdout).not.toMatch(PERMITS);
    await expect(stdout).toMatchFileSnapshot(join(import.meta.dirname, "../goldens", `${name}.txt`));
  });
});

const english = await readerOf("en", "clinician");

test("[C20] where it stands comes first, an emergency next, sources last", async () => {
  const { stdout } = await runBin(CALF);
  const order = [
    "ui.standing",
    ...["emergency", "applies", "plan", "notices", "does-not-apply", "coverage"].map((group) => `group.${group}`),
    "ui.sources",
  ];
  const places = order.map((heading) => stdout.indexOf(`\n${tell(english, heading)}\n─`));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("[C20] what is open says what it could become, and asks the most decisive question first", async () => {
  const course = "spec/courses/birth-year-only/course.jsonl";
  const { stdout } = await runBin(["assess", course, "--at", "2026-11-02T17:45:00+01:00", "--label", "us"]);
  expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
    /Could be: the label says to stop; decided by [^.]*signs of a blood clot/,
  );
  const [questions, unknown] = ["questions", "unknown"].map((group) => stdout.indexOf(tell(english, `group.${group}`)));
  expect(questions).toBeLessThan(unknown ?? 0);
  // The signs of an emergency come before whether she is on the cream, which would settle more.
  expect(stdout).toContain(`\n1. ${tell(english, "question.thrombosis-signs")}`);
});

test("[C21] nothing found is not called safe, and an old label says that it is old", async () => {
  const args = [
    "assess",
    "spec/courses/clarithromycin-from-the-gp/course.jsonl",
    "--label",
    "eu",
    "--voice",
    "person",
    "--at",
  ];
  const fresh = await runBin([...args, "2026-11-10T09:00:00-05:00"]);
  const old = await runBin([...args, "2027-11-10T09:00:00-05:00"]);
  const days = { value: 353, unit: "d" } as const;
  const stale = tell({ ...english, voice: "person" }, "label.stale", { days });
  expect(old.stdout.replaceAll("\n", " ").startsWith(stale)).toBe(true);
  expect(fresh.stdout.replaceAll("\n", " ")).not.toContain(stale.slice(0, 20));
  expect(fresh.stdout).toContain(tell({ ...english, voice: "person" }, "standing.none-found").slice(0, 40));
  expect(fresh.stdout + old.stdout).not.toMatch(PERMITS);
});

test("[C22] every number in the text is in the list of sources, and the other way", async () => {
  const { stdout } = await runBin(CALF);
  const [text = "", list = ""] = stdout.split("\nSources\n");
  const numbers = (part: string): readonly string[] => [
    ...new Set([...part.matchAll(/\[(\d+)\]/g)].map(([, number = ""]) => number)),
  ];
  expect(numbers(text).toSorted()).toEqual(numbers(list).toSorted());
  expect(numbers(list).length).toBeGreaterThan(2);
  expect(text).toMatch(/ {2}Because there are signs of a blood clot/);
});

test("[C53] a finding's reasons are a sentence, and those that are only counted are listed with --all", async () => {
  const course = join(import.meta.dirname, "../../../spec/courses/birth-year-only/course.jsonl");
  const args = ["assess", course, "--at", "2026-11-02T17:45:00+01:00", "--label", "us", "--voice", "person"];
  const [short, long] = await Promise.all([runBin(args), runBin([...args, "--all"])]);
  expect(short.stdout).toMatch(/\n {2}This cannot be told yet\. Not known: /);
  expect(short.stdout).toMatch(/\d more things? (?:is|are) not known\./);
  expect(short.stdout).not.toMatch(/^ *· This cannot be told yet/m);
  expect(long.stdout).toMatch(/^ *· This cannot be told yet\. Not known: /m);
});

test("[C24] colour only on a terminal, and never where it is not wanted", async () => {
  expect(terminalOf({ isTTY: true, columns: 90 }, {})).toEqual({ columns: 90, colour: true });
  expect(terminalOf({ isTTY: true, columns: 9 }, { NO_COLOR: "1" })).toEqual({ columns: 40, colour: false });
  expect(terminalOf({ isTTY: true, columns: 900 }, { TERM: "dumb" })).toEqual({ columns: 100, colour: false });
  expect(terminalOf({ isTTY: true }, { NO_COLOR: "" })).toEqual({ columns: 80, colour: true });
  expect(terminalOf({}, { COLUMNS: "66" })).toEqual({ columns: 66, colour: false });
  const { text } = await run(CALF, { columns: 80, colour: true });
  const plain = await runBin(CALF);
  expect(text).toContain("\u001b[31m");
  expect(stripVTControlCharacters(text)).toBe(plain.stdout);
  expect((await runBin(CALF, { env: { NO_COLOR: "" } })).stdout).toBe(plain.stdout);
});

test("[C26] what is the same for several sites is told once", async () => {
  const { stdout } = await runBin([
    "assess",
    "spec/courses/swollen-calf/course.jsonl",
    "--at",
    "2026-11-16T08:40:00-05:00",
    "--label",
    "hk",
  ]);
  expect(stdout).toMatch(/face · hands( · legs)? · /);
});

test("[C27] a topic that is open above is no topic that does not apply", async () => {
  const course = "spec/courses/birth-year-only/course.jsonl";
  const args = ["assess", course, "--at", "2026-11-02T17:45:00+01:00", "--label", "us"];
  const { stdout } = await runBin(args);
  const [, below = ""] = stdout.split(`\n${tell(english, "group.does-not-apply")}\n`);
  const grams = tell(english, "topic.quantity-limit");
  expect(stdout).toContain(tell(english, "action.if-so", { action: tell(english, "action.limit") }));
  expect(below).toContain(`· ${tell(english, "topic.other-than-above", { topic: grams })} –`);
  expect(below).not.toContain(`· ${grams} –`);
});

test("[C20] signs of an emergency are said before what the label has to say", async () => {
  const args = [...CALF.slice(0, -1), "eu"];
  const { stdout } = await runBin(args);
  const said = JSON.parse((await runBin([...args, "--json"])).stdout) as { readonly standing: string };
  const [first, standing] = ["standing-line.emergency", `standing.${said.standing}`].map((id) =>
    stdout.indexOf(tell(english, id).slice(0, 40)),
  );
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(standing ?? 0);
});

test("[C23] ideographs count two columns, are broken between, and a closing sign stays with what it closes", () => {
  expect([widthOf("塗藥膏"), widthOf("e\u0301"), widthOf("10 %")]).toEqual([6, 1, 4]);
  expect(wrap("今天塗了兩次。明天", 12)).toEqual(["今天塗了兩", "次。明天"]);
  expect(wrap("（標籤）上限", 6)).toEqual(["（標", "籤）上", "限"]);
  expect(wrap("ruxolitinib 藥膏 100 g", 12)).toEqual(["ruxolitinib", "藥膏 100 g"]);
  expect(wrap("Donaudampfschifffahrt", 8)).toEqual(["Donaudam", "pfschiff", "fahrt"]);
  expect(layOut([{ text: "藥膏 藥膏 藥膏", lead: "• " }], { columns: 8, colour: false })).toBe(
    "• 藥膏\n  藥膏\n  藥膏\n",
  );
});
