import type { WrittenClaim, WrittenGap, WrittenVerdict } from "../build/claim-file.ts";

export type { Verdict } from "../build/claim-file.ts";

/** What one label says to a claim. */
export interface ClaimVerdict extends Omit<WrittenVerdict, "labels"> {
  readonly label: string;
}

/** A claim of a page that is no label, with each label's verdict. */
export interface Claim extends Omit<WrittenClaim, "locator" | "verdicts"> {
  readonly document: string;
  readonly verdicts: readonly ClaimVerdict[];
}

/** All claims, and what the pages leave out. */
export interface ClaimsData {
  readonly claims: readonly Claim[];
  readonly gaps: readonly (WrittenGap & { readonly document: string })[];
}
