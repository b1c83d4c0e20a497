import type { EvidenceData, EvidenceTable } from "@repigment/labels";

import type { Reader } from "../options/reader.ts";
import type { Block } from "../terminal/layout.ts";
import { rowsOf, sourceText } from "./statement-blocks.ts";

/** The tables of a label's own figures on a topic: reactions stand with the reactions, who took part with the efficacy. */
export function tablesOn(topic: string, label: string, { tables }: EvidenceData): readonly EvidenceTable[] {
  const kind = topic === "adverse-reaction" ? "adverse-reactions" : topic === "efficacy" ? "baseline" : undefined;
  return tables.filter((table) => table.label === label && table.kind === kind);
}

/** A table for those who check it: a line a row, persons and shares of each column, its source. */
export function tableBlocks(
  { title, columns, rows, also = [], source, note, derived }: EvidenceTable,
  reader: Reader,
): readonly Block[] {
  const heads = Object.entries(columns).map(([name, { n }]) => `${plain(name)}${n === null ? "" : ` (n ${n})`}`);
  return [
    { text: `${title}: ${heads.join(", ")}`, lead: "▪ " },
    ...Object.entries(rows).map(([row, cells]): Block => {
      const told = Object.entries(cells).map(([name, cell]) => `${plain(name)} ${cellText(cell)}`);
      return { text: `${plain(row)}: ${told.join(", ")}`, indent: 2 };
    }),
    ...(also.length === 0 ? [] : [{ text: `also: ${also.map(plain).join(", ")}`, indent: 2 }]),
    ...[derived, note].flatMap((text) => (text === undefined ? [] : [{ text, indent: 2, look: "faint" as const }])),
    ...rowsOf([["source", sourceText(source, reader)]], reader),
  ];
}

function cellText({ count, percent, mean, spread, band }: EvidenceTable["rows"][string][string]): string {
  return [
    ...(count === undefined ? [] : [String(count)]),
    ...(percent === undefined ? [] : [count === undefined ? `${percent}%` : `(${percent}%)`]),
    ...(mean === undefined ? [] : [spread === undefined ? String(mean) : `${mean} ± ${spread}`]),
    ...(band === undefined ? [] : [band]),
  ].join(" ");
}

function plain(id: string): string {
  return id.replaceAll("-", " ");
}
