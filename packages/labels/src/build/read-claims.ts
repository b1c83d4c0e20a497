import { decode, type Problem } from "@repigment/core";

import { claim, claimFile, gap, type WrittenClaim, type WrittenGap } from "./claim-file.ts";
import type { Placed } from "./data-source.ts";
import { type Files, itemsOf } from "./read-data.ts";

/** The claims of one page, and what it leaves out. */
export interface ClaimsOfPage {
  readonly at: string;
  readonly document: string;
  readonly claims: readonly Placed<WrittenClaim>[];
  readonly gaps: readonly Placed<WrittenGap>[];
}

/** Reads the files of data/claims claim by claim, so that one bad claim hides no other. */
export function readClaims(files: Files): {
  readonly pages: readonly ClaimsOfPage[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const pages = [...files].flatMap(([file, yaml]): readonly ClaimsOfPage[] => {
    if (!yaml.ok) {
      problems.push(...yaml.problems);
      return [];
    }
    const at = `${file}#`;
    const read = decode(claimFile, yaml.value, at);
    if (!read.ok) {
      problems.push(...read.problems);
      return [];
    }
    const { document, claims, gaps = [] } = read.value;
    return [
      {
        at,
        document,
        claims: itemsOf(claim, claims, `${at}/claims`, problems),
        gaps: itemsOf(gap, gaps, `${at}/gaps`, problems),
      },
    ];
  });
  return { pages, problems };
}
