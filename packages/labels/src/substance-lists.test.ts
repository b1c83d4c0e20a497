import { indexSubstances, keysOf, matchMedication, routeIn } from "@repigment/core";
import { expect, test } from "vitest";

import { loadLabel } from "./load-label.ts";

const us = await loadLabel("us");
const lists = us?.lists ?? [];
const index = indexSubstances(us?.substances ?? []);
const members = (id: string): readonly string[] =>
  lists.find((list) => list.id === id)?.substances.map((member) => member.id) ?? [];

test.each([
  ["inhibitors-acting-on-14-days", ["strong-cyp3a4-inhibitors"]],
  ["inducers-acting-on-14-days", ["cyp3a4-inducers"]],
  ["inducers-acting-on-90-days", ["cyp3a4-inducers"]],
  ["biologics-acting-on-90-days", ["therapeutic-biologics"]],
  ["biologics-acting-on-180-days", ["therapeutic-biologics"]],
  ["immunosuppressants-acting-on-90-days", ["named-immunosuppressants", "potent-immunosuppressants"]],
  ["immunosuppressants-acting-on-180-days", ["named-immunosuppressants", "potent-immunosuppressants"]],
])("[L28] %s is a part of %j", (acting, of) => {
  const all = of.flatMap(members);
  expect(members(acting).length).toBeGreaterThan(0);
  expect(members(acting).filter((id) => !all.includes(id))).toEqual([]);
});

test("[L28] biologics and immunosuppressants stand in one window only; every therapeutic biologic but the shortest stands in one", () => {
  const twice = (one: string, other: string): readonly string[] =>
    members(one).filter((id) => members(other).includes(id));
  expect(twice("biologics-acting-on-90-days", "biologics-acting-on-180-days")).toEqual([]);
  expect(twice("immunosuppressants-acting-on-90-days", "immunosuppressants-acting-on-180-days")).toEqual([]);
  const windows = [...members("biologics-acting-on-90-days"), ...members("biologics-acting-on-180-days")];
  expect(members("therapeutic-biologics").filter((id) => !windows.includes(id))).toEqual(["anakinra"]);
});

test("[L28] every list is dated and each member has its confidence", () => {
  expect(lists.length).toBeGreaterThan(25);
  expect(lists.filter(({ date }) => !/^\d{4}-\d{2}-\d{2}$/.test(date))).toEqual([]);
  expect(lists.flatMap(({ substances }) => substances).filter(({ confidence }) => !"ABC".includes(confidence))).toEqual(
    [],
  );
});

const excipient = (name: string, of = "cream-excipients"): string => {
  const list = lists.find(({ id }) => id === of);
  return list === undefined ? "no list" : matchMedication({ name }, list, index).truth;
};

test.each([
  "propylene glycol",
  "Propylenglykol",
  "E1520",
  "丙二醇",
  "parabens",
  "paraben mix",
  "methylparaben",
  "methyl parahydroxybenzoate",
  "propylparaben",
  "E216",
  "cetyl alcohol",
  "stearyl alcohol",
  "cetearyl alcohol",
  "butylhydroxytoluene",
  "BHT",
  "phenoxyethanol",
  "2-phenoxyethanol",
  "edetate disodium",
  "EDTA",
  "polyethylene glycol",
  "macrogol",
  "PEG 400",
  "polysorbate 20",
  "glyceryl stearate",
  "dimethicone",
  "medium-chain triglycerides",
  "xanthan gum",
  "mineral oil",
  "petrolatum",
])("[L29] %s is an excipient of the cream", (name) => {
  expect(excipient(name)).toBe("yes");
});

test.each([
  ["latex", "no"],
  ["lanolin", "no"],
  ["nickel", "no"],
  ["balsam of Peru", "no"],
  ["methylisothiazolinone", "no"],
  ["amoxicillin", "no"],
  ["something in sun cream", "unknown"],
  ["preservatives", "unknown"],
])("[L29] %s is an excipient: %s", (name, expected) => {
  expect(excipient(name)).toBe(expected);
});

test("[L29] the American list and the European one differ by two", () => {
  const said = (name: string): readonly string[] => [excipient(name, "us-cream-excipients"), excipient(name)];
  expect(said("phosphoric acid")).toEqual(["yes", "no"]);
  expect(said("BHT")).toEqual(["no", "yes"]);
  expect(said("propylene glycol")).toEqual(["yes", "yes"]);
});

/** Every name by which the members of a list are known, and how it may be written. */
function written(id: string): readonly string[] {
  const ids = new Set(members(id));
  const known = (us?.substances ?? []).filter((each) => ids.has(each.id));
  // A name that tells something for the skin (酮康唑洗髮水) is rightly no of what is swallowed.
  const names = known
    .flatMap(({ names: own, brands = [], misspellings = [] }) => [...own, ...brands, ...misspellings])
    .filter((name) => routeIn(name) !== "topical");
  return names.flatMap((name) => [
    name,
    name.toUpperCase(),
    `${name} 500 mg tablets`,
    `${name} 20mg/ml injection, once a week`,
    `Paracetamol + ${name}`,
    `${name} and mystery root`,
    ...(/\p{Script=Han}/u.test(name) ? [`${name}片`, `${name}100毫克膠囊`, `${name} 每日兩次`] : []),
  ]);
}

test.each(lists.filter(({ route }) => route !== "topical").map((list) => [list.id, list] as const))(
  "[L30] no member of %s comes out no, however it is written and whatever stands beside it",
  (id, list) => {
    const names = written(id);
    expect(names.filter((name) => matchMedication({ name }, list, index).truth === "no")).toEqual([]);
  },
);

test.each(lists.map((list) => [list.id, list] as const))(
  "[L30] each code of a member of %s is on it, old codes too",
  (id, list) => {
    const ids = new Set(members(id));
    const codes = (us?.substances ?? [])
      .filter((each) => ids.has(each.id))
      .flatMap(({ atc = [] }) => atc.filter(({ route }) => list.route === "any" || route === list.route))
      // In the nose, the ear and the eye it is not on the skin.
      .filter(({ code }) => list.route !== "topical" || !/^(?:R0[12]|S0)/.test(code))
      .map(({ code }) => code);
    const truths = codes.map((code) => [
      code,
      matchMedication({ codes: [{ system: "atc", code }] }, list, index).truth,
    ]);
    expect(truths.filter(([, truth]) => truth !== "yes")).toEqual([]);
  },
);

test.each([
  ["strong-cyp3a4-inhibitors", ["J01FA08", "J02AC99", "J02AB99", "J05AE09", "J05AR99", "J05AP52", "A02BD99"]],
  ["moderate-cyp3a4-inhibitors", ["J01FA07", "J02AC99", "J05AE99"]],
  ["cyp3a4-inducers", ["N03AA01", "N03AB04", "N05CA01", "J04AB99", "J04AM99", "J05AG01"]],
  ["therapeutic-biologics", ["L04AC99", "L04AB99", "L04AG99", "L04AJ99", "L01FX99", "R03DX99", "D11AH99", "L01XC99"]],
  ["other-biologics", ["M05BX99", "N02CD99", "C10AX99", "B06AC05", "J06BD99", "S01LA99", "L03AB99", "L01XC99"]],
  ["jak-inhibitors", ["L04AF99", "L01EJ99"]],
  ["potent-immunosuppressants", ["L04AA99", "L04AD99", "L04AH99", "L04AX99"]],
  ["systemic-glucocorticoids", ["H02AB99", "H02BX99", "A07EA99"]],
  ["live-vaccines", ["J07BX99", "J07AX99"]],
] as const)("[L30] a code that we do not know, of a class in which members of %s are, is not no", (id, codes) => {
  const list = lists.find((one) => one.id === id);
  if (list === undefined) throw new Error(id);
  const truths = codes.map(
    (code) => [code, matchMedication({ codes: [{ system: "atc", code }] }, list, index).truth] as const,
  );
  expect(truths.filter(([, truth]) => truth === "no")).toEqual([]);
});

test("[L14] what names are looked up by is worked out when the data is built, and is what it would be worked out to", () => {
  const substances = us?.substances ?? [];
  expect(substances.length).toBeGreaterThan(800);
  for (const substance of substances) expect(substance.keys).toEqual(keysOf(substance));
});
