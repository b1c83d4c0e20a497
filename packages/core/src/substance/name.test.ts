import { expect, test } from "vitest";

import { ingredientWords, normalName, routeIn } from "./name.ts";

test.each([
  ["Klacid®", "klacid"],
  ["  Sodium   Fusidate—cream ", "sodium fusidate cream"],
  ["ＫＬＡＣＩＤ", "klacid"],
  ["Kräm", "kram"],
  ["ﬂuconazole", "fluconazole"],
  ["克拉黴素 250", "克拉黴素 250"],
  ["", ""],
])("[S7] %j is compared as %j", (text, normal) => {
  expect(normalName(text)).toBe(normal);
});

test("[S7] strengths, forms, routes and salts name no ingredient", () => {
  expect(ingredientWords("Metoprolol succinate 47.5 mg extended release tablets")).toEqual(["metoprolol"]);
  expect(ingredientWords("depottablett 25 mg")).toEqual([]);
});

test.each([
  ["cream", "topical"],
  ["Salva 1 %", "topical"],
  ["kräm", "topical"],
  ["軟膏", "topical"],
  ["oral suspension", "systemic"],
  ["kapslar", "systemic"],
  ["口服藥片", "systemic"],
  ["gel and tablets", undefined],
  ["creamy oat", undefined],
  ["gelatine", undefined],
  ["drops", undefined],
  ["", undefined],
])("[S8] %j tells the route %s", (text, route) => {
  expect(routeIn(text)).toBe(route);
});
