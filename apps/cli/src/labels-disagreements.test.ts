import { loadDisagreements } from "@repigment/labels";
import { expect, test } from "vitest";

import { runBin } from "../../../scripts/lib/bin.ts";

interface Printed {
  readonly disagreements: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly cells: readonly {
      readonly label: string;
      readonly coverage: string;
      readonly statements: readonly { readonly id: string; readonly sentence: string }[];
      readonly evidence: readonly { readonly id: string; readonly text: string }[];
    }[];
  }[];
}

test("[C50] every known disagreement is shown with what each label says there", async () => {
  const { code, stdout } = await runBin(["labels", "compare", "--disagreements", "--json"]);
  expect(code).toBe(0);
  const { disagreements } = JSON.parse(stdout) as Printed;
  const known = await loadDisagreements();
  expect(disagreements.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
  for (const [index, { cells, sentence }] of disagreements.entries()) {
    expect(sentence).not.toBe("");
    expect(cells.map(({ label }) => label)).toEqual(["ch-opzelura", "eu-opzelura", "hk-lumirix", "us-opzelura"]);
    const sides = known[index]?.sides ?? [];
    expect(cells.flatMap(({ statements }) => statements.map(({ id }) => id)).toSorted()).toEqual(
      sides.flatMap(({ statements }) => statements).toSorted(),
    );
    expect(cells.flatMap(({ evidence }) => evidence.map(({ id }) => id)).toSorted()).toEqual(
      sides.flatMap(({ evidence }) => evidence).toSorted(),
    );
    expect(cells.flatMap(({ evidence }) => evidence).filter(({ text }) => !text.includes("%"))).toEqual([]);
  }
});

test("[C50] for people each has its number, its sentence and a line of each label, in their language; a topic picks its own", async () => {
  const english = await runBin(["labels", "compare", "strong-cyp3a4", "--disagreements", "--voice", "person"], {
    env: { COLUMNS: "100" },
  });
  expect(english.stdout).toMatch(/^1\. This is about drugs/);
  expect(english.stdout).not.toMatch(/^2\. /m);
  expect(english.stdout).toMatch(/\nus {2}to be avoided: Some medicines/);
  expect(english.stdout).toMatch(/\neu {2}good to know: Some medicines/);
  const swedish = await runBin(["labels", "compare", "review", "--disagreements", "--lang", "sv"]);
  expect(swedish.stdout).toMatch(/^1\. Den nya bedömningen/);
});

test("[C50] where the disagreement is about figures, those of each label are told with the number of people", async () => {
  const { stdout } = await runBin(["labels", "compare", "adverse-reaction", "--disagreements"], {
    env: { COLUMNS: "120" },
  });
  expect(stdout).toContain("the plain cream: 0.9% of 224 people");
  expect(stdout).toContain("the plain cream: 1.3% of 224 people");
  const efficacy = await runBin(["labels", "compare", "efficacy", "--disagreements"], { env: { COLUMNS: "120" } });
  expect(efficacy.stdout).toContain("the cream: 29.9% of 229 people (TRuE-V2)");
  expect(efficacy.stdout).toContain("the cream: 30.9% of 222 people (TRuE-V2)");
});
