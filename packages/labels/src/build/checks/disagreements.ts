import { canonical, type Problem } from "@repigment/core";

import type { DataSource, LabelSource, Placed, PlacedStatement } from "../data-source.ts";
import type { WrittenDisagreement, WrittenSide } from "../disagreement-file.ts";

/** Disagreements name labels, statements in force and coverages that are so, and their sides really differ. */
export function checkDisagreements(source: DataSource): readonly Problem[] {
  const ids = source.disagreements.map(({ value }) => value.id);
  return source.disagreements.flatMap((placed, index) => [
    ...(ids.indexOf(placed.value.id) === index
      ? []
      : [{ at: `${placed.at}/id`, expected: "an id that stands once", found: placed.value.id }]),
    ...placed.value.sides.flatMap((side, place) => checkSide(side, `${placed.at}/sides/${place}`, placed, source)),
    ...checkLabels(placed, source),
    ...checkDifference(placed, source),
  ]);
}

function checkLabels({ at, value: { sides } }: Placed<WrittenDisagreement>, source: DataSource): readonly Problem[] {
  const named = sides.flatMap(({ labels }) => labels);
  const known = source.labels.map(({ id }) => id);
  return [
    ...named
      .filter((id, index) => !known.includes(id) || named.indexOf(id) !== index)
      .map((found) => ({ at: `${at}/sides`, expected: `each of ${known.join(", ")} on one side`, found })),
    ...(sides.length > 1 ? [] : [{ at: `${at}/sides`, expected: "at least two sides", found: `${sides.length}` }]),
  ];
}

function checkSide(
  { labels, statements = [], evidence = [], coverage }: WrittenSide,
  at: string,
  { value: { topics } }: Placed<WrittenDisagreement>,
  source: DataSource,
): readonly Problem[] {
  const sources = source.labels.filter(({ id }) => labels.includes(id));
  const there = sources.flatMap(newest);
  const silent = sources.flatMap((label) =>
    topics.map((topic) => ({ label: label.id, topic, is: coverageOf(label, topic) })),
  );
  return [
    ...statements
      .filter((id) => !there.some(({ value, topic }) => value.id === id && topics.includes(topic)))
      .map((found) => ({
        at: `${at}/statements`,
        expected: `a statement on ${topics.join(", ")} in the newest version of ${labels.join(", ")}`,
        found,
      })),
    ...labels
      .filter(
        (id) =>
          coverage === undefined && evidence.length === 0 && !statements.some((each) => each.startsWith(`${id}/`)),
      )
      .map((found) => ({
        at: `${at}/statements`,
        expected: "a statement of each label, evidence, or a coverage",
        found,
      })),
    ...(coverage === undefined ? [] : silent)
      .filter(({ is }) => is !== coverage)
      .map(({ label, topic, is }) => ({
        at: `${at}/coverage`,
        expected: `${is} of ${label} on ${topic}`,
        found: `${coverage}`,
      })),
  ];
}

/** Two sides differ where no statement of the one asks the same, under the same condition and with the same figures, as one of the other. */
function checkDifference(
  { at, value: { sides } }: Placed<WrittenDisagreement>,
  source: DataSource,
): readonly Problem[] {
  const all = source.labels.flatMap(newest);
  const said = sides.map(({ statements = [], evidence = [], coverage }) => [
    ...all.filter(({ value }) => statements.includes(value.id)).map(essence),
    ...evidence,
    ...(coverage === undefined ? [] : [coverage]),
  ]);
  return said.flatMap((own, index) =>
    said.slice(0, index).some((other) => own.some((each) => other.includes(each)))
      ? [{ at: `${at}/sides/${index}`, expected: "something else than what another side says", found: "the same" }]
      : [],
  );
}

/** What a statement comes to, whoever says it and wherever it is written. */
function essence({
  value: { action, scope, phase, indication, values, condition, axis },
  topic,
}: PlacedStatement): string {
  return canonical({
    topic,
    action,
    scope,
    phase,
    indication,
    values,
    condition: condition ?? null,
    axis: axis ?? null,
  });
}

function newest({ label, statements }: LabelSource): readonly PlacedStatement[] {
  const day = label?.value.versions.at(-1)?.from ?? "";
  return statements.filter(({ value }) => value.from <= day && (value.until === null || day < value.until));
}

function coverageOf({ cells }: LabelSource, topic: string): string {
  return cells.find((cell) => cell.topic === topic)?.coverage ?? "not-seen";
}
