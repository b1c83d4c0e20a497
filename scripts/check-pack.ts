/**
 * The proof that what we publish works away from this checkout: builds and packs every package and app, holds each
 * tarball against publint and attw, installs them all in an empty folder, loads every entry there, runs
 * `repigment assess` on a course, weighs the installation against scripts/pack-budget.json and writes the list of
 * parts that a user gets (SBOM, CycloneDX) to dist/sbom.cdx.json.
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { build, buildOrder } from "./build.ts";
import { report } from "./lib/report.ts";
import { inParallel, repository, run } from "./lib/run.ts";

type Manifest = { readonly name: string; readonly exports?: Readonly<Record<string, unknown>> };
type Budget = { readonly installedBytes: number };

/** What publint and attw have against a tarball. */
export async function inspectTarball(tarball: string): Promise<readonly string[]> {
  const tools = [
    ["publint", "run", tarball, "--strict"],
    ["attw", tarball, "--profile", "esm-only", "--no-color", "--no-emoji"],
  ];
  const told = await inParallel(tools, async ([tool = "", ...rest]) => ({ tool, ...(await run(tool, rest)) }));
  return told.flatMap(({ tool, code, output }) =>
    code === 0 ? [] : [`${tool} on ${basename(tarball)}:\n${output.trim()}`],
  );
}

/** What is wrong with the answer of `repigment assess … --json`. */
export function assessmentProblems(code: number, stdout: string, output: string): readonly string[] {
  if (code !== 0) return [`repigment assess of the installed packages ended with ${code}:\n${output.trim()}`];
  try {
    const { schema } = JSON.parse(stdout) as { readonly schema?: unknown };
    return schema === "repigment/assessment/1" ? [] : [`repigment assess printed the schema ${JSON.stringify(schema)}`];
  } catch {
    return [`repigment assess --json did not print JSON:\n${stdout.slice(0, 300)}`];
  }
}

/** Is this a CycloneDX list that names all these packages? */
export function sbomProblems(text: string, names: readonly string[]): readonly string[] {
  const { bomFormat, components = [] } = JSON.parse(text) as {
    readonly bomFormat?: string;
    readonly components?: readonly { readonly purl: string }[];
  };
  if (bomFormat !== "CycloneDX") return ["npm sbom did not write CycloneDX"];
  const listed = components.map(({ purl }) => decodeURIComponent(purl));
  const missing = names.filter((name) => !listed.some((purl) => purl.startsWith(`pkg:npm/${name}@`)));
  return missing.map((name) => `the SBOM does not list ${name}`);
}

/** Is an installation within its budget? */
export function sizeProblems(bytes: number, { installedBytes }: Budget): readonly string[] {
  const size = `installed: ${megabytes(bytes)} MB of ${megabytes(installedBytes)} MB`;
  if (bytes > installedBytes)
    return [`${size}: over budget. Find what grew; raise scripts/pack-budget.json only with the reason in the commit.`];
  return [];
}

/** The bytes of all files below a folder. */
export function weigh(folder: string): number {
  const sizes = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Packs what stands below a root into a folder; the tarballs' paths, or what npm had against it. */
async function pack(root: string, folder: string): Promise<readonly string[]> {
  const { code, output } = await run("npm", ["pack", "--workspaces", "--pack-destination", folder], { cwd: root });
  if (code !== 0) throw new Error(`npm pack failed:\n${output.trim()}`);
  return globSync("*.tgz", { cwd: folder })
    .map((name) => join(folder, name))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/** Installs tarballs in an empty folder and uses them as a stranger would. */
async function useElsewhere(
  folder: string,
  tarballs: readonly string[],
  manifests: readonly Manifest[],
): Promise<readonly string[]> {
  mkdirSync(folder);
  writeFileSync(
    join(folder, "package.json"),
    '{ "name": "elsewhere", "version": "0.0.0", "private": true, "type": "module" }',
  );
  const installed = await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs], {
    cwd: folder,
  });
  if (installed.code !== 0) return [`npm install of the tarballs failed:\n${installed.output.trim()}`];
  const entries = manifests.flatMap(({ name, exports = {} }) => Object.keys(exports).map((key) => name + key.slice(1)));
  const loading = `await Promise.all(${JSON.stringify(entries)}.map((entry) => import(entry)));`;
  const loaded = await run(process.execPath, ["--input-type=module", "-e", loading], { cwd: folder });
  const course = globSync("spec/courses/*/course.jsonl", { cwd: repository }).toSorted((a, b) => (a < b ? -1 : 1))[0];
  if (course === undefined) return ["there is no spec/courses/*/course.jsonl to assess"];
  const assess = ["repigment", "assess", join(repository, course), "--label", "us", "--json"];
  const assessed = await run(join(folder, "node_modules/.bin", assess[0] ?? ""), assess.slice(1), { cwd: folder });
  return [
    ...(loaded.code === 0 ? [] : [`an installed package does not load:\n${loaded.output.trim()}`]),
    ...assessmentProblems(assessed.code, assessed.stdout, assessed.output),
  ];
}

/** Everything, from build to SBOM; the problems, and one line of what was measured. */
async function checkPack(folder: string): Promise<{ readonly problems: readonly string[]; readonly measured: string }> {
  const unbuilt = await build(repository);
  if (unbuilt.length > 0) return { problems: unbuilt, measured: "" };
  const read = (path: string): string => readFileSync(join(repository, path), "utf8");
  const manifests = buildOrder(repository).map((room) => JSON.parse(read(`${room.folder}/package.json`)) as Manifest);
  const tarballs = await pack(repository, folder);
  const inspected = await inParallel(tarballs, inspectTarball);
  const elsewhere = join(folder, "elsewhere");
  const used = await useElsewhere(elsewhere, tarballs, manifests);
  const bytes = weigh(join(elsewhere, "node_modules"));
  const sbom = await run("npm", ["sbom", "--sbom-format", "cyclonedx"], { cwd: elsewhere });
  mkdirSync(join(repository, "dist"), { recursive: true });
  writeFileSync(join(repository, "dist/sbom.cdx.json"), sbom.stdout);
  return {
    problems: [
      ...inspected.flat(),
      ...used,
      ...sizeProblems(bytes, JSON.parse(read("scripts/pack-budget.json")) as Budget),
      ...sbomProblems(
        sbom.stdout,
        manifests.map((manifest) => manifest.name),
      ),
    ],
    measured: `${tarballs.length} packages packed and used elsewhere; installed ${bytes} bytes (${megabytes(bytes)} MB)`,
  };
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), "repigment-pack-"));
  try {
    const { problems, measured } = await checkPack(folder);
    report(measured, problems);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
