import type { EvidenceData, EvidenceTable } from "@repigment/labels";
import { sayArgument } from "@repigment/words";

import { type Reader, tell } from "../options/reader.ts";
import type { Block } from "../terminal/layout.ts";
import { rowsOf, sourceText } from "./statement-blocks.ts";

/** The tables of a label's own figures on a topic: reactions stand with the reactions, who took part with the efficacy. */
export function tablesOn(topic: string, label: string, { tables }: EvidenceData): readonly EvidenceTable[] {
  const kind = topic === "adverse-reaction" ? "adverse-reactions" : topic === "efficacy" ? "baseline" : undefined;
  return tables.filter((table) => table.label === label && table.kind === kind);
}

/** A table for those who check it: a line a row, persons and shares of each column, its source. */
export function tableBlocks(
  { id, columns, rows, also = [], source, note, derived, weeks = 0 }: EvidenceTable,
  reader: Reader,
): readonly Block[] {
  const name = (about: "row" | "column" | "band", word: string): string => tell(reader, `table-${about}.${word}`);
  const heads = Object.entries(columns).map(([column, { n }]) =>
    n === null
      ? name("column", column)
      : tell(reader, "table.column", { column: name("column", column), people: String(n) }),
  );
  const title = tell(reader, `table-title.${id}`, { weeks: String(weeks) });
  const remarks = [
    ...(derived === undefined ? [] : [`table-derived.${id}`]),
    ...(note === undefined ? [] : [`table-note.${id}`]),
  ];
  return [
    { text: tell(reader, "table.title", { title, columns: inList(heads, reader) }), lead: "▪ " },
    ...Object.entries(rows).map(([row, cells]): Block => {
      const told = Object.entries(cells).map(([column, cell]) => `${name("column", column)} ${cellText(cell, reader)}`);
      return { text: tell(reader, "table.row", { row: name("row", row), cells: inList(told, reader) }), indent: 2 };
    }),
    ...(also.length === 0
      ? []
      : [
          {
            text: tell(reader, "table.also", {
              rows: inList(
                also.map((row) => name("row", row)),
                reader,
              ),
            }),
            indent: 2,
          },
        ]),
    ...remarks.map((remark) => ({ text: tell(reader, remark), indent: 2, look: "faint" as const })),
    ...rowsOf([["source", sourceText(source, reader)]], reader),
  ];
}

function cellText({ count, percent, mean, spread, band }: Cell, reader: Reader): string {
  const number = (value: number): string => sayArgument(reader.catalogue, reader.voice, value);
  const share =
    percent === undefined ? undefined : sayArgument(reader.catalogue, reader.voice, { value: percent, unit: "%" });
  const figure =
    count !== undefined && share !== undefined
      ? [tell(reader, "table.count-and-share", { count: String(count), share })]
      : [count === undefined ? share : String(count)];
  return [
    ...figure,
    ...(mean === undefined ? [] : [spread === undefined ? number(mean) : `${number(mean)} ± ${number(spread)}`]),
    ...(band === undefined ? [] : [tell(reader, `table-band.${band}`)]),
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

type Cell = EvidenceTable["rows"][string][string];

/** Side by side, with a comma between them and no "and". */
function inList(texts: readonly string[], reader: Reader): string {
  return texts.length === 0 ? "" : texts.reduce((first, last) => tell(reader, "list.comma", { first, last }));
}
