import {
  type Coverage,
  COVERAGES,
  type Decoder,
  list,
  object,
  optional,
  type Topic,
  TOPICS,
  word,
} from "@repigment/core";

import { path, slug } from "./decoders.ts";

/** A side as it is written: what it leaves out is none. */
export interface WrittenSide {
  readonly labels: readonly string[];
  readonly statements?: readonly string[];
  readonly evidence?: readonly string[];
  readonly coverage?: Coverage;
}

/** data/disagreements.yaml: one entry. */
export interface WrittenDisagreement {
  readonly id: string;
  readonly topics: readonly Topic[];
  readonly sides: readonly WrittenSide[];
}

export const disagreement: Decoder<WrittenDisagreement> = object<WrittenDisagreement>({
  id: slug,
  topics: list(word(...TOPICS), 20),
  sides: list(
    object<WrittenSide>({
      labels: list(slug, 20),
      statements: optional(list(path, 50)),
      evidence: optional(list(path, 50)),
      coverage: optional(word(...COVERAGES)),
    }),
    20,
  ),
});
