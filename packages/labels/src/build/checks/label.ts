import { type Problem, type Topic, TOPICS } from "@repigment/core";

import type { DataSource, LabelSource, PlacedStatement } from "../data-source.ts";
import { checkBases } from "./basis.ts";

/** What is wrong with a label's folder: its head, its cells and its statements' days. */
export function checkLabel(label: LabelSource, source: DataSource): readonly Problem[] {
  const folder = `data/${label.id}`;
  if (label.label === undefined)
    return [
      {
        at: `${folder}/label.yaml#`,
        expected: "the label's product and versions",
        found: "nothing that could be read",
        mend: `write ${folder}/label.yaml`,
      },
    ];
  const { at, value } = label.label;
  const twins = source.labels.filter((other) => other.label?.value.short === value.short);
  const days = value.versions.map(({ from }) => from);
  return [
    ...(value.id === label.id
      ? []
      : [{ at: `${at}/id`, expected: label.id, found: value.id, mend: "a label's folder is named after it" }]),
    ...(twins.length === 1
      ? []
      : [{ at: `${at}/short`, expected: "a shorthand that no other label has", found: value.short }]),
    ...value.versions.flatMap(({ document }, index) =>
      checkDocument(document, `${at}/versions/${index}/document`, source),
    ),
    ...label.cells.flatMap(checkCell),
    ...missingCells(label, source),
    ...label.statements.flatMap((statement) => checkDays(statement, days)),
    ...checkBases(label, source),
    ...unmoved(label, days),
  ];
}

/** Whether a document is one of documents.yaml. */
export function checkDocument(id: string, at: string, { documents }: DataSource): readonly Problem[] {
  return documents.has(id)
    ? []
    : [{ at, expected: "a document of data/documents.yaml", found: id, mend: `add "${id}" there` }];
}

/** A cell says how much of the label's text is in its statements, and has statements just where it says so. */
function checkCell({ at, coverage, note, written }: LabelSource["cells"][number]): readonly Problem[] {
  const problems: Problem[] = [];
  const empty = coverage === "silent" || coverage === "not-seen";
  if (empty && written > 0)
    problems.push({
      at: `${at}/statements`,
      expected: `none, since the coverage is ${coverage}`,
      found: `${written}`,
      mend: "the coverage is whole or part",
    });
  if (!empty && written === 0)
    problems.push({
      at: `${at}/statements`,
      expected: `at least one, since the coverage is ${coverage}`,
      found: "none",
      mend: "the coverage is silent (read, says nothing) or not-seen",
    });
  if (coverage !== "whole" && note === undefined)
    problems.push({
      at: `${at}/note`,
      expected: `the id of a message "note.…" that says why the coverage is ${coverage}`,
      found: "nothing",
    });
  return problems;
}

/** The matrix of labels and topics is whole: a topic that one label has stands in each. */
function missingCells(label: LabelSource, source: DataSource): readonly Problem[] {
  const wanted = new Set<Topic>(source.labels.flatMap(({ cells }) => cells.map(({ topic }) => topic)));
  return TOPICS.filter((topic) => wanted.has(topic) && !label.cells.some((cell) => cell.topic === topic)).map(
    (topic) => ({
      at: `data/${label.id}/${topic}.yaml#`,
      expected: "the topic's file, since another label has it",
      found: "nothing",
      mend: "write what the label says, or coverage silent or not-seen and why",
    }),
  );
}

/** A statement comes and goes with versions of the label. */
function checkDays({ at, value }: PlacedStatement, days: readonly string[]): readonly Problem[] {
  const strange = (key: "from" | "until", day: string | null): readonly Problem[] =>
    day === null || days.includes(day)
      ? []
      : [
          {
            at: `${at}/${key}`,
            expected: `the first day of a version: ${days.join(", ")}`,
            found: day,
            mend: "correct the day, or add the version to label.yaml",
          },
        ];
  return [
    ...strange("from", value.from),
    ...strange("until", value.until),
    ...(value.until !== null && value.until <= value.from
      ? [{ at: `${at}/until`, expected: `a day after ${value.from}`, found: value.until }]
      : []),
  ];
}

/** The first version is the day from which anything is in force: a label without statements on that day has no version then. */
function unmoved({ label, statements }: LabelSource, days: readonly string[]): readonly Problem[] {
  const first = days[0];
  if (label === undefined || first === undefined || statements.length === 0) return [];
  return statements.some(({ value }) => value.from === first)
    ? []
    : [{ at: `${label.at}/versions/0/from`, expected: "a day on which a statement comes into force", found: first }];
}
