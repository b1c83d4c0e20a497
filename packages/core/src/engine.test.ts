import { expect, test } from "vitest";

import manifest from "../package.json" with { type: "json" };
import { ENGINE } from "./engine.ts";

test("[A11] the engine that an assessment names is the version of this package", () => {
  expect(ENGINE).toBe(manifest.version);
});
