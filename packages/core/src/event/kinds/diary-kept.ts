import { word } from "../../decode/scalars.ts";
import { list, object } from "../../decode/structures.ts";
import { whenText } from "../../time/when.ts";
import type { KindDefinition } from "../kind.ts";

/** What a diary can be complete in. */
export const DIARY_KEPT_OF = ["applications", "tubes", "side-effects", "medications", "symptoms"] as const;

/** A stretch in which everything of these sorts was written down: only there does silence mean none. */
export interface DiaryKept {
  readonly from: string;
  readonly until: string;
  readonly of: readonly (typeof DIARY_KEPT_OF)[number][];
}

export const diaryKept: KindDefinition<"diary-kept", DiaryKept> = {
  kind: "diary-kept",
  body: object<DiaryKept>({ from: whenText, until: whenText, of: list(word(...DIARY_KEPT_OF)) }),
};
