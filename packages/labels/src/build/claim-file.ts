import { type Decoder, list, object, optional, text, word } from "@repigment/core";

import type { Locator } from "../locator/locator.ts";
import { anything, path, record, slug } from "./decoders.ts";
import { locator } from "./statement-file.ts";

/** What a label says to a claim of somebody else; not-seen: we did not see the text that would tell. */
export const VERDICTS = ["agrees", "outdated", "garbled", "wrong", "overstated", "in-no-label", "not-seen"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Verdicts under which a claim must not come back in our own words. */
export const REFUTED: ReadonlySet<Verdict> = new Set<Verdict>(["outdated", "garbled", "wrong", "overstated"]);

/** One verdict for one label or several, with the statements that say so. */
export interface WrittenVerdict {
  readonly labels: readonly string[];
  readonly verdict: Verdict;
  readonly statements: readonly string[];
  readonly why?: { readonly person: string; readonly clinician: string };
}

/** A claim of a page that is no label, in our words. */
export interface WrittenClaim {
  readonly id: string;
  readonly says: string;
  readonly locator: Locator;
  readonly verdicts: readonly WrittenVerdict[];
  /** By language: words in which it could come back (regular expressions); neither a sentence of ours nor an assessment may match. */
  readonly never?: Readonly<Record<string, readonly string[]>>;
}

/** Something that the page leaves out and a label says. */
export interface WrittenGap {
  readonly id: string;
  readonly what: string;
  readonly statements: readonly string[];
}

/** The head of a file of claims; its claims are read one by one. */
export interface ClaimFile {
  readonly document: string;
  readonly claims: readonly unknown[];
  readonly gaps?: readonly unknown[];
}

export const claimFile: Decoder<ClaimFile> = object<ClaimFile>({
  document: slug,
  claims: list(anything, 500),
  gaps: optional(list(anything, 100)),
});

const verdict: Decoder<WrittenVerdict> = object<WrittenVerdict>({
  labels: list(slug, 20),
  verdict: word(...VERDICTS),
  statements: list(path, 50),
  why: optional(object<NonNullable<WrittenVerdict["why"]>>({ person: text, clinician: text })),
});

export const claim: Decoder<WrittenClaim> = object<WrittenClaim>({
  id: slug,
  says: text,
  locator,
  verdicts: list(verdict, 20),
  never: optional(record(/^[a-zA-Z-]+$/, "a language's tag", list(text, 20))),
});

export const gap: Decoder<WrittenGap> = object<WrittenGap>({ id: slug, what: text, statements: list(path, 50) });
