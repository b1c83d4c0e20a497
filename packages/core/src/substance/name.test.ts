import * as fc from "fast-check";
import { expect, test } from "vitest";

import { anyWords, ingredientWords, normalName } from "./name.ts";
import { routeIn } from "./place-words.ts";

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
  expect(ingredientWords("500mg 5mg5ml 24h 10ml 2x 800IE 100mcg 0.5mgx2")).toEqual([]);
  expect(ingredientWords("6MP 50mg, 6-TG, 8MOP 3TC")).toEqual(["mp", "tg", "mop", "tc"]);
  expect(ingredientWords("methotrexate 15 mg once a week")).toEqual(["methotrexate"]);
  expect(ingredientWords("Fragmin 5000 E, paracetamol q4h prn, fentanyl plåster 12 mikrog/h")).toEqual([
    "fragmin",
    "paracetamol",
    "fentanyl",
    "plaster",
  ]);
  expect(ingredientWords("E 1520")).toEqual(["e1520"]);
  expect(ingredientWords("vitamin E 100 mg")).toEqual(["vitamin", "e"]);
  expect(ingredientWords("hepatitis A vaccine")).toEqual(["hepatitis", "a", "vaccine"]);
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

test.each([
  ["酮康唑片", "酮康唑"],
  ["酮康唑洗頭水", "酮康唑"],
  ["酮康唑200毫克 一日兩次每次一粒", "酮康唑"],
  ["酮康唑200毫克片", "酮康唑"],
  ["酮康唑片200mg", "酮康唑"],
  ["鹽酸二甲雙胍緩釋片500毫克 每日兩次", "二甲雙胍"],
  ["阿托伐他汀鈣片 20毫克", "阿托伐他汀"],
  ["外用酮康唑洗髮水", "酮康唑"],
  ["維生素B12片", "維生素b12"],
  ["硝酸甘油片", "硝酸甘油"],
  ["複方甘草片", "複方甘草"],
  ["膠囊", ""],
])("[S9] %j is read as %j", (name, expected) => {
  expect(ingredientWords(name).join(" ")).toBe(expected);
});

test.each([
  ["酮康唑片", "systemic"],
  ["酮康唑200毫克片", "systemic"],
  ["酮康唑 片", "systemic"],
  ["酮康唑 30片", undefined],
  ["酮康唑 30 片", undefined],
  ["酮康唑貼片", undefined],
  ["酮康唑洗頭水", "topical"],
  ["adalimumab 40 mg sc", "systemic"],
  ["hydrocortisone rectal foam", undefined],
  ["budesonide inhalation capsule", undefined],
  ["酮康唑陰道片", undefined],
  ["酮康唑糖漿", "systemic"],
  ["環孢素滴眼液", "topical"],
  ["環孢素眼藥水", "topical"],
  ["ciclosporin eye drops", "topical"],
  ["ciklosporin ögondroppar", "topical"],
  ["dexamethasone nasal spray", "topical"],
  ["Mometason nässpray, suspension", "topical"],
  ["Tacrolimus Salbe", "topical"],
  ["Prednison Filmtabletten", "systemic"],
  ["eye vitamin tablets", undefined],
  ["cyclosporine 0.5 MG/ML Ophthalmic Suspension [Restasis]", "topical"],
  ["ciclosporin oral suspension", "systemic"],
] as const)("[S10] %j tells the route %s", (text, route) => {
  expect(routeIn(text)).toBe(route);
});

test("[S7] the short way of plain letters says what the long way says", () => {
  const word = fc.constantFrom(
    "Ritonavir",
    "tablets",
    "a",
    "DAY",
    "week",
    "x",
    "po",
    "calcium",
    "vita",
    "b",
    "NDA",
    "mg",
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom(" ", "  ", "-"), (words, between) => {
      expect(ingredientWords(words.join(between))).toEqual(anyWords(words.join(between)));
    }),
    { seed: 20_261_122, numRuns: 2_000 },
  );
});
