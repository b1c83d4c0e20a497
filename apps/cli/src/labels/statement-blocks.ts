import { fullCondition, type Statement, type StatementSource } from "@repigment/core";
import { sayPlace } from "@repigment/words";

import { type Reader, tell } from "../options/reader.ts";
import type { Block } from "../terminal/layout.ts";
import { widthOf } from "../terminal/wrap.ts";
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
    ...rowsOf(
      [
        ["id", id],
        [
          "in-force",
          until === null
            ? tell(reader, "labels.from", { from: { day: from } })
            : tell(reader, "labels.from-until", { from: { day: from }, until: { day: until } }),
        ],
        ...(condition === undefined ? [] : [["if", conditionText(condition, values)] as const]),
        ...[source, ...also].map((each) => ["source", sourceText(each, reader)] as const),
      ],
      reader,
    ),
  ];
}

/** A source for those who check it: the document's id, where in it, and when we looked. */
export function sourceText({ document, section, checked }: StatementSource, reader: Reader): string {
  const place = sayPlace(section, reader.catalogue, reader.voice);
  return tell(reader, "labels.source", { document, section: place, checked: { day: checked } });
}

/** Rows under one another, their names in a column as wide as the widest name of them all in the reader's language. */
export function rowsOf(rows: readonly (readonly [RowName, string])[], reader: Reader): readonly Block[] {
  const names = ROW_NAMES.map((name) => tell(reader, `labels.row.${name}`));
  const widest = Math.max(...names.map(widthOf)) + 2;
  return rows.map(([name, text]) => {
    const said = tell(reader, `labels.row.${name}`);
    return { text, indent: 2, lead: said + " ".repeat(widest - widthOf(said)), leadLook: "faint" as const };
  });
}

const ROW_NAMES = ["id", "in-force", "if", "source"] as const;

type RowName = (typeof ROW_NAMES)[number];
