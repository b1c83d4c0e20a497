import type { Site } from "@repigment/core";

import { type Table, table } from "../code/row.ts";

/** Body sites of Conditions and dosages, as far as a label asks for them. */
export const SITE: Table<Site> = table({
  id: "site/face",
  means: "face",
  codes: [{ system: "snomed", codes: ["89545001"], confidence: "A" }],
  names: ["face", "facial", "ansikte", "ansiktet", "面部", "面", "臉", "脸"],
  reason: "The labels of the EU, Hong Kong and Switzerland ask for the face.",
});
