import type { EvidenceData } from "@repigment/labels";

import { type Reader, tell } from "../options/reader.ts";

/** A figure on which labels disagree, with its id and what it says of each arm. */
export interface SaidFigure {
  readonly id: string;
  readonly text: string;
}

/** Figures by their ids: a row of the evidence, or `<table>/<row>` of one of its tables. */
export function saidFigures(ids: readonly string[], evidence: EvidenceData, reader: Reader): readonly SaidFigure[] {
  return ids.map((id) => ({ id, text: (rowText(id, evidence, reader) ?? tableText(id, evidence, reader)).join("; ") }));
}

function rowText(id: string, { rows, populations }: EvidenceData, reader: Reader): readonly string[] | undefined {
  const row = rows.find((each) => each.id === id);
  const population = populations.find((each) => each.id === row?.population);
  if (row === undefined || population === undefined) return undefined;
  return [
    tell(reader, "disagreement.arm-of-trial", {
      arm: tell(reader, `disagreement.arm.${population.arm}`),
      share: row.estimate,
      people: population.n ?? "?",
      trial: population.trial,
    }),
  ];
}

function tableText(id: string, { tables }: EvidenceData, reader: Reader): readonly string[] {
  const [place = "", name = ""] = id.split("/");
  const table = tables.find((each) => each.id === place);
  return Object.entries(table?.rows[name] ?? {}).flatMap(([column, { percent }]) => {
    const arm = table?.columns[column];
    if (arm === undefined || percent === undefined) return [];
    const share = { value: percent, unit: "%" } as const;
    return [
      tell(reader, "disagreement.arm", {
        arm: tell(reader, `disagreement.arm.${arm.arm}`),
        share,
        people: arm.n === null ? "?" : `${arm.n}`,
      }),
    ];
  });
}
