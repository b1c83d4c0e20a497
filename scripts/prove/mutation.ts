/**
 * `npm run prove -- mutation`: every computable statement is changed in every way, one thing at a time: its comparison, its
 * limits by the least step, each part of its condition, its indication and phase, its action into every other. An example or
 * a course's hand-written expected*.yaml must notice; goldens do not count. And each statement must apply in some course, not
 * in another, and be open in a third. Writes docs/proofs/mutation.json and its row in docs/proofs/README.md; ends with 1
 * where a change goes unnoticed or a course is lacking.
 */
import { join } from "node:path";

import { runMutation } from "../lib/mutation/run.ts";
import { repository } from "../lib/run.ts";
import { recordProof } from "./lib/record.ts";

const { survivors, ...figures } = await runMutation(repository);
const { conditions, actions, statements, promises, pinnedByCourse, coverage } = figures;
const holds = survivors.length === 0 && coverage.lacking.length === 0;
recordProof(join(repository, "docs/proofs"), {
  name: "mutation",
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  holds,
  result: `${statements} statements, ${conditions.mutants + actions.mutants} changes, ${survivors.length} unnoticed: ${conditions.byExample} of ${conditions.mutants} changes of conditions noticed by examples; ${actions.byCourse} of ${actions.mutants} other actions by one of ${promises} expectations of courses (${pinnedByCourse} statements whole); in some course ${coverage.statements.yes} apply, ${coverage.statements.no} do not, ${coverage.statements.unknown} cannot be told`,
  figures: { ...figures, unnoticed: survivors },
});
console.table({ conditions, actions });
console.log(holds ? "nothing goes unnoticed" : [...survivors, ...coverage.lacking].join("\n"));
process.exitCode = holds ? 0 : 1;
