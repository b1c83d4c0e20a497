import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Medication, MedicationCode } from "../event/medication.ts";
import { onceWritten } from "./written.ts";

const text = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom("", "-", "1 a", "2 ab", "atc"));
const code: fc.Arbitrary<MedicationCode> = fc.record(
  { system: fc.constantFrom("atc", "rxnorm", "other"), code: text, display: text },
  { requiredKeys: ["system", "code"] },
);
const medication: fc.Arbitrary<Medication> = fc.record(
  {
    name: text,
    form: text,
    route: fc.constantFrom("systemic", "topical", "unknown"),
    codes: fc.array(code, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

test("[S15] two medicines are taken for one only where nothing that is told of them differs", () => {
  const first = onceWritten((one) => one);
  fc.assert(
    fc.property(medication, (told) => {
      const { codes = [], ...rest } = first(told);
      const { codes: own = [], ...others } = told;
      expect({ ...rest, codes }).toEqual({ ...others, codes: own });
    }),
    { seed: 20_261_122, numRuns: 5_000 },
  );
});
