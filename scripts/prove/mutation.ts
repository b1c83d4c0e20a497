/**
 * `npm run prove -- mutation`: every computable statement is changed in every way, one thing at a time: its comparison, its
 * limits by the least step, each part of its condition, its indication and phase, its action into every other. An example or
 * something written by hand (a course's expected*.yaml, the table spec/actions.yaml) must notice; goldens do not count. Writes
 * docs/proofs/mutation.json and its row in docs/proofs/README.md; ends with 1 where a change goes unnoticed.
 */
import { join } from "node:path";

import { runMutation } from "../lib/mutation/run.ts";
import { repository } from "../lib/run.ts";
import { recordProof } from "./lib/record.ts";

const { survivors, ...figures } = await runMutation(repository);
const { conditions, actions, statements, promises, pinnedByCourse } = figures;
recordProof(join(repository, "docs/proofs"), {
  name: "mutation",
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  holds: survivors.length === 0,
  result: `${statements} statements, ${conditions.mutants + actions.mutants} changes, ${survivors.length} unnoticed: ${conditions.byExample} of ${conditions.mutants} changes of conditions noticed by examples; of ${actions.mutants} other actions ${actions.byCourse} by one of ${promises} expectations of courses (${pinnedByCourse} statements), ${actions.byTableOnly} by spec/actions.yaml alone`,
  figures: { ...figures, unnoticed: survivors },
});
console.table({ conditions, actions });
console.log(survivors.length === 0 ? "nothing goes unnoticed" : survivors.join("\n"));
process.exitCode = survivors.length === 0 ? 0 : 1;
