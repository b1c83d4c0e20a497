import { canonical, type Result } from "@repigment/core";

import { checkData } from "./check.ts";
import { checkClaims } from "./checks/claims.ts";
import { checkEvidence } from "./checks/evidence.ts";
import type { ReadElsewhere } from "./checks/values.ts";
import { claimLocators, claimsOf } from "./emit-claims.ts";
import { evidenceOf } from "./emit-evidence.ts";
import { emit } from "./emit.ts";
import { readClaims } from "./read-claims.ts";
import { type Files, readData } from "./read-data.ts";
import { readEvidence } from "./read-evidence.ts";

/** Reads, checks and writes out the labels: the generated files, or every problem at once. The same files give the same bytes. */
export function buildLabels(files: Files, elsewhere: ReadElsewhere): Result<ReadonlyMap<string, string>> {
  const { source, problems } = readData(below(files, /^(?!data\/(evidence|claims)\/)/));
  const evidence = readEvidence(below(files, /^data\/evidence\//));
  const claims = readClaims(below(files, /^data\/claims\//));
  const all = [
    ...problems,
    ...evidence.problems,
    ...claims.problems,
    ...checkData(source, elsewhere),
    ...checkEvidence(evidence.source, source),
    ...checkClaims(claims.pages, source),
  ];
  if (all.length > 0) return { ok: false, problems: all };
  return {
    ok: true,
    value: new Map([
      ...emit(source, claimLocators(claims.pages)),
      ["evidence.json", `${canonical(evidenceOf(evidence.source, source.documents))}\n`],
      ["claims.json", `${canonical(claimsOf(claims.pages))}\n`],
    ]),
  };
}

function below(files: Files, where: RegExp): Files {
  return new Map([...files].filter(([path]) => where.test(path)));
}
