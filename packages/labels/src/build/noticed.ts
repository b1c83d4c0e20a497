import { checkExamples, type Lists } from "./checks/examples.ts";
import type { PlacedStatement } from "./data-source.ts";
import { type Mutant, mutants } from "./mutants.ts";

/** Whether an example of the statement comes out otherwise than it says once the statement is changed so. */
export function isNoticed(placed: PlacedStatement, { statement }: Mutant, lists: Lists): boolean {
  const found = checkExamples({ ...placed, value: statement }, lists);
  return found.some(({ expected }) => expected.includes("as the example"));
}

/** What could be changed in a statement without any of its examples coming out otherwise than it says. */
export function unnoticed(placed: PlacedStatement, lists: Lists): readonly string[] {
  return mutants(placed.value)
    .filter((mutant) => !isNoticed(placed, mutant, lists))
    .map(({ how }) => `${placed.value.id}: ${how}`);
}
