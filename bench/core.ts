/**
 * `npm run bench -- core [--json]`: the start of the installed command line beside Node's own, one assessment beside
 * JSON.parse of the same record, records of 300 resources and of ten years, what a course holds in memory, compiled conditions
 * beside interpreted ones. Ends with 1 where a figure is missing; bars are
 * reported, they fail nothing.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";

import type { Label } from "@repigment/core";
import { LABELS, loadLabel, withEvidence } from "@repigment/labels";

import { measureRecords, measureYears } from "./lib/assess-speed.ts";
import { measureCommandLine } from "./lib/command-line.ts";
import { measureCql } from "./lib/cql/measure.ts";
import { type Measured, table } from "./lib/figure.ts";
import { measureAssess, measureCompiled } from "./lib/judging.ts";
import { machine } from "./lib/machine.ts";
import { measureMemory } from "./lib/memory.ts";
import { measureReading } from "./lib/reading.ts";

/** The figures that the issue lists. */
const WANTED = [
  "cli-first-ms",
  "cli-cold-ms",
  "assess-us",
  "assess-p99-us",
  "assess-vs-parse",
  "assess-p99-ms",
  "assess-first-p99-ms",
  "assess-10-years-ms",
  "assess-10-years-first-ms",
  "assess-growth-exponent",
  "memory-per-course-kb",
  "compiled-vs-interpreted",
  "assess-vs-cql-small",
  "json-vs-cql-small",
  "assess-vs-cql-large",
  "json-vs-cql-large",
  "json-vs-parse",
];

type Group = (label: Label) => Promise<readonly Measured[]> | readonly Measured[];

/** What is measured, each group in a process of its own: what one has taught the compiler, or left to the collector, is not the next one's. */
const GROUPS: Readonly<Record<string, Group>> = {
  assess: measureAssess,
  compiled: (label) => [measureCompiled(label)],
  records: measureRecords,
  years: measureYears,
  memory: async () => {
    const labels = await Promise.all(LABELS.map(({ id }) => loadLabel(id)));
    return [measureMemory(labels.filter((one) => one !== undefined))];
  },
  reading: measureReading,
  cql: measureCql,
  start: () => measureCommandLine(join(import.meta.dirname, "fixtures/small-bundle.json")),
};

const { json = false, group } = parseArgs({
  options: { json: { type: "boolean" }, group: { type: "string" } },
}).values;

/** Measures one group here. */
async function measureHere(name: string): Promise<readonly Measured[]> {
  const plain = await loadLabel("us");
  const measureGroup = GROUPS[name];
  if (plain === undefined || measureGroup === undefined) throw new Error(`no such group: ${name}`);
  // What the command and the server read: the trials' figures go with an assessment.
  return measureGroup(await withEvidence(plain));
}

/** Measures one group in a process of its own; what goes wrong is told there and the others are measured all the same. */
function measureApart(name: string): readonly Measured[] {
  const { stdout, status } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, "--group", name], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? (JSON.parse(stdout) as readonly Measured[]) : [];
}

if (group !== undefined) {
  process.stdout.write(JSON.stringify(await measureHere(group)));
  process.exit(0);
}

const on = machine();
const measured = Object.keys(GROUPS).flatMap(measureApart);
const figures = measured.map(({ figure }) => figure);
const missing = WANTED.filter((name) => !figures.some((figure) => figure.name === name));
if (json) {
  console.log(JSON.stringify({ machine: on, figures }, null, 2));
} else {
  console.log(
    Object.entries(on)
      .map(([key, value]) => `${key} ${value}`)
      .join(", "),
  );
  console.log(table(measured));
}
for (const name of missing) console.error(`${name}: missing, which counts as failed`);
process.exitCode = missing.length === 0 ? 0 : 1;
