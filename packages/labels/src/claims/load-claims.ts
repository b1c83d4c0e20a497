import type { ClaimsData } from "./claims-data.ts";

/** What pages that are no labels claim of the cream, and what each label says to it. Read only when asked for. */
export async function loadClaims(): Promise<ClaimsData> {
  const all = await import("../../generated/claims.json", { with: { type: "json" } });
  // The build wrote the file in this shape, and a check holds it to it.
  return all.default as unknown as ClaimsData;
}
