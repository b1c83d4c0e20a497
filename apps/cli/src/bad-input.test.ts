import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import { runBin } from "../../../scripts/lib/bin.ts";
import { repository } from "../../../scripts/lib/run.ts";

const folder = mkdtempSync(join(tmpdir(), "repigment-bad-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of this content in the folder; its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const assess = (path: string, ...more: readonly string[]): ReturnType<typeof runBin> =>
  runBin(["assess", path, "--label", "eu", "--at", "2026-11-16T08:40:00-05:00", ...more]);

const course = readFileSync(join(repository, "spec/courses/swollen-calf/course.jsonl"), "utf8");
const lines = course.trimEnd().split("\n");
const [first = ""] = lines;
/** The first event with another body, as a line. */
const withBody = (body: object): string => JSON.stringify({ ...(JSON.parse(first) as object), body });
const bundle = JSON.stringify({
  resourceType: "Bundle",
  type: "collection",
  entry: [
    { fullUrl: "urn:uuid:1", resource: { resourceType: "Patient", id: "a", birthDate: "1990-02-31" } },
    { fullUrl: "urn:uuid:2", resource: { resourceType: "Patient", id: "b", birthDate: "1991-02-01" } },
  ],
});

const has = (text: string, piece: string | RegExp): boolean =>
  typeof piece === "string" ? text.includes(piece) : piece.test(text);

/** What is wrong with each input, and what must be said of it. */
const table: readonly (readonly [name: string, path: string, ...said: readonly (string | RegExp)[]])[] = [
  ["no file", join(folder, "nothing.json"), "nothing of that name", "check the path"],
  ["a folder", folder, "a folder", "name one file in it"],
  ["an empty file", file("empty.json", ""), "an empty file"],
  ["a file of white space", file("space.json", " \n\t\n"), "an empty file"],
  ["a binary file", file("binary.json", new Uint8Array([80, 75, 3, 4, 0, 0, 1])), "a binary file", "unpacked"],
  ["UTF-16", file("utf16.json", Buffer.from(`\ufeff${first}`, "utf16le")), "UTF-16", "save the file as UTF-8"],
  [
    "Latin-1",
    file("latin1.jsonl", Buffer.from(first.replace("clinic-desk", "kliník"), "latin1")),
    /not UTF-8, the first at offset \d+/,
  ],
  ["a cut Bundle", file("cut.json", bundle.slice(0, 150)), /line 1,? column 1\d\d|Unterminated/],
  [
    "a cut Bundle on many lines",
    file("cut-lines.json", JSON.stringify(JSON.parse(bundle), undefined, 2).slice(0, 150)),
    /line \d+/,
  ],
  ["a cut course", file("cut.jsonl", course.slice(0, -80)), `/${lines.length}`, "the line is cut off"],
  ["text", file("text.txt", "Dear colleague,\nthank you"), "text that is not JSON", "is this the right file?"],
  ["XML", file("bundle.xml", '<?xml version="1.0"?><Bundle/>'), "XML or HTML", "as JSON"],
  ["a list", file("list.json", `[${first}]`), "a JSON list", "jq -c"],
  ["a number", file("number.json", "42"), "a single JSON value"],
  ["another object", file("other.json", '{ "name": "x" }'), '"name"', "resourceType"],
  [
    "an event on many lines",
    file("spread.json", JSON.stringify(JSON.parse(first), undefined, 2)),
    "over several lines",
    "jq -c",
  ],
  [
    "resources one a line",
    file("bulk.ndjson", '{"resourceType":"Patient","id":"1"}\n{"resourceType":"Patient","id":"2"}\n'),
    "NDJSON",
    "one Bundle",
  ],
  [
    "deep nesting",
    file("deep.json", `{"resourceType":"Bundle","x":${"[".repeat(50_000)}${"]".repeat(50_000)}}`),
    "within each other",
  ],
  [
    "deep nesting in an event",
    file(
      "deep.jsonl",
      `${first}\n${first.replace('"body":{', `"body":{"x":${'{"a":'.repeat(5000)}1${"}".repeat(5000)},`)}`,
    ),
    "within each other",
    "line 2",
  ],
  ["a resource that is no Bundle", file("patient.json", '{"resourceType":"Patient","id":"1"}'), "Bundle"],
  ["two persons in a Bundle", file("two.json", bundle), /one person|Patient/],
  [
    "two persons in a course",
    file(
      "two.jsonl",
      `${course}${first.replace(/"course":"[^"]+"/, '"course":"other"').replace(/"id":"[^"]+"/, '"id":"9"')}`,
    ),
    `/${course.trimEnd().split("\n").length + 1}/course`,
    "two files",
  ],
  [
    "one id with two contents",
    file("same.jsonl", `${first}\n${first.replace("1965", "1966")}`),
    "/2/id",
    "another content on line 1",
  ],
  [
    "an impossible date",
    file("date.jsonl", withBody({ birthDate: "1965-02-30" })),
    "/1/body/birthDate",
    "a day that exists",
  ],
  [
    "a negative height",
    file("negative.jsonl", withBody({ height: { value: -3, unit: "cm" } })),
    "/1/body/height/value",
    "check the sign",
  ],
  ["an unknown property", file("slip.jsonl", withBody({ birthdate: "1965" })), "/1/body/birthdate", "correct the name"],
  ["a newer format", file("newer.jsonl", first.replace('"v":1', '"v":2')), "newer Repigment"],
];

describe("a record that cannot be read", () => {
  const cases = table.map(([name, path, ...said]) => ({ name, path, said }));
  test.each(cases)("[C12] $name is named as what it is", async ({ path, said }) => {
    const { code, stdout, stderr } = await assess(path);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^repigment: \d+ problems?\n/);
    expect(stderr).toContain(`${path}:\n`);
    expect(stderr).toMatch(/ {4}expected: .+\n {4}found: .+\n/);
    expect([said.filter((piece) => !has(stderr, piece)), stderr]).toEqual([[], stderr]);
    expect(stderr).not.toMatch(/\bat .*\.(?:ts|js):\d/);
  });
});

test("[C12] 200 MB are the most: a file of 200 GB is refused by its size, for nothing could read it", async () => {
  const path = file("large.json", "{");
  truncateSync(path, 200_000_000_001);
  const { code, stderr } = await assess(path);
  expect(code).toBe(2);
  expect(stderr).toMatch(/expected: at most 200000000 bytes\n {4}found: {4}200000000001 bytes/);
});

test("[C12] standing input that never ends is cut off at the same size", async () => {
  const { code, stderr } = await assess("/dev/zero");
  expect(code).toBe(2);
  expect(stderr).toContain("more than 200000000 bytes");
});

test("[C10] every problem comes at once, and with --json as JSON as well", async () => {
  const path = file(
    "many.jsonl",
    [
      withBody({ birthDate: "1965-02-30", height: { value: -3, unit: "cm" } }),
      "{ cut",
      first.replace('"v":1,', ""),
    ].join("\n"),
  );
  const { code, stdout, stderr } = await assess(path, "--json");
  const { problems } = JSON.parse(stdout) as {
    problems: { file: string; at: string; expected: string; found: string }[];
  };
  expect(code).toBe(2);
  expect(problems.map(({ at }) => at).toSorted()).toEqual(["/1/body/birthDate", "/1/body/height/value", "/2", "/3"]);
  for (const { file: named, at, expected, found } of problems) {
    expect([named, expected !== "", found !== ""]).toEqual([path, true, true]);
    expect(stderr).toContain(`  ${at}\n`);
  }
  expect(stderr).toContain("4 problems");
});

test("[C11] what is wrong with the command line and with the file is told together", async () => {
  const path = file("both.json", "[]");
  const { code, stderr } = await runBin([
    "assess",
    path,
    "--label",
    "mars",
    "--at",
    "today",
    "--voice",
    "aloud",
    "--lang",
    "xx",
  ]);
  expect(code).toBe(2);
  for (const piece of ["--label", "--at", "--voice", "--lang", `${path}:`]) expect(stderr).toContain(piece);
  expect(stderr).toContain("5 problems");
});

test("[C13] a byte order mark, CRLF and blank lines are read as if they were not there", async () => {
  const plain = await assess("spec/courses/swollen-calf/course.jsonl", "--json");
  const marked = file("bom.jsonl", `\ufeff\r\n${course.replaceAll("\n", "\r\n\r\n")}`);
  expect(await assess(marked, "--json")).toEqual(plain);
  const patient =
    '{ "resourceType": "Bundle", "type": "collection", "entry": [{ "resource": { "resourceType": "Patient", "id": "1" } }] }';
  expect((await assess(file("bom.json", `\ufeff${patient.replaceAll(" ", "\r\n")}`))).code).toBe(0);
});

test("[C14] hostile text cannot act on the terminal, in a page or in a problem", async () => {
  const hostile = "\u001b[2J\u001b]0;owned\u0007Golden\u202e\nWhere it stands\n\u009b31m";
  const event = {
    ...(JSON.parse(first) as object),
    id: "h",
    kind: "medication-started",
    body: { medication: { name: hostile } },
  };
  const page = await runBin(["assess", "-", "--label", "us", "--at", "2026-11-16T08:40:00-05:00"], {
    input: `${first}\n${JSON.stringify(event)}`,
  });
  expect(page.code).toBe(0);
  expect(page.stdout).toContain("\\u001b[2J");
  expect(page.stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  const wrong = await assess(
    file(
      "hostile.jsonl",
      first.replace("clinic-desk", "x").replace('"kind":"person"', `"kind":${JSON.stringify(hostile)}`),
    ),
  );
  expect(wrong.code).toBe(2);
  expect(wrong.stderr.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});
