import { loadClaims } from "@repigment/labels";
import { expect, test } from "vitest";

import { hardToRead } from "./check-reading.ts";
import { forbidden } from "./lib/reading/tone.ts";

test("what the labels say to a shop's page can be read by a twelve-year-old, and keeps the tone of the house in both voices", async () => {
  const { claims } = await loadClaims();
  const reasons = claims.flatMap(({ id, verdicts }) =>
    verdicts.flatMap(({ label, why }) => (why === undefined ? [] : [{ place: `${id} ${label}`, ...why }])),
  );
  expect(reasons.length).toBeGreaterThan(50);
  const hard = reasons.flatMap(({ place, person, clinician }) =>
    [...hardToRead("en", person), ...forbidden("en", "person", person), ...forbidden("en", "clinician", clinician)].map(
      (problem) => `${place} ${problem}`,
    ),
  );
  expect(hard).toEqual([]);
});
