import { optional } from "../../decode/decoder.ts";
import { boolean, word } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";
import { type Indication, indication } from "../site.ts";

/** A diagnosis that the cream may be used for. */
export interface Diagnosis {
  readonly condition: Indication;
  readonly status: "active" | "resolved" | "refuted";
  readonly type?: "non-segmental" | "segmental" | "mixed";
  /** Whether the face is affected. */
  readonly facial?: boolean;
  readonly severity?: "mild" | "moderate" | "severe";
}

export const diagnosis: KindDefinition<"diagnosis", Diagnosis> = {
  kind: "diagnosis",
  body: object<Diagnosis>({
    condition: indication,
    status: word("active", "resolved", "refuted"),
    type: optional(word("non-segmental", "segmental", "mixed")),
    facial: optional(boolean),
    severity: optional(word("mild", "moderate", "severe")),
  }),
};
