import { readYamlFiles } from "../../scripts/lib/read-yaml.ts";
import { listsOf } from "./src/build/checks/examples.ts";
import { mutants } from "./src/build/mutants.ts";
import { isNoticed } from "./src/build/noticed.ts";
import { readData } from "./src/build/read-data.ts";

/** Labels (their folders are named after them, with a hyphen), lists, substances and our own inferences. */
const FILES = "{data/*-*,data/lists,data/substances,own}/**/*.yaml";

/** One change of what decides a statement (comparison, limit, part, word, indication, phase), and whether an example notices. */
export interface ConditionMutant {
  readonly statement: string;
  readonly how: string;
  readonly noticed: boolean;
}

/** Every such change of every statement, or one in so many, the same ones each time. Not shipped: it reads the YAML. */
export function conditionMutants(oneIn = 1): readonly ConditionMutant[] {
  const { source, problems } = readData(readYamlFiles(import.meta.dirname, FILES));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const lists = listsOf(source);
  const all = [...source.labels.flatMap((label) => label.statements), ...source.own].flatMap((placed) =>
    mutants(placed.value).map((mutant) => ({ placed, mutant })),
  );
  return all
    .filter((_, index) => index % oneIn === 0)
    .map(({ placed, mutant }) => ({
      statement: placed.value.id,
      how: mutant.how,
      noticed: isNoticed(placed, mutant, lists),
    }));
}
