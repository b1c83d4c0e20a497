import { expect, test } from "vitest";

import type { Medication } from "../event/medication.ts";
import { endedBy } from "./member.ts";

const keto = (more: Partial<Medication> = {}): Medication => ({ name: "ketoconazole", ...more });

test("[F26] an end takes out what it can only mean, and nothing where routes or forms tell two medicines of one name", () => {
  const [tablet, shampoo] = [keto({ form: "tablet" }), keto({ form: "Shampoo" })];
  expect(endedBy(keto(), [tablet, keto(), keto({ form: "TABLET", route: "systemic" })])).toHaveLength(3);
  expect(endedBy(keto(), [tablet, shampoo])).toEqual([]);
  expect(endedBy(keto(), [keto({ route: "systemic" }), keto({ route: "topical" })])).toEqual([]);
  expect(endedBy(keto({ form: "shampoo" }), [tablet, shampoo])).toEqual([shampoo]);
  expect(endedBy(keto(), [keto({ route: "unknown" }), keto({ route: "topical" })])).toHaveLength(2);
});

test("[E17] one name told a hundred thousand times, with a hundred thousand codes, ends at once", () => {
  const told = Array.from({ length: 100_000 }, (_, code) => keto({ codes: [{ system: "other", code: String(code) }] }));
  expect(endedBy(keto(), told)).toHaveLength(told.length);
});
