/**
 * The proof that what we publish works away from this checkout: builds and packs every package and app, holds each
 * tarball against publint and attw, installs them all in an empty folder, loads every entry there, runs
 * `repigment assess` on a course, weighs the installation against scripts/pack-budget.json (`--set-budget` first sets
 * that to what is measured and 15 % more) and writes the list of parts that a user gets (SBOM, CycloneDX) to
 * dist/sbom.cdx.json.
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build, buildOrder } from "./build.ts";
import {
  type Budget,
  assessmentProblems,
  inspectTarball,
  megabytes,
  sbomProblems,
  sizeProblems,
  weigh,
} from "./lib/packed.ts";
import { report } from "./lib/report.ts";
import { inParallel, repository, run } from "./lib/run.ts";

type Manifest = { readonly name: string; readonly exports?: Readonly<Record<string, unknown>> };

const BUDGET = "scripts/pack-budget.json";

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

/** Everything, from build to SBOM; the problems, and what was measured. */
async function checkPack(folder: string): Promise<{ readonly problems: readonly string[]; readonly measured: string }> {
  const unbuilt = await build(repository);
  if (unbuilt.length > 0) return { problems: unbuilt, measured: "" };
  const read = (path: string): unknown => JSON.parse(readFileSync(join(repository, path), "utf8"));
  const manifests = buildOrder(repository).map((room) => read(`${room.folder}/package.json`) as Manifest);
  const tarballs = await pack(repository, folder);
  const inspected = await inParallel(tarballs, inspectTarball);
  const elsewhere = join(folder, "elsewhere");
  const used = await useElsewhere(elsewhere, tarballs, manifests);
  const bytes = weigh(join(elsewhere, "node_modules"));
  if (process.argv.includes("--set-budget")) setBudget(bytes);
  const sbom = await run("npm", ["sbom", "--sbom-format", "cyclonedx"], { cwd: elsewhere });
  mkdirSync(join(repository, "dist"), { recursive: true });
  writeFileSync(join(repository, "dist/sbom.cdx.json"), sbom.stdout);
  const names = manifests.map((manifest) => manifest.name);
  return {
    problems: [
      ...inspected.flat(),
      ...used,
      ...sizeProblems(bytes, read(BUDGET) as Budget),
      ...(sbom.code === 0 ? sbomProblems(sbom.stdout, names) : [`npm sbom failed:\n${sbom.output.trim()}`]),
    ],
    measured: `${tarballs.length} packages packed and used elsewhere; installed ${bytes} bytes (${megabytes(bytes)} MB)`,
  };
}

function setBudget(bytes: number): void {
  const budget: Budget = { installedBytes: Math.ceil((bytes * 1.15) / 1e5) * 1e5 };
  writeFileSync(join(repository, BUDGET), `${JSON.stringify(budget, undefined, 2)}\n`);
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
