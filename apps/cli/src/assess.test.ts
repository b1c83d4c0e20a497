import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

import { goldens } from "../../../scripts/goldens.ts";
import { runBin } from "../../../scripts/lib/bin.ts";
import { firstDifference } from "../../../scripts/lib/first-difference.ts";
import { repository } from "../../../scripts/lib/run.ts";

const read = (path: string): string => readFileSync(join(repository, path), "utf8");
const CALF = "spec/courses/swollen-calf/course.jsonl";
const AT = "2026-11-16T08:40:00-05:00";
const calf = (...more: readonly string[]): readonly string[] => ["assess", CALF, "--at", AT, ...more];
const BUNDLE =
  "node_modules/cql-exec-fhir/test/fixtures/r4/Luna60_McCullough561_6662f0ca-b617-4e02-8f55-7275e9f49aa0.json";

// As npm run goldens would write it; that the committed one is the same is scripts/goldens.test.ts's.
const golden = (await goldens(repository)).get("spec/courses/swollen-calf/assessment.us.json") ?? "";

interface Said {
  readonly label: string;
  readonly at: string;
  readonly standing: string;
  readonly unread: readonly { readonly what: string }[];
  readonly conflicts: readonly { readonly fact: string }[];
  readonly questions: readonly { readonly fact: string; readonly question: string }[];
  readonly findings: readonly { readonly topic: string; readonly applies: string }[];
}

/** An assessment that was printed as JSON, fit for the schema. */
function said(line: string): Said {
  const assessment = JSON.parse(line) as Said;
  const validate = new Ajv2020().compile(JSON.parse(read("spec/schema/assessment.json")) as object);
  expect([validate(assessment), validate.errors]).toEqual([true, null]);
  return assessment;
}

/** An event as a line of a course, told by the person on one morning. */
function eventLine(id: string, kind: string, body: object): string {
  return JSON.stringify({
    v: 1,
    id,
    course: "c1",
    kind,
    at: "2026-11-01T10:00:00Z",
    recorded: "2026-11-01T10:00:00Z",
    zone: "Z",
    author: { role: "person" },
    device: "phone",
    body,
  });
}

test("[C2] the command prints the golden byte for byte, whatever zone, locale and terminal it runs in", async () => {
  const here = await runBin(calf("--label", "us", "--json"));
  expect([here.code, here.stderr, firstDifference(here.stdout, golden)]).toEqual([0, "", ""]);
  const elsewhere = { TZ: "Asia/Hong_Kong", LANG: "sv_SE.UTF-8", LC_ALL: "sv_SE.UTF-8", COLUMNS: "40" };
  const { stdout } = await runBin(calf("--label", "us-opzelura", "--json"), { env: elsewhere });
  expect(firstDifference(stdout, golden)).toBe("");
});

test("[C2] question texts are in the language and the voice asked for", async () => {
  const args = ["assess", "spec/courses/birth-year-only/course.jsonl", "--at", AT, "--label", "eu", "--json"];
  const swedish = said((await runBin([...args, "--lang", "sv", "--voice", "person"])).stdout);
  const pregnant = swedish.questions.find(({ fact }) => fact === "pregnant");
  expect(pregnant?.question).toMatch(/gravid/);
});

test("[C29] a caregiver is shown the same whatever a girl of fourteen told of pregnancy, until she agrees", async () => {
  const event = (kind: string, body: object): string => eventLine(kind, kind, body);
  const girl = event("person", { birthDate: "2012-03-04" });
  const pregnant = event("pregnancy", { status: "pregnant" });
  const agreed = event("sharing-agreed", { with: "caregiver", about: "pregnancy", agreed: true });
  const shown = async (input: string, ...more: readonly string[]): Promise<string> => {
    const args = ["assess", "-", "--label", "eu", "--at", "2026-11-02T10:00:00Z", ...more];
    return (await runBin(args, { input })).stdout;
  };
  const told = [girl, pregnant].join("\n");
  for (const more of [["--caregiver", "--json"], ["--caregiver"]])
    expect(await shown(told, ...more)).toBe(await shown(girl, ...more));
  expect(said(await shown(told, "--caregiver", "--json")).standing).not.toBe("contraindicated");
  expect(said(await shown(told, "--json")).standing).toBe("contraindicated");
  expect(said(await shown(`${told}\n${agreed}`, "--caregiver", "--json")).standing).toBe("contraindicated");
  expect(await shown(told, "--caregiver")).toContain("withheld");
});

test("[C3] without a label nothing is assessed, and all four are named", async () => {
  const { code, stdout, stderr } = await runBin(calf());
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  for (const id of ["us-opzelura", "eu-opzelura", "hk-lumirix", "ch-opzelura"]) expect(stderr).toContain(id);
  expect(stderr).toContain("never guessed");
});

test("[C3] all shows the four one after another", async () => {
  const { code, stdout } = await runBin(calf("--label", "all", "--json"));
  const labels = stdout
    .trimEnd()
    .split("\n")
    .map((line) => said(line).label);
  expect({ code, labels: labels.toSorted() }).toEqual({
    code: 0,
    labels: ["ch-opzelura", "eu-opzelura", "hk-lumirix", "us-opzelura"],
  });
});

test("[C4] without --at it is now, with the machine's offset", async () => {
  const before = Date.now();
  const { stdout } = await runBin(["assess", CALF, "--label", "us", "--json"], { env: { TZ: "Asia/Kathmandu" } });
  const { at } = said(stdout);
  expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:45$/);
  expect(Date.parse(at)).toBeGreaterThanOrEqual(before - 1_000);
  expect(Date.parse(at)).toBeLessThanOrEqual(Date.now());
});

test("[C4] --known hides what was recorded later", async () => {
  const args = ["assess", "spec/courses/a-tenth-corrected/course.jsonl", "--label", "eu", "--json"];
  const at = ["--at", "2026-11-03T17:00:00+01:00"];
  const then = said((await runBin([...args, ...at, "--known", "2026-11-03T18:00:00+01:00"])).stdout);
  const now = said((await runBin([...args, ...at])).stdout);
  expect([then.standing, now.standing]).toEqual(["none-found", "over-limit"]);
});

test("[C5] a Bundle is read as one, from a file and from standard input", async () => {
  const args = ["--label", "eu", "--at", AT, "--json"];
  const file = await runBin(["assess", BUNDLE, ...args]);
  expect(file.code).toBe(0);
  expect(said(file.stdout).findings.find(({ topic }) => topic === "age")?.applies).toBe("no");
  const piped = await runBin(["assess", "-", ...args], { input: read(BUNDLE) });
  expect(firstDifference(piped.stdout, file.stdout)).toBe("");
});

const fixtures = globSync("packages/fhir/fixtures/*.json", { cwd: repository }).toSorted((a, b) => (a < b ? -1 : 1));

test.each(fixtures)("[C5] [C6] %s is assessed by every label, and fits the schema", async (path) => {
  const { code, stdout, stderr } = await runBin(["assess", path, "--label", "all", "--at", AT, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const all = stdout
    .trimEnd()
    .split("\n")
    .map((line) => said(line));
  expect(all.map(({ label }) => label).toSorted()).toEqual(["ch-opzelura", "eu-opzelura", "hk-lumirix", "us-opzelura"]);
});

test("[C5] a course is read as one from standard input, on one line or many", async () => {
  const piped = await runBin(["assess", "-", "--label", "us", "--at", AT, "--json"], { input: read(CALF) });
  expect(firstDifference(piped.stdout, golden)).toBe("");
  const [first = ""] = read(CALF).split("\n");
  expect((await runBin(["assess", "-", "--label", "us", "--at", AT, "--json"], { input: first })).code).toBe(0);
});

test("[C6] an assessment ends with 0, be it stop or nothing found", async () => {
  const stop = await runBin(calf("--label", "us", "--json"));
  const tenth = ["assess", "spec/courses/a-tenth-corrected/course.jsonl", "--known", "2026-11-03T18:00:00+01:00"];
  const none = await runBin([...tenth, "--at", "2026-11-03T17:00:00+01:00", "--label", "eu", "--json"]);
  expect([stop.code, said(stop.stdout).standing]).toEqual([0, "stop"]);
  expect([none.code, said(none.stdout).standing]).toEqual([0, "none-found"]);
});

test("[C7] what does not convert, contradicts or is not known is assessed and listed", async () => {
  const input = [
    eventLine("1", "applied", { grams: { value: 3, unit: "mL" } }),
    eventLine("2", "answered", { fact: "shoe-size", value: 42 }),
    eventLine("3", "pregnancy", { status: "pregnant" }),
    eventLine("4", "answered", { fact: "pregnant", value: false }),
    eventLine("5", "medication-started", { medication: { codes: [{ system: "atc", code: "Z99ZZ99" }] } }),
  ].join("\n");
  const args = ["assess", "-", "--label", "eu", "--at", "2026-11-02T10:00:00Z", "--json"];
  const { code, stdout } = await runBin(args, { input });
  const { unread, conflicts, findings } = said(stdout);
  expect(code).toBe(0);
  expect(unread.map(({ what }) => what)).toEqual(["applied: mL", "shoe-size"]);
  expect(conflicts.map(({ fact }) => fact)).toContain("pregnant");
  expect(findings.find(({ topic }) => topic === "pregnancy")?.applies).toBe("unknown");
});

test("[C7] a medicine of the record that could not be read is no “no interaction”, whoever says that the list is complete", async () => {
  const entry = (resource: object): object => ({ resource });
  const about = { subject: { reference: "Patient/p" } };
  const bundle = (status: string): string =>
    JSON.stringify({
      resourceType: "Bundle",
      type: "collection",
      timestamp: "2026-11-20T10:00:00Z",
      entry: [
        entry({ resourceType: "Patient", id: "p", birthDate: "1980-05-05" }),
        entry({
          resourceType: "MedicationStatement",
          id: "m",
          ...about,
          status,
          medicationCodeableConcept: { text: "clarithromycin" },
        }),
        entry({
          resourceType: "QuestionnaireResponse",
          id: "q",
          ...about,
          status: "completed",
          authored: "2026-11-20T11:00:00Z",
          questionnaire: "urn:repigment:questionnaire:facts",
          item: [{ linkId: "medications-complete", answer: [{ valueBoolean: true }] }],
        }),
      ],
    });
  const args = ["assess", "-", "--label", "us", "--at", "2026-11-20T12:00:00Z", "--json"];
  const judged = async (status: string): Promise<string | undefined> => {
    const { findings } = said((await runBin(args, { input: bundle(status) })).stdout);
    return findings.find(({ topic }) => topic === "strong-cyp3a4")?.applies;
  };
  expect([await judged("active"), await judged("unknown"), await judged("entered-in-error")]).toEqual([
    "yes",
    "unknown",
    "no",
  ]);
});

test("[C8] a label that was not in force is a problem and does not silence the others", async () => {
  const at = ["--at", "2025-01-05T12:00:00+01:00"];
  const early = await runBin(["assess", CALF, "--label", "eu", "--at", "2020-01-01T00:00:00Z"]);
  expect(early.code).toBe(2);
  expect(early.stderr).toMatch(/--at\n +expected: a day from 2023-04-19 on/);
  const all = await runBin(["assess", CALF, "--label", "all", ...at, "--json"]);
  const lines = all.stdout.trimEnd().split("\n");
  const labels = lines.slice(0, -1).map((line) => said(line).label);
  expect(lines.at(-1)).toMatch(/^\{"problems":\[\{"file":"command line","at":"--at"/);
  expect({ code: all.code, labels }).toEqual({ code: 2, labels: ["eu-opzelura", "hk-lumirix", "us-opzelura"] });
  expect(all.stderr).toContain("when the label ch-opzelura came into force");
});
