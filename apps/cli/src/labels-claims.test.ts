import { expect, test } from "vitest";

import { runBin } from "../../../scripts/lib/bin.ts";

interface Claims {
  readonly claims: readonly {
    readonly id: string;
    readonly verdicts: readonly {
      readonly label: string;
      readonly verdict: string;
      readonly statements: readonly string[];
    }[];
  }[];
  readonly gaps: readonly { readonly id: string; readonly statements: readonly string[] }[];
}

test("[C37] labels claims shows each claim of the shop's page with what the label says to it, and which statements say so", async () => {
  const { code, stdout } = await runBin(["labels", "claims", "--label", "us", "--voice", "person"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/R22 {2}Vitiligo: not beyond 24 weeks/);
  expect(stdout.replaceAll(/\s+/g, " ")).toContain(
    "us wrong – It is wrong and can do harm. The label says that it can take longer than 24 weeks.",
  );
  expect(stdout).toContain("us-opzelura/review/vitiligo");
  expect(stdout).toContain("What the page leaves out");
  const clinician = await runBin(["labels", "claims", "--label", "us"]);
  expect(clinician.stdout).toContain("Wrong and harmful");
  expect(clinician.stdout).not.toContain("eu-opzelura");
});

test("[C37] --json gives every claim with the verdicts of all labels, or of one", async () => {
  const all = JSON.parse((await runBin(["labels", "claims", "--json"])).stdout) as Claims;
  expect(all.claims.length).toBeGreaterThanOrEqual(28);
  expect(all.claims.every(({ verdicts }) => verdicts.length === 4)).toBe(true);
  const eu = JSON.parse((await runBin(["labels", "claims", "--label", "eu", "--json"])).stdout) as Claims;
  expect(eu.claims.find(({ id }) => id === "r20")?.verdicts).toMatchObject([
    { label: "eu-opzelura", verdict: "wrong" },
  ]);
  expect(eu.gaps.flatMap(({ statements }) => statements).every((id) => id.startsWith("eu-opzelura/"))).toBe(true);
  expect(JSON.stringify(all)).not.toContain('"never"');
});

test("[C37] a label that is none, or a voice, ends with 2 and says what there is", async () => {
  const { code, stderr } = await runBin(["labels", "claims", "--label", "uk", "--voice", "shop"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/us \(us-opzelura\)/);
  expect(stderr).toMatch(/person/);
  const help = await runBin(["labels", "claims", "--help"]);
  expect([help.code, /Example:\n {2}repigment labels claims/.test(help.stdout)]).toEqual([0, true]);
});
