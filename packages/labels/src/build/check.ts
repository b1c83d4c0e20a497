import type { Problem } from "@repigment/core";

import { checkCondition } from "./checks/condition.ts";
import { checkDisagreements } from "./checks/disagreements.ts";
import { checkExamples, listsOf } from "./checks/examples.ts";
import { checkLabel } from "./checks/label.ts";
import { checkIds, checkStatement } from "./checks/statement.ts";
import { checkSubstances } from "./checks/substances.ts";
import { checkValues, type ReadElsewhere } from "./checks/values.ts";
import type { DataSource } from "./data-source.ts";

/** Everything that is wrong with what was read, all at once. */
export function checkData(source: DataSource, elsewhere: ReadElsewhere): readonly Problem[] {
  const lists = listsOf(source);
  const groups = [
    ...source.labels.map(({ id, statements }) => ({ id, statements })),
    { id: undefined, statements: source.own },
  ];
  return [
    ...source.labels.flatMap((label) => checkLabel(label, source)),
    ...groups.flatMap(({ id, statements }) => [
      ...checkIds(statements),
      ...statements.flatMap((statement) => {
        const condition = checkCondition(statement, source);
        return [
          ...checkStatement(statement, id, source),
          ...condition,
          // An example of a broken condition would only say the same again.
          ...(condition.length > 0 ? [] : checkExamples(statement, lists)),
          ...checkValues(statement, elsewhere),
        ];
      }),
    ]),
    ...checkSubstances(source),
    ...checkDisagreements(source),
  ];
}
