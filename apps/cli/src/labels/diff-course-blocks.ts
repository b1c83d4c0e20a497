import { type AssessmentChanges, isUnchanged } from "@repigment/core";

import { type Reader, tell } from "../options/reader.ts";
import type { Block } from "../terminal/layout.ts";
import type { CourseDiff } from "./diff-courses.ts";

/** The courses whose findings change, each with its standing and its findings before and after; the others are counted. */
export function courseBlocks(diffs: readonly CourseDiff[], reader: Reader): readonly Block[] {
  const told = diffs.filter(({ changes }) => changes === null || !isUnchanged(changes));
  const counted = { changed: `${told.length}`, all: `${diffs.length}` };
  return [
    "gap",
    { heading: tell(reader, "diff.courses") },
    { text: tell(reader, "diff.count", counted) },
    ...told.flatMap(({ file, at, changes }): readonly Block[] => [
      { text: `${file} (${at})`, lead: "• " },
      ...(changes === null
        ? [{ text: tell(reader, "diff.no-answer"), indent: 2 }]
        : changeLines(changes, reader).map((text): Block => ({ text, indent: 2 }))),
    ]),
  ];
}

function changeLines({ standing, urgency, findings }: AssessmentChanges, reader: Reader): readonly string[] {
  const named = (
    which: string,
    change: { readonly before: string; readonly after: string } | undefined,
  ): readonly string[] =>
    change === undefined
      ? []
      : [
          tell(reader, "diff.standing", {
            before: tell(reader, `${which}.${change.before}`),
            after: tell(reader, `${which}.${change.after}`),
          }),
        ];
  const truth = (one: string): string => (one === "none" ? tell(reader, "diff.none") : tell(reader, `truth.${one}`));
  return [
    ...named("standing-name", standing),
    ...named("urgency", urgency),
    ...findings.map(({ statement, site, applies }) =>
      tell(reader, "diff.finding", {
        before: truth(applies.before),
        after: truth(applies.after),
        sentence: site === undefined ? statement : `${statement} (${tell(reader, `site.${site}`)})`,
      }),
    ),
  ];
}
