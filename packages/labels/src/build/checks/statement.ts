import type { Problem } from "@repigment/core";

import type { DataSource, PlacedStatement } from "../data-source.ts";
import { checkDocument } from "./label.ts";

/** What is wrong with a statement's id, sources and grade; `label` is its label's id, undefined for an inference of ours. */
export function checkStatement(
  { at, topic, value }: PlacedStatement,
  label: string | undefined,
  source: DataSource,
): readonly Problem[] {
  const start = `${label ?? "own"}/${topic}`;
  const problems: Problem[] = [];
  if (value.id !== start && !value.id.startsWith(`${start}/`))
    problems.push({ at: `${at}/id`, expected: `${start} or ${start}/<qualifier>`, found: value.id });
  if (label === undefined && value.grade !== "inference")
    problems.push({ at: `${at}/grade`, expected: "inference, since no label says it", found: value.grade });
  if (label !== undefined && value.grade === "inference")
    problems.push({
      at: `${at}/grade`,
      expected: "named or class",
      found: value.grade,
      mend: "our own inferences stand in own/",
    });
  const also = (value.also ?? []).flatMap(({ document }, index) =>
    checkDocument(document, `${at}/also/${index}/document`, source),
  );
  return [...problems, ...checkDocument(value.source.document, `${at}/source/document`, source), ...also];
}

/** One id may stand twice only for days that do not meet: an id is one thing, whatever its numbers were at a time. */
export function checkIds(statements: readonly PlacedStatement[]): readonly Problem[] {
  return statements.flatMap(({ at, value }, index) => {
    const twin = statements.slice(0, index).find((other) => other.value.id === value.id && meet(other.value, value));
    return twin === undefined
      ? []
      : [
          {
            at: `${at}/id`,
            expected: `an id of its own for these days; ${twin.at} has it`,
            found: value.id,
            mend: "give it a qualifier, or end the other before this begins",
          },
        ];
  });
}

type Span = { readonly from: string; readonly until: string | null };

function meet(left: Span, right: Span): boolean {
  return (left.until === null || right.from < left.until) && (right.until === null || left.from < right.until);
}
