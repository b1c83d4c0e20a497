/**
 * What the linter's import rule cannot say of the arrows: a manifest declares no package that its room may not use,
 * a pure room declares no dependency at all, versions are exact and in lockstep, and a program that a room may only
 * *start* (the cli starts the server) is loaded by `await import(…)` in the one command that needs it.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { type Room, rooms } from "./house.ts";
import { report } from "./lib/report.ts";
import { repository } from "./lib/run.ts";

type Manifest = { readonly version?: string; readonly dependencies?: Readonly<Record<string, string>> };

const OURS = "@repigment/";

/** Every crossing of the arrows in the rooms below a root. */
export function checkBoundaries(root: string): readonly string[] {
  const built = rooms.filter((room) => existsSync(join(root, room.folder, "package.json")));
  const known = new Set(rooms.map((room) => room.folder));
  const strangers = globSync(["packages/*/package.json", "apps/*/package.json"], { cwd: root })
    .map((path) => path.replace("/package.json", ""))
    .filter((folder) => !known.has(folder))
    .map(
      (folder) =>
        `${folder} is not in scripts/house.ts: a new room needs a page in docs/decisions and its arrows there`,
    );
  return [...strangers, ...built.flatMap((room) => [...manifestProblems(root, room), ...startProblems(root, room)])];
}

function manifestProblems(root: string, room: Room): readonly string[] {
  const path = `${room.folder}/package.json`;
  const { version, dependencies = {} } = JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;
  const allowed = [...room.mayImport, ...(room.mayStart ?? [])].map((name) => OURS + name);
  return Object.entries(dependencies).flatMap(([name, wanted]) => {
    const ours = name.startsWith(OURS);
    const problems: string[] = [];
    if (ours && !allowed.includes(name))
      problems.push(`${path}: ${room.folder} may not depend on ${name} (arrows: scripts/house.ts)`);
    if (!ours && room.pure) problems.push(`${path}: ${room.folder} is pure and has no dependency; remove ${name}`);
    if (ours && wanted !== version)
      problems.push(`${path}: ${name} is ${wanted}; all our packages share the version ${version ?? "(none)"}`);
    if (!/^\d+\.\d+\.\d+/.test(wanted)) problems.push(`${path}: ${name} is ${wanted}; pin one version exactly`);
    return problems;
  });
}

function startProblems(root: string, { folder, mayStart = [] }: Room): readonly string[] {
  if (mayStart.length === 0) return [];
  const named = new RegExp(`(?:from|import) "(${OURS}(?:${mayStart.join("|")})[^"]*)"`, "g");
  return globSync(`${folder}/{src,bin}/**/*.{ts,js}`, { cwd: root }).flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(named)].map(
      (match) =>
        `${path}: ${match[1] ?? ""} is a program of its own: start it with \`await import("${match[1] ?? ""}")\` inside the command that needs it`,
    ),
  );
}

if (import.meta.main) report(`${rooms.length} rooms, arrows as in scripts/house.ts`, checkBoundaries(repository));
