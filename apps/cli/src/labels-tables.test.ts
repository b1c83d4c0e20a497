import { expect, test } from "vitest";

import { runBin } from "../../../scripts/lib/bin.ts";

const show = async (...rest: readonly string[]): Promise<string> =>
  (await runBin(["labels", "show", ...rest])).stdout.replaceAll(/\s+/g, " ");

test("[C31] with its reactions a label shows the tables of its own figures, and no other label's", async () => {
  const us = await show("us", "adverse-reaction");
  expect(us).toContain("application site acne: cream 26 (5.8%), vehicle 2 (0.9%)");
  expect(us).toContain("section 6.1, table 2");
  const ch = await show("ch", "adverse-reaction");
  expect(ch).toContain("application site acne: cream 5.8% common, vehicle 1.3%");
  expect(ch).not.toContain("US label");
  expect(await show("us", "efficacy")).toContain("adolescents: both 11%");
  const swedish = await show("us", "adverse-reaction", "--lang", "sv", "--voice", "person");
  expect(swedish).toContain("finnar där krämen var: kräm 26 (5,8 %), kräm utan läkemedel 2 (0,9 %)");
  expect(swedish).not.toMatch(/vehicle|application site|section/);
  expect(await show("us", "age")).not.toContain("▪");
});

test("[C31] --json gives the tables with the topic", async () => {
  const { stdout } = await runBin(["labels", "show", "eu", "adverse-reaction", "--json"]);
  const { topics } = JSON.parse(stdout) as {
    readonly topics: readonly { readonly tables?: readonly { readonly id: string }[] }[];
  };
  expect(topics[0]?.tables?.map(({ id }) => id)).toEqual(["eu-vitiligo"]);
});
