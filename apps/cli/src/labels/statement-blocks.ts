import { fullCondition, type Statement } from "@repigment/core";

import { type Reader, tell } from "../options/reader.ts";
import type { Block } from "../terminal/layout.ts";
import { conditionText } from "./condition-text.ts";

/** A statement for those who check it: sentence, what it asks for, when it holds, its condition and its sources. */
export function statementBlocks(statement: Statement, reader: Reader): readonly Block[] {
  const { id, action, urgency, from, until, values, source, also = [], scope, phase, grade } = statement;
  const condition = fullCondition(statement);
  const marks = [
    tell(reader, `action.${action}`),
    tell(reader, `scope.${scope}`),
    tell(reader, `phase.${phase}`),
    tell(reader, `urgency.${urgency}`),
    tell(reader, `grade.${grade}`),
  ];
  return [
    { text: tell(reader, id, values), lead: "• " },
    { text: marks.join(" · "), indent: 2, look: "faint" },
    row("id", id),
    row("in force", until === null ? `from ${from}` : `from ${from}, until before ${until}`),
    ...(condition === undefined ? [] : [row("if", conditionText(condition, values))]),
    ...[source, ...also].map(({ document, version, section, checked }) =>
      row("source", `${document} (${version}), section ${section}, checked ${checked}`),
    ),
  ];
}

function row(name: string, text: string): Block {
  return { text, indent: 2, lead: name.padEnd(10), leadLook: "faint" };
}
