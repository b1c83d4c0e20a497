import { spawn } from "node:child_process";
import { createServer } from "node:net";

import { describe, expect, test } from "vitest";

import { bin, runBin } from "../../../scripts/lib/bin.ts";
import { repository } from "../../../scripts/lib/run.ts";

const COMMANDS = [
  "",
  "assess",
  "labels",
  "labels list",
  "labels show",
  "labels compare",
  "labels check",
  "questionnaire",
  "serve",
];
const CALF = ["assess", "spec/courses/swollen-calf/course.jsonl", "--at", "2026-11-16T08:40:00-05:00", "--label", "us"];

describe("every command", () => {
  test.each(COMMANDS)("[C40] repigment %s --help has an example and ends with 0", async (command) => {
    const words = command === "" ? [] : command.split(" ");
    const { code, stdout, stderr } = await runBin([...words, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(new RegExp(`^Usage: repigment${words.map((word) => ` ${word}`).join("")}`));
    expect(stdout).toMatch(/\nExamples?:\n {2}(PORT=\d+ )?repigment /);
  });

  test.each([
    ["nothing", [], "no command"],
    ["an unknown command", ["asess", "x"], "Did you mean assess?"],
    ["an unknown subcommand", ["labels", "lst"], "unknown command 'lst'"],
    ["an unknown option", [...CALF, "--lable", "eu"], "--lable"],
    ["a missing argument", ["assess"], "missing required argument 'file'"],
    ["one argument too many", ["assess", "a", "b"], "too many arguments"],
    ["an option without its value", ["assess", "a", "--label"], "argument missing"],
  ])("[C40] %s ends with 2 and says what there is", async (_, args, said) => {
    const { code, stdout, stderr } = await runBin(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
    expect(stderr).toContain("--help");
    const json = await runBin([...args.slice(0, 1), "--json", ...args.slice(1)]);
    expect(json.code).toBe(2);
    expect(json.stdout).toMatch(/^\{"problems":\[\{"file":"command line"/);
  });
});

/** Makes one label's data useless, as a bad installation would. */
const BROKEN = `--import=data:text/javascript,${encodeURIComponent(
  'import { registerHooks } from "node:module"; registerHooks({ load: (url, context, next) => url.endsWith("us-opzelura.json") ? { format: "json", source: "{}", shortCircuit: true } : next(url, context) });',
)}`;

test("[C41] a fault of ours ends with 3 and one sentence; the place only on request", async () => {
  const { code, stdout, stderr } = await runBin(CALF, { flags: [BROKEN] });
  expect({ code, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({ code: 3, stdout: "", lines: 1 });
  expect(stderr).toContain("a fault of ours, not of your input");
  const debug = await runBin(CALF, { flags: [BROKEN], env: { REPIGMENT_DEBUG: "1" } });
  expect(debug.code).toBe(3);
  expect(debug.stderr).toMatch(/\n +at .+\.ts:\d+/);
});

test("[C42] a reader that closes the pipe is no fault", async () => {
  const child = spawn(process.execPath, [bin, ...CALF, "--json"], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise((done) => child.on("close", done));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

/** Prints what a command loaded, at its end. */
const COUNT = `--import=data:text/javascript,${encodeURIComponent(
  'import { registerHooks } from "node:module"; const seen = []; registerHooks({ load: (url, context, next) => { seen.push(url); return next(url, context); } }); process.on("exit", () => process.stderr.write(seen.join("\\n")));',
)}`;

test("[C43] assessing a course loads no YAML, no FHIR, one label's data and one language", async () => {
  const { stderr } = await runBin([...CALF, "--lang", "sv"], { flags: [COUNT] });
  const loaded = stderr.split("\n");
  expect(loaded.length).toBeGreaterThan(50);
  // What tells a Bundle from a course stands in fhir's record/; the reader of Bundles does not load.
  expect(
    loaded.filter((url) => /yaml|packages\/fhir\/src\/(?!record)|apps\/server|hono|packages\/cohort/.test(url)),
  ).toEqual([]);
  const generated = loaded.flatMap((url) => /generated\/(.+\.json)$/.exec(url)?.[1] ?? []);
  expect(generated.toSorted()).toEqual(["evidence.json", "shared.json", "sv.json", "us-opzelura.json"]);
  const help = await runBin(["--help"], { flags: [COUNT] });
  expect(help.stderr.split("\n").filter((url) => /packages\//.test(url))).toEqual([]);
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address !== null ? address.port : 0;
}

test("[C35] serve runs the server until it is told to stop, and ends as it ends", async () => {
  const port = await freePort();
  const child = spawn(process.execPath, [bin, "serve"], {
    cwd: repository,
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = new Promise((done) => child.on("close", done));
  const [greeting] = await Promise.race([
    new Promise<string[]>((done) => child.stdout.setEncoding("utf8").once("data", (text: string) => done([text]))),
    closed.then(() => ["closed before it said anything"]),
  ]);
  expect(greeting).toContain(`http://localhost:${port}`);
  expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
  child.kill("SIGTERM");
  expect(await closed).toBe(0);
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow("fetch failed");
});

test("[C35] serve ends with the server's own refusal", async () => {
  const { code, stderr } = await runBin(["serve"], { env: { PORT: "many" } });
  expect(code).toBe(2);
  expect(stderr).toContain("PORT");
});
