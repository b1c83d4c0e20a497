import { expect, test } from "vitest";

import { ASTHMA, bundleText, PATIENT, readDraftsPlainly, readShortDrafts } from "../testing/ways.ts";

test("[F38] a short text is read at once where it is written as JSON.stringify writes it, and what stands in it deep down or twice is noticed", () => {
  const short = bundleText(PATIENT, ASTHMA);
  expect(readShortDrafts(short)).toEqual(readDraftsPlainly(short));
  for (const other of [
    JSON.stringify(JSON.parse(short), null, 1),
    `${short} `,
    short.replace('"id":"c"', '"id":"d","id":"c"'),
  ])
    expect(readShortDrafts(other)).toBeUndefined();
  const deep = (depth: number): string =>
    short.replace('"id":"c"', `"id":"c","note":${"[".repeat(depth)}"]["${"]".repeat(depth)}`);
  expect(readShortDrafts(deep(20))).toEqual(readDraftsPlainly(short));
  expect(readShortDrafts(deep(200))).toBeUndefined();
  expect(readDraftsPlainly(deep(200))).toMatchObject({ ok: false });
  for (const long of [
    bundleText(PATIENT, { ...ASTHMA, note: "a".repeat(20_000) }),
    JSON.stringify(PATIENT),
    "{}",
    "",
    "[",
  ])
    expect(readShortDrafts(long)).toBeUndefined();
});

test("[F38] a short Bundle with a modifier, or with implicit rules, is read so too", () => {
  for (const more of [
    { modifierExtension: [{ url: "u" }] },
    { implicitRules: "urn:x" },
    { note: [{ modifierExtension: 7 }] },
  ]) {
    const text = bundleText(PATIENT, { ...ASTHMA, code: { text: "Vitiligo" }, ...more });
    expect(readShortDrafts(text)).toEqual(readDraftsPlainly(text));
    expect(JSON.stringify(readShortDrafts(text))).toContain("modifier");
  }
});
