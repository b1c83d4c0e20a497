import { boolean, literal } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import type { KindDefinition } from "../kind.ts";

/** The person agreed, or no longer agrees, that whoever cares for them sees what they told of pregnancy and contraception. */
export interface SharingAgreed {
  readonly with: "caregiver";
  readonly about: "pregnancy";
  readonly agreed: boolean;
}

export const sharingAgreed: KindDefinition<"sharing-agreed", SharingAgreed> = {
  kind: "sharing-agreed",
  recordOnly: true,
  body: object<SharingAgreed>({ with: literal("caregiver"), about: literal("pregnancy"), agreed: boolean }),
};
