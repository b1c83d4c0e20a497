import type { Statement } from "@repigment/core";

import { LABEL_SHORTS } from "../options/label.ts";
import { type Reader, tell } from "../options/reader.ts";
import type { Block } from "../terminal/layout.ts";

/** A statement with its sentence, as it is printed for machines. */
export interface SaidStatement extends Statement {
  readonly sentence: string;
}

/** What one label says, its shorthand before the first line; where it was not read whole, that is part of the answer. */
export function comparedLines(
  {
    label,
    coverage,
    statements,
  }: { readonly label: string; readonly coverage: string; readonly statements: readonly Statement[] },
  reader: Reader,
): readonly Block[] {
  const lead = (LABEL_SHORTS.get(label) ?? label).padEnd(4);
  const said = statements.map(
    ({ id, values, action }) => `${tell(reader, `action.${action}`)}: ${tell(reader, id, values)}`,
  );
  // A silent label and an unread one are not the same.
  const lines = coverage === "whole" && said.length > 0 ? said : [...said, tell(reader, `coverage.${coverage}`)];
  return lines.map((text, index) => ({ text, lead: index === 0 ? lead : "".padEnd(4), leadLook: "strong" }));
}
