import type { Topic } from "@repigment/core";
import {
  type Disagreement,
  type EvidenceData,
  LABELS,
  type LabelData,
  loadDisagreements,
  loadEvidence,
} from "@repigment/labels";

import { labelData } from "../options/label.ts";
import { type Reader, tell } from "../options/reader.ts";
import { answer, type Outcome } from "../outcome.ts";
import { type Block, layOut } from "../terminal/layout.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { comparedLines, type SaidStatement } from "./compared-lines.ts";
import { type SaidFigure, saidFigures } from "./figure-lines.ts";

/** What one label says where the labels disagree. */
interface SaidCell {
  readonly label: string;
  readonly coverage: string;
  readonly statements: readonly SaidStatement[];
  readonly evidence: readonly SaidFigure[];
}

interface Said {
  readonly id: string;
  readonly topics: readonly Topic[];
  readonly sentence: string;
  readonly cells: readonly SaidCell[];
}

/** `labels compare --disagreements`: where the labels are known to disagree, each with what every label says there. */
export async function runDisagreements(
  topic: Topic | undefined,
  reader: Reader,
  json: boolean,
  terminal: Terminal,
): Promise<Outcome> {
  const [all, evidence, labels] = await Promise.all([
    loadDisagreements(),
    loadEvidence(),
    Promise.all(LABELS.map(async ({ id }) => labelData(id))),
  ]);
  const chosen = all.filter(({ topics }) => topic === undefined || topics.includes(topic));
  const said = chosen.map((each) => saidOf(each, labels, evidence, reader));
  if (json) return answer(`${JSON.stringify({ disagreements: said })}\n`);
  return answer(
    layOut(
      said.flatMap((each, index) => blocksOf(each, index, reader)),
      terminal,
    ),
  );
}

function saidOf(
  { id, topics, sides }: Disagreement,
  labels: readonly LabelData[],
  evidence: EvidenceData,
  reader: Reader,
): Said {
  return {
    id,
    topics,
    sentence: tell(reader, `disagreement.${id}`),
    cells: labels.map((label) => {
      const side = sides.find((each) => each.labels.includes(label.id));
      const topic = topics[0];
      return {
        label: label.id,
        coverage: topic === undefined ? "not-seen" : (label.coverage[topic] ?? "not-seen"),
        statements: label.statements
          .filter(({ id: own, until }) => side?.statements.includes(own) === true && until === null)
          .map((each) => ({ ...each, sentence: tell(reader, each.id, each.values) })),
        evidence: saidFigures(side?.evidence ?? [], evidence, reader),
      };
    }),
  };
}

function blocksOf({ topics, sentence, cells }: Said, index: number, reader: Reader): readonly Block[] {
  return [
    ...(index === 0 ? [] : ["gap" as const]),
    { heading: `${index + 1}. ${sentence}` },
    { text: topics.map((topic) => tell(reader, `topic.${topic}`)).join(" · "), look: "faint" },
    ...cells.flatMap((cell) => comparedLines(cell, reader)),
  ];
}
