import type { Result } from "@repigment/core";

import { checkData } from "./check.ts";
import type { ReadElsewhere } from "./checks/values.ts";
import { emit } from "./emit.ts";
import { type Files, readData } from "./read-data.ts";

/** Reads, checks and writes out the labels: the generated files, or every problem at once. The same files give the same bytes. */
export function buildLabels(files: Files, elsewhere: ReadElsewhere): Result<ReadonlyMap<string, string>> {
  const { source, problems } = readData(files);
  const all = [...problems, ...checkData(source, elsewhere)];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, value: emit(source) };
}
