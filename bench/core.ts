/**
 * `npm run bench -- core [--json]`: the start of the installed command line beside Node's own, one assessment beside
 * JSON.parse of the same record, records of 300 resources and of ten years, what a course holds in memory, compiled conditions
 * beside interpreted ones. Ends with 1 where a figure is missing; bars are
 * reported, they fail nothing.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";

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

const { json = false } = parseArgs({ options: { json: { type: "boolean" } } }).values;
const measured: Measured[] = [];
const on = machine();

/** One group of figures; what goes wrong is told and the others are measured all the same. */
async function measure(group: () => Promise<readonly Measured[]> | readonly Measured[]): Promise<void> {
  try {
    measured.push(...(await group()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

const plain = await loadLabel("us");
if (plain !== undefined) {
  // What the command and the server read: the trials' figures go with an assessment.
  const label = await withEvidence(plain);
  await measure(() => measureAssess(label));
  await measure(() => [measureCompiled(label)]);
  await measure(() => measureRecords(label));
  await measure(() => measureYears(label));
  await measure(async () => {
    const labels = await Promise.all(LABELS.map(({ id }) => loadLabel(id)));
    return [measureMemory(labels.filter((one) => one !== undefined))];
  });
  await measure(() => measureReading(label));
  await measure(() => measureCql(label));
}
await measure(() => measureCommandLine(join(import.meta.dirname, "fixtures/small-bundle.json")));

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
