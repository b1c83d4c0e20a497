import { canonical, type Result } from "@repigment/core";

import { checkData } from "./check.ts";
import { checkEvidence } from "./checks/evidence.ts";
import type { ReadElsewhere } from "./checks/values.ts";
import { evidenceOf } from "./emit-evidence.ts";
import { emit } from "./emit.ts";
import { type Files, readData } from "./read-data.ts";
import { readEvidence } from "./read-evidence.ts";

/** Reads, checks and writes out the labels: the generated files, or every problem at once. The same files give the same bytes. */
export function buildLabels(files: Files, elsewhere: ReadElsewhere): Result<ReadonlyMap<string, string>> {
  const { source, problems } = readData(below(files, /^(?!data\/evidence\/)/));
  const evidence = readEvidence(below(files, /^data\/evidence\//));
  const all = [
    ...problems,
    ...evidence.problems,
    ...checkData(source, elsewhere),
    ...checkEvidence(evidence.source, source),
  ];
  if (all.length > 0) return { ok: false, problems: all };
  return {
    ok: true,
    value: new Map([
      ...emit(source),
      ["evidence.json", `${canonical(evidenceOf(evidence.source, source.documents))}\n`],
    ]),
  };
}

function below(files: Files, where: RegExp): Files {
  return new Map([...files].filter(([path]) => where.test(path)));
}
