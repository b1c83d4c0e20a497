import type { Statement } from "@repigment/core";

import { LABEL_SHORTS } from "../options/label.ts";
import { type Reader, tell } from "../options/reader.ts";
import type { Block } from "../terminal/layout.ts";
import type { SaidFigure } from "./figure-lines.ts";

/** A statement with its sentence, as it is printed for machines. */
export interface SaidStatement extends Statement {
  readonly sentence: string;
}

/** What one label says: its coverage, and the statements and figures that are shown of it. */
interface Compared {
  readonly label: string;
  readonly coverage: string;
  readonly statements: readonly Statement[];
  readonly evidence?: readonly SaidFigure[];
}

/** What one label says, its shorthand before the first line; where it was not read whole, that is part of the answer. */
export function comparedLines(
  { label, coverage, statements, evidence = [] }: Compared,
  reader: Reader,
): readonly Block[] {
  const lead = (LABEL_SHORTS.get(label) ?? label).padEnd(4);
  const said = [
    ...statements.map(({ id, values, action }) => `${tell(reader, `action.${action}`)}: ${tell(reader, id, values)}`),
    ...evidence.map(({ text }) => text),
  ];
  // A silent label and an unread one are not the same.
  const lines = coverage === "whole" && said.length > 0 ? said : [...said, tell(reader, `coverage.${coverage}`)];
  return lines.map((text, index) => ({ text, lead: index === 0 ? lead : "".padEnd(4), leadLook: "strong" }));
}
