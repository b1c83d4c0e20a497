/**
 * Holds spec/statements.yaml to the repository: every row of the source documents is there once, and whatever is said to show it
 * exists: statements and figures in the labels' generated data, claims, rules that a test quotes, messages, commands, paths. A row
 * that is shown nowhere yet says which later piece of work it waits for.
 *
 * ```yaml
 * rows:
 *   - id: R1
 *     says: our own short word for it
 *     becomes: [rule]
 *     judged: outdated                 # where the source is not right
 *     shown: { statements: [us-opzelura/age/eczema], tests: [labels/LC3] }
 *     waits: [{ issue: 6, for: a picture }]
 * ```
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import { rooms } from "./house.ts";
import { messagesOf } from "./lib/messages.ts";
import { report } from "./lib/report.ts";
import { repository } from "./lib/run.ts";
import { quotedIds } from "./lib/test-titles.ts";

const PAGE = "spec/statements.yaml";

/** How many rows each source has: a shop's page, the European summary, the Hong Kong brochure, the shop's errors and gaps. */
const SOURCES = { R: 28, E: 16, H: 21, S: 15 } as const;

const BECOMES = ["rule", "plan", "follow", "safety", "learn", "evidence", "identity", "out-of-scope"];
const JUDGED = ["outdated", "garbled", "wrong", "overstated", "in-no-label"];

/** Every row that there must be. */
export const ROWS: readonly string[] = Object.entries(SOURCES).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);

type Row = Readonly<Record<string, unknown>>;
type Exists = (name: string) => boolean;

/** Every row that is missing, told twice or by half, or that names what is not there. */
export function checkStatements(root: string, wanted: readonly string[] = ROWS): readonly string[] {
  if (!existsSync(join(root, PAGE))) return [`${PAGE} is missing: the rows of the sources and what shows each`];
  const page = parse(readFileSync(join(root, PAGE), "utf8")) as { readonly rows?: unknown } | null;
  if (!Array.isArray(page?.rows)) return [`${PAGE} has no list of rows`];
  const rows = page.rows as readonly Row[];
  const ids = rows.map(({ id }) => String(id));
  const kinds = kindsOf(root);
  return [
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `${PAGE}: ${id} is missing`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${PAGE}: ${id} is there twice`),
    ...ids.filter((id) => !wanted.includes(id)).map((id) => `${PAGE}: ${id} is no row of a source`),
    ...rows.flatMap((row) => rowProblems(row, kinds).map((problem) => `${PAGE}: ${String(row["id"])} ${problem}`)),
  ];
}

function rowProblems(row: Row, kinds: ReadonlyMap<string, Exists>): readonly string[] {
  const shown = entriesOf(row["shown"]);
  const waits: readonly unknown[] = Array.isArray(row["waits"]) ? row["waits"] : [];
  const judged = row["judged"] === undefined ? undefined : text(row["judged"]);
  return [
    ...Object.keys(row)
      .filter((key) => !["id", "says", "becomes", "judged", "shown", "waits"].includes(key))
      .map((key) => `has "${key}", which means nothing here`),
    ...(typeof row["says"] === "string" && row["says"] !== "" ? [] : ["does not say what the source says"]),
    ...namesOf(row["becomes"])
      .filter((word) => !BECOMES.includes(word))
      .map((word) => `becomes "${word}", which is none of ${BECOMES.join(", ")}`),
    ...(namesOf(row["becomes"]).length === 0 ? ["does not say what it becomes"] : []),
    ...(judged === undefined || JUDGED.includes(judged) ? [] : [`is judged "${judged}"`]),
    ...(shown.length === 0 && waits.length === 0 ? ["is shown nowhere and waits for nothing"] : []),
    ...shown.flatMap(([kind, names]) => shownProblems(kind, namesOf(names), kinds)),
    ...waits.filter((wait) => !isWait(wait)).map(() => "waits for no later issue: { issue: 6, for: … }"),
  ];
}

function shownProblems(kind: string, names: readonly string[], kinds: ReadonlyMap<string, Exists>): readonly string[] {
  const exists = kinds.get(kind);
  if (exists === undefined) return [`is shown by "${kind}", which is none of ${[...kinds.keys()].join(", ")}`];
  if (names.length === 0) return [`names none of its ${kind}`];
  return names.filter((name) => !exists(name)).map((name) => `names ${name}, which is not among the ${kind}`);
}

/** For each kind of thing that can show a row, whether one of that name exists. */
function kindsOf(root: string): ReadonlyMap<string, Exists> {
  const labels = globSync("packages/labels/generated/*-*.json", { cwd: root }).map((path) => read(root, path));
  const statements = idsIn([
    ...labels.flatMap((label) => listOf(label, "statements")),
    ...listOf(generated(root, "shared"), "own"),
  ]);
  const evidence = generated(root, "evidence");
  const figures = idsIn([...listOf(evidence, "rows"), ...listOf(evidence, "tables")]);
  const claims = idsIn(listOf(generated(root, "claims"), "claims"));
  const messages = new Set(messagesOf(root, "en").map(({ id }) => id));
  return new Map<string, Exists>([
    ["statements", (name) => statements.has(name)],
    ["evidence", (name) => figures.has(name)],
    ["claims", (name) => claims.has(name)],
    ["tests", (name) => isQuoted(root, name)],
    ["messages", (name) => messages.has(name)],
    ["commands", (name) => existsSync(join(root, `apps/cli/src/command/${name.replaceAll(" ", "-")}.ts`))],
    ["paths", (name) => !name.startsWith("/") && !name.includes("..") && existsSync(join(root, name))],
  ]);
}

function generated(root: string, name: string): unknown {
  return read(root, `packages/labels/generated/${name}.json`);
}

function read(root: string, path: string): unknown {
  return existsSync(join(root, path)) ? (JSON.parse(readFileSync(join(root, path), "utf8")) as unknown) : {};
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = (value as Readonly<Record<string, unknown>> | null)?.[key];
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

function idsIn(items: readonly unknown[]): ReadonlySet<string> {
  return new Set(items.map((item) => String((item as { readonly id?: unknown }).id)));
}

function isQuoted(root: string, test: string): boolean {
  const [name, id] = test.split("/");
  const room = rooms.find(({ folder }) => folder.endsWith(`/${name ?? ""}`));
  return room !== undefined && quotedIds(root, room.folder).some((each) => each.id === id);
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A later issue by its number (this one is the third), and what it will show. */
function isWait(value: unknown): boolean {
  const { issue, for: what } = (value ?? {}) as { readonly issue?: unknown; readonly for?: unknown };
  return Number.isSafeInteger(issue) && Number(issue) > 3 && typeof what === "string" && what !== "";
}

if (import.meta.main) report(`${ROWS.length} rows of ${PAGE} are shown or wait`, checkStatements(repository));
