import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { runBin } from "../../../scripts/lib/bin.ts";

const root = join(import.meta.dirname, "../../..");

/** Every reason that stands as a text in the sources that list what was not used. */
function reasons(): readonly string[] {
  const files = [
    "packages/fhir/src/**/*.ts",
    "packages/core/src/assess/unread.ts",
    "packages/core/src/sharing/course-for-caregiver.ts",
  ].flatMap((glob) => globSync(glob, { cwd: root }).filter((file) => !file.endsWith(".test.ts")));
  const found = files.flatMap((file) => {
    const code = readFileSync(join(root, file), "utf8");
    const named = [...code.matchAll(/\b(?:left|why|leavesOpen): "([^"]+)"/g)].map(([, text = ""]) => text);
    const calls = [...code.matchAll(/\bleave\(([\s\S]*?)\);/g)].flatMap(([, call = ""]) => {
      const texts = [...call.matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text);
      return texts.filter((text) => text.includes(" ")).slice(-1);
    });
    return [...named, ...calls];
  });
  return [...new Set(found)].toSorted();
}

function slug(english: string): string {
  return english
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

test("[C28] each reason why something was not read has its sentence in every language but the one it is written in", () => {
  const all = reasons();
  expect(all.length).toBeGreaterThan(60);
  for (const tag of ["sv", "zh-Hant-HK"]) {
    const said = readFileSync(join(root, `packages/words/messages/${tag}/left.yaml`), "utf8");
    const missing = all.filter((why) => !said.includes(`\nleft.${slug(why)}: `));
    // Add it to packages/words/messages/<language>/left.yaml, its words as the id.
    expect({ tag, missing }).toEqual({ tag, missing: [] });
  }
});

test("[C28] what was not read, and why, is told in the language that was asked for", async () => {
  const at = (path: string, unit: string): object => ({
    resource: {
      resourceType: "Observation",
      id: path,
      status: "final",
      code: { coding: [{ system: "http://loinc.org", code: "718-7", display: path }] },
      effectiveDateTime: "2026-11-10",
      valueQuantity: { value: 8, unit, code: unit },
    },
  });
  const bundle = JSON.stringify({
    resourceType: "Bundle",
    type: "collection",
    timestamp: "2026-11-20T10:00:00Z",
    entry: [
      { resource: { resourceType: "Patient", id: "p", birthDate: "1980" } },
      { resource: { resourceType: "Encounter", id: "e" } },
      at("hb", "furlongs"),
    ],
  });
  const options = ["--label", "eu", "--at", "2026-11-20T12:00:00+01:00", "--lang"];
  const shown = async (lang: string): Promise<string> =>
    (await runBin(["assess", "-", ...options, lang], { input: bundle, env: { COLUMNS: "100" } })).stdout;
  expect(await shown("en")).toMatch(/furlongs, which we do not read\n.*Encounter: resources of this type are not read/);
  expect(await shown("sv")).toMatch(
    /har enheten furlongs, som vi inte läser\n.*Encounter: resurser av den här typen läses inte/,
  );
  expect(await shown("zh-Hant-HK")).toMatch(/單位是furlongs，我們不讀取\n.*Encounter：不讀取這類資料/);
});
