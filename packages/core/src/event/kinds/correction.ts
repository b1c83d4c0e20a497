import { optional } from "../../decode/decoder.ts";
import { scalar, text } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { isTooDeep, MAX_DEPTH } from "../../json/depth.ts";
import { whenText } from "../../time/when.ts";
import type { KindDefinition } from "../kind.ts";

/** An earlier event, told anew: `body` stands in the place of the earlier body, which is kept. Its shape is that of the corrected event's kind. */
export interface Correction {
  readonly event: string;
  readonly at?: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

const anyObject = scalar(
  `an object of at most ${MAX_DEPTH} levels`,
  { type: "object" },
  (input): input is Readonly<Record<string, unknown>> =>
    typeof input === "object" && input !== null && !Array.isArray(input) && !isTooDeep(input),
);

export const correction: KindDefinition<"correction", Correction> = {
  kind: "correction",
  body: object<Correction>({ event: text, at: optional(whenText), body: anyObject, reason: text }),
};
