import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";

import { inParallel, run } from "./run.ts";

/** How many bytes an installation of everything may weigh. */
export type Budget = { readonly installedBytes: number };

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

/** Bytes in megabytes, for people. */
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
