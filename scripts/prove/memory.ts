/**
 * `npm run prove -- memory`: a million assessments by all labels, of courses that come and go, and what is held in memory on the
 * way. The bench (`npm run bench -- core`) makes a tenth of them. Writes docs/proofs/memory.json and its row in
 * docs/proofs/README.md; ends with 1 where more is held with each.
 */
import { join } from "node:path";

import { LABELS, loadLabel } from "@repigment/labels";

import { FLAT, measureHeld } from "../../bench/lib/memory.ts";
import { spreadOf } from "../../bench/lib/spread.ts";
import { repository } from "../lib/run.ts";
import { recordProof } from "./lib/record.ts";

const ASSESSMENTS = 1_000_000;

const loaded = await Promise.all(LABELS.map(({ id }) => loadLabel(id)));
const labels = loaded.filter((label) => label !== undefined);
const { perCourseKb, eventsKb, points, slopeBytes, growth } = measureHeld(labels, ASSESSMENTS);
const whole = spreadOf(perCourseKb);
const holds = growth <= FLAT;
recordProof(join(repository, "docs/proofs"), {
  name: "memory",
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  holds,
  result: `${ASSESSMENTS} assessments by ${labels.length} labels: ${slopeBytes.toFixed(3)} bytes more held for each, over all of them ${(growth * 100).toFixed(2)} % of what is held (flat: at most ${FLAT * 100} %); a course of about 60 events holds ${whole.median.toFixed(0)} KB, its events alone ${eventsKb.toFixed(0)} KB`,
  figures: {
    assessments: ASSESSMENTS,
    labels: labels.map(({ id }) => id),
    slopeBytes,
    growth,
    perCourseKb: whole,
    eventsKb,
    heldKb: points.map(([assessments, kb]) => ({ assessments, kb: Math.round(kb) })),
  },
});
console.table(points.map(([assessments, kb]) => ({ assessments, kb: Math.round(kb) })));
console.log(`${slopeBytes.toFixed(3)} bytes more for each assessment: ${holds ? "flat" : "not flat"}`);
process.exitCode = holds ? 0 : 1;
