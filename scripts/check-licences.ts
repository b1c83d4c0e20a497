/**
 * Holds every package that package-lock.json installs to a list of licences. What we ship must be permissive; what
 * only helps to develop may also be of a weak copyleft, since nothing of it reaches a user.
 * The licence is read from the installed package's own manifest, else (not installed on this platform) from the lock.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { report } from "./lib/report.ts";
import { repository } from "./lib/run.ts";

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly devOptional?: boolean;
};
type Manifest = { readonly license?: unknown; readonly licenses?: unknown };

const SHIPPED = [
  "MIT",
  "MIT-0",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "Unlicense",
  "CC0-1.0",
];
const DEVELOPMENT = [...SHIPPED, "MPL-2.0", "CC-BY-4.0", "Python-2.0"];

/**
 * Licences that have no SPDX name, read by a person: name@version → the nearest listed one. A new version is read anew.
 * ucum-lhc: BSD-3-Clause with a citation request; its UCUM table under UCUM's own terms. It comes with cql-exec-fhir,
 * whose two Synthea bundles our tests read; nothing of it is shipped or copied.
 */
const READ: Readonly<Record<string, string>> = { "@lhncbc/ucum-lhc@7.1.9": "BSD-3-Clause" };

/** Every installed package whose licence is unknown or not on its list. */
export function checkLicences(root: string): readonly string[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(lock.packages).flatMap(([path, locked]) => {
    if (!path.includes("node_modules/") || locked.link === true) return [];
    const development = locked.dev === true || locked.devOptional === true;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const licence =
      (development ? READ[`${name}@${locked.version ?? ""}`] : undefined) ??
      installedLicence(join(root, path)) ??
      locked.license;
    if (licence === undefined) return [`${path} names no licence`];
    if (isAllowed(licence, development ? DEVELOPMENT : SHIPPED)) return [];
    return [
      `${path} is under ${licence}, which is not on the list for what we ${development ? "develop with" : "ship"} (scripts/check-licences.ts)`,
    ];
  });
}

/** Does an SPDX expression hold with these licences? (`OR`: one of them; `AND`: all of them.) */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const bare = expression.replace(/[()]/g, "").trim();
  if (/ OR /i.test(bare)) return bare.split(/ OR /i).some((part) => isAllowed(part, allowed));
  if (/ AND /i.test(bare)) return bare.split(/ AND /i).every((part) => isAllowed(part, allowed));
  return allowed.includes(bare);
}

function installedLicence(folder: string): string | undefined {
  const path = join(folder, "package.json");
  if (!existsSync(path)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  const named: unknown = license ?? (Array.isArray(licenses) ? licenses[0] : licenses);
  if (typeof named === "string") return named;
  return typeof named === "object" && named !== null && "type" in named && typeof named.type === "string"
    ? named.type
    : undefined;
}

if (import.meta.main) report("every installed package's licence is on the list", checkLicences(repository));
