import { describe, expect, test } from "vitest";

import type { Medication, MedicationCode } from "../event/medication.ts";
import { DICTIONARY, INDEX, STRONG } from "../testing/substances.ts";
import { indexSubstances } from "./index.ts";
import { type Match, matchMedication } from "./match.ts";

const of = (medication: Medication): Match => matchMedication(medication, STRONG, INDEX);
const named = (name: string, more: Partial<Medication> = {}): string => {
  const { truth, doubt, substance } = of({ name, ...more });
  return [truth, doubt ?? substance].filter((part) => part !== undefined).join(" ");
};
const coded = (system: MedicationCode["system"], code: string, display?: string): Medication => ({
  codes: [{ system, code, ...(display === undefined ? {} : { display }) }],
});
const other = (display: string): MedicationCode => ({ system: "other", code: display, display });

describe("names", () => {
  test.each([
    "clarithromycin",
    "Clarithromycin 500 mg tablets",
    "KLARITROMYCIN",
    "Klaritromycin 250 mg, filmdragerad tablett",
    "Klacid",
    "klacid®  forte",
    "Biaxin XL 500 mg",
    "克拉黴素",
    "Clàrithromycin",
    "clarithromycin/paracetamol",
    "paracetamol + clarithromycin",
  ])("[S1] %j is clarithromycin", (name) => {
    expect(named(name)).toBe("yes clarithromycin");
  });

  test("[S1] a known misspelling is what is meant; one that nobody knows is unknown", () => {
    expect(named("retinavir")).toBe("yes ritonavir");
    expect(named("ritonaver")).toBe("unknown not-recognised");
    expect(named("clarithromycine")).toBe("unknown not-recognised");
  });

  test.each(["Golden Crane drops", "", "500 mg tablets", "clar", "clarithromycinum-like", "__proto__", "constructor"])(
    "[S2] %j leads nowhere: unknown",
    (name) => {
      expect(named(name)).toBe("unknown not-recognised");
    },
  );

  test("[S2] an ingredient that we recognise, on no list, is no only if every word of the name was understood", () => {
    expect(named("paracetamol")).toBe("no");
    expect(named("Alvedon 500 mg tabletter")).toBe("no");
    expect(named("paracetamol and mystery root")).toBe("unknown not-recognised");
    expect(named("acetaminophen extra strength")).toBe("unknown not-recognised");
  });

  test("[S3] a combination is on the list if one of its parts is, by its own name or by theirs", () => {
    expect(named("Kaletra")).toBe("yes ritonavir");
    expect(named("lopinavir and ritonavir tablets")).toBe("yes ritonavir");
    expect(named("lopinavir / ritonavir")).toBe("yes ritonavir");
  });
});

test.each([
  ["paracetamol 200mg/1clarithromycin", "yes clarithromycin"],
  ["paracetamol ²clarithromycin", "yes clarithromycin"],
  ["paracetamol 500mgclarithromycin", "unknown not-recognised"],
  ["paracetamol 500毫克克拉黴素", "unknown not-recognised"],
  ["paracetamol 500毫克", "no"],
  ["paracetamol 500mg 24h 5mg5ml 2x 120actuat", "no"],
])("[S7] in %j a number is set aside, and no word behind it: %s", (name, expected) => {
  expect(named(name)).toBe(expected);
});

test.each([
  ["clari\u200bthromycin", "unknown not-recognised"],
  ["clari\u00adthromycin", "unknown not-recognised"],
  ["cl\u0430rithromycin", "unknown not-recognised"],
  ["paracetamol cl\u0430rithromycin", "unknown not-recognised"],
  ["paracetamolclarithromycin", "unknown not-recognised"],
  ["\uff43larithromycin", "yes clarithromycin"],
  ["CLAR\u0130THROMYC\u0130N", "yes clarithromycin"],
  ["paracetamol\nclarithromycin", "yes clarithromycin"],
  ["{clarithromycin}", "yes clarithromycin"],
])("[S2] a name made to look like another (%j) is %s, and never no", (name, expected) => {
  expect(named(name)).toBe(expected);
});

test.each([
  ["克拉黴素片", "yes clarithromycin"],
  ["克拉黴素250毫克膠囊 每日兩次", "yes clarithromycin"],
  ["複方克拉黴素片", "unknown not-recognised"],
  ["克拉黴素銀翹片", "unknown not-recognised"],
  ["paracetamol 銀翹片", "unknown not-recognised"],
])("[S9] %j is %s", (name, expected) => {
  expect(named(name)).toBe(expected);
});

test.each([
  ["calcium", "no"],
  ["Calcium 500 mg tablets", "no"],
  ["calcium and mystery root", "unknown not-recognised"],
  ["sodium", "unknown not-recognised"],
  ["clarithromycin calcium", "yes clarithromycin"],
])("[S11] %j is %s", (name, expected) => {
  const calcium = { id: "calcium", names: ["calcium"], routes: ["systemic"] } as const;
  const { truth, doubt, substance } = matchMedication({ name }, STRONG, indexSubstances([...DICTIONARY, calcium]));
  expect([truth, doubt ?? substance].filter((part) => part !== undefined).join(" ")).toBe(expected);
});

describe("route and form", () => {
  test("[S4] where the route decides and was not told, it is unknown, naming the member", () => {
    expect(of({ name: "ketoconazole" })).toEqual({
      truth: "unknown",
      substance: "ketoconazole",
      doubt: "route-not-told",
    });
    expect(of({ name: "ketoconazole", route: "unknown" }).truth).toBe("unknown");
  });

  test.each<[string, Partial<Medication>, string]>([
    ["ketoconazole", { route: "systemic" }, "yes ketoconazole"],
    ["ketoconazole", { route: "topical" }, "no"],
    ["ketoconazole 2% shampoo", {}, "no"],
    ["ketokonazol schampo", {}, "no"],
    ["ketoconazole", { form: "cream" }, "no"],
    ["ketoconazole", { form: "tablet" }, "yes ketoconazole"],
    ["ketoconazole 200 mg tablets", {}, "yes ketoconazole"],
    ["ketoconazole", { form: "洗髮水" }, "no"],
    ["ketoconazole tablet and shampoo", {}, "unknown route-not-told"],
    ["ketoconazole shampoo", { route: "systemic" }, "yes ketoconazole"],
    ["clarithromycin", { route: "topical" }, "unknown route-not-told"],
    ["ritonavir soft gel", {}, "unknown route-not-told"],
    ["ritonavir 100 mg soft gel", {}, "yes ritonavir"],
    ["ritonavir 100 mg gel caps", {}, "yes ritonavir"],
    ["ketoconazole gel-caps", {}, "unknown route-not-told"],
    ["ketoconazole 200 mg tablets", { route: "topical" }, "unknown route-not-told"],
    ["ketoconazole 200 mg", { route: "topical", form: "tablet" }, "unknown route-not-told"],
    ["clarithromycin oral tablet", { route: "topical" }, "yes clarithromycin"],
    ["hydrocortisone", {}, "no"],
    ["ketoconazole, hydrocortisone cream", {}, "unknown route-not-told"],
    ["ketoconazole and hydrocortisone", { form: "cream" }, "no"],
    ["ketoconazole and hydrocortisone", { route: "topical" }, "no"],
    ["ketoconazole cream (ketokonazol)", {}, "no"],
    ["ketoconazole 200 mg daily; eye drops", {}, "unknown route-not-told"],
    ["ketoconazole 200 mg bd, eye drops", {}, "unknown route-not-told"],
    ["ketoconazole 200 mg daily eye drops prn", {}, "unknown route-not-told"],
    ["ketoconazole 200 mg 每日一次 眼藥水", {}, "unknown route-not-told"],
    ["ketoconazole 2% shampoo twice weekly", {}, "no"],
    ["ketoconazole 1 tab, sodium chloride nasal spray", {}, "unknown route-not-told"],
    ["ketoconazole 200 mg, sodium chloride nasal spray", {}, "unknown route-not-told"],
    ["ketoconazole 200 mg + calcium gel", {}, "unknown route-not-told"],
    ["ketoconazole 200 mg; ketoconazole shampoo", {}, "unknown route-not-told"],
    ["ketoconazole, cream, 2 %", {}, "no"],
    ["ketoconazole 2% cream; paracetamol", {}, "no"],
    ["ketoconazole 200 mg po", {}, "yes ketoconazole"],
    ["hydrocortisone cream clarithromycin 250 mg tablets", {}, "yes clarithromycin"],
    ["hydrocortisone cream ketoconazole 200 mg", {}, "unknown route-not-told"],
    ["ketoconazole 200 mg hydrocortisone cream", {}, "unknown route-not-told"],
    ["Tab ketoconazole Cream hydrocortisone", {}, "unknown route-not-told"],
    ["Tab ketoconazole, cream hydrocortisone", {}, "yes ketoconazole"],
    ["hydrocortisone tablets, ketoconazole cream", {}, "no"],
    ["ketoconazole 200 mg eye drops", {}, "unknown route-not-told"],
    ["ketoconazole 20 mg/g cream", {}, "no"],
    ["ketoconazole sodium chloride nasal spray", {}, "unknown route-not-told"],
    ["ketoconazole 氯化鈉噴鼻劑", {}, "unknown route-not-told"],
    ["ketoconazole, eye drops", {}, "unknown route-not-told"],
    ["ketoconazole. Eye drops.", {}, "unknown route-not-told"],
    ["ketoconazole 200 mg - hydrocortisone cream", {}, "unknown route-not-told"],
    ["ketoconazole cream - paracetamol tablets", {}, "no"],
    ["ketoconazole rectal foam", {}, "unknown route-not-told"],
    ["ketoconazole inhaler", {}, "unknown route-not-told"],
  ])("[S4] %s %j is %s", (name, more, expected) => {
    expect(named(name, more)).toBe(expected);
  });

  test("[S4] a product that goes nowhere but on the skin is no, though its ingredient is never put there by a word", () => {
    const drops = { id: "drops", names: ["Dropsis"], routes: ["topical"], contains: ["clarithromycin"] } as const;
    const truthOf = (name: string): string =>
      matchMedication({ name }, STRONG, indexSubstances([...DICTIONARY, drops])).truth;
    expect([truthOf("Dropsis"), truthOf("clarithromycin eye drops"), truthOf("clarithromycin [Dropsis]")]).toEqual([
      "no",
      "unknown",
      "yes",
    ]);
    expect(truthOf("clarithromycin Ophthalmic Suspension [Dropsis]")).toBe("unknown");
  });

  test("[S4] a product that is only swallowed is not put on the skin by its neighbour's word", () => {
    const tablet = { id: "tablet", names: ["Swallowin"], routes: ["systemic"], contains: ["ketoconazole"] } as const;
    const truthOf = (name: string, more: Partial<Medication> = {}): string =>
      matchMedication({ name, ...more }, STRONG, indexSubstances([...DICTIONARY, tablet])).truth;
    expect(truthOf("Swallowin")).toBe("yes");
    expect(truthOf("Swallowin + ketoconazole shampoo")).toBe("yes");
    expect(truthOf("Swallowin, cream")).toBe("unknown");
    expect(truthOf("Swallowin", { route: "topical" })).toBe("unknown");
  });

  test("[S4] of several names of one medicine each tells where its own goes", () => {
    expect(of({ name: "ketoconazole 200 mg", codes: [other("hydrocortisone cream")] })).toMatchObject({
      truth: "unknown",
      doubt: "route-not-told",
    });
    expect(of({ name: "ketoconazole 2 %", codes: [other("shampoo 2 %")] }).truth).toBe("no");
  });

  test("[S4] a list of what is put on the skin does not take a neighbour's tablet for the cream's, nor a spray for the nose for one", () => {
    const skin = { ...STRONG, route: "topical", substances: [{ id: "hydrocortisone", confidence: "A" }] } as const;
    const onSkin = (name: string): string => matchMedication({ name }, skin, INDEX).truth;
    expect(onSkin("hydrocortisone 1% clarithromycin 250 mg tablets")).toBe("unknown");
    expect(onSkin("hydrocortisone cream, clarithromycin 250 mg tablets")).toBe("yes");
    expect(onSkin("hydrocortisone eye drops")).toBe("unknown");
    const drops = { id: "drops", names: ["Dropsis"], routes: ["topical"], contains: ["hydrocortisone"] } as const;
    const withDrops = indexSubstances([
      ...DICTIONARY,
      { ...drops, atc: [{ code: "S01BA02", route: "topical", confidence: "A" }] },
    ]);
    for (const name of ["hydrocortisone eye drops", "Dropsis", "hydrocortisone eye drops; paracetamol"])
      expect(matchMedication({ name }, skin, withDrops).truth).toBe("no");
    expect(onSkin("hydrocortisone inhaler")).toBe("no");
    const ointment = { id: "ointment", names: ["Rubbin"], routes: ["topical"], contains: ["hydrocortisone"] } as const;
    const index = indexSubstances([...DICTIONARY, ointment]);
    expect(matchMedication({ name: "Rubbin clarithromycin tablets" }, skin, index).truth).toBe("yes");
    expect(matchMedication({ name: "Rubbin tablets" }, skin, index).truth).toBe("unknown");
  });

  test("[S12] what is breathed in acts in the lung and a part of it elsewhere: unknown, but for what goes nowhere else", () => {
    const inhaled = {
      id: "puff",
      names: ["Puffis"],
      atc: [{ code: "R03BA02", route: "systemic", confidence: "A" }],
    } as const;
    const index = indexSubstances([...DICTIONARY, { ...inhaled, routes: ["systemic"], contains: ["hydrocortisone"] }]);
    const steroids = { ...STRONG, substances: [{ id: "hydrocortisone", confidence: "A" }] } as const;
    expect(matchMedication({ name: "Puffis" }, steroids, index)).toMatchObject({ doubt: "route-not-told" });
    expect(matchMedication(coded("atc", "R03BA02"), steroids, index)).toMatchObject({ doubt: "route-not-told" });
    expect(of({ name: "clarithromycin inhalation powder" }).truth).toBe("yes");
    expect(of({ name: "clarithromycin inhalation capsule" }).truth).toBe("yes");
  });

  test("[S12] a substance that is disputed only where it is swallowed is no where it is breathed in, and unknown as a capsule", () => {
    const lung = {
      id: "lung",
      names: ["Lungis"],
      atc: [{ code: "R03BA02", route: "systemic", confidence: "A" }],
      routes: ["systemic"],
      contains: ["budesonide"],
    } as const;
    const budesonide = {
      id: "budesonide",
      names: ["budesonide"],
      atc: [{ code: "A07EA06", route: "systemic", confidence: "A" }],
      routes: ["systemic", "topical"],
    } as const;
    const list = { ...STRONG, doubtfulAtcPrefixes: [{ prefix: "A07EA06", why: "A part is taken up." }] };
    const index = indexSubstances([...DICTIONARY, budesonide, lung]);
    const said = (medication: Medication): unknown => {
      const { truth, doubt } = matchMedication(medication, list, index);
      return doubt ?? truth;
    };
    expect(
      ["budesonide", "budesonide capsule", "budesonide inhalation capsule", "budesonide nasal spray", "Lungis"].map(
        (name) => said({ name }),
      ),
    ).toEqual(["route-not-told", "sources-differ", "no", "no", "no"]);
    expect(said({ name: "budesonide", ...coded("atc", "R03BA02") })).toBe("no");
    expect(said(coded("atc", "A07EA06"))).toBe("sources-differ");
  });

  test("[S4] a list about any route does not ask for one", () => {
    expect(matchMedication({ name: "ketoconazole" }, { ...STRONG, route: "any" }, INDEX).truth).toBe("yes");
    expect(matchMedication({ name: "ketoconazole shampoo" }, { ...STRONG, route: "any" }, INDEX).truth).toBe("yes");
  });
});

describe("codes", () => {
  test.each<[Medication, string]>([
    [coded("atc", "J01FA09"), "yes"],
    [coded("atc", " j01fa09 "), "yes"],
    [coded("atc", "J02AB02"), "yes"],
    [coded("atc", "D01AC08"), "no"],
    [coded("atc", "N02BE01"), "no"],
    [coded("atc", "C09AA05"), "no"],
    [coded("atc", "J05AR10"), "yes"],
    [coded("rxnorm", "21212"), "yes"],
    [{ ...coded("rxnorm", " 21212 "), name: "paracetamol" }, "yes"],
    [coded("rxnorm", "161"), "no"],
    [coded("rxnorm", "6135"), "unknown"],
    [{ ...coded("rxnorm", "6135"), form: "shampoo" }, "no"],
    [coded("rxnorm", "999999"), "unknown"],
    [coded("other", "J01FA09"), "unknown"],
    [coded("other", "x", "Klacid"), "yes"],
    [coded("atc", "J01FA9"), "unknown"],
    [coded("atc", "I01FA09"), "unknown"],
    [coded("atc", "Z99ZZ99"), "unknown"],
    [coded("atc", "J01-FA09"), "unknown"],
    [coded("atc", "clarithromycin"), "unknown"],
  ])("[S5] %j is %s", (medication, expected) => {
    expect(of(medication).truth).toBe(expected);
  });

  test("[S5] a code tells the route of the name that stands beside it", () => {
    expect(of(coded("atc", "D01AC08", "ketoconazole")).truth).toBe("no");
    expect(of({ name: "Ketoconazole", ...coded("atc", "D01AC08") }).truth).toBe("no");
    expect(of({ name: "Ketoconazole", ...coded("atc", "J02AB02") }).truth).toBe("yes");
    const both: Medication = {
      name: "ketoconazole",
      codes: [
        { system: "atc", code: "D01AC08" },
        { system: "atc", code: "J02AB02" },
      ],
    };
    expect(of(both).truth).toBe("yes");
  });

  test("[S5] one of several codes or names is enough for yes; a settled one is enough for no", () => {
    expect(of({ name: "mystery", ...coded("atc", "J01FA09") }).truth).toBe("yes");
    expect(of({ name: "Klacid", ...coded("atc", "N02BE01") }).truth).toBe("yes");
    expect(of({ name: "mystery", ...coded("atc", "N02BE01") }).truth).toBe("no");
    expect(of({ name: "mystery", ...coded("rxnorm", "999999") }).truth).toBe("unknown");
    expect(of({ name: "paracetamol", ...coded("rxnorm", "999999") }).truth).toBe("no");
  });

  test("[S5] a part of a list of parts does not settle the part that is not recognised; the whole does", () => {
    const name = "paracetamol / mystery";
    for (const part of [coded("atc", "N02BE01"), coded("rxnorm", "161"), coded("other", "1", "paracetamol 500 mg")])
      expect(of({ name, ...part })).toEqual({ truth: "unknown", doubt: "not-recognised" });
    expect(of({ name, ...coded("atc", "N02AJ06") }).truth).toBe("no");
    expect(of({ name: "rx|161 / rx|99999", ...coded("rxnorm", "161") }).truth).toBe("unknown");
    expect(of({ name: "atc|N02BE01 / sct|99999", ...coded("atc", "N02BE01") }).truth).toBe("unknown");
    expect(of({ name: "paracetamol / hydrocortisone cream", ...coded("rxnorm", "161") }).truth).toBe("no");
    expect(of({ name, ...coded("atc", "J01FA09") }).truth).toBe("yes");
  });

  test("[S5] two names that disagree in what is known are unknown, unless one only decorates the other", () => {
    const both = (name: string, ...displays: readonly string[]): string =>
      of({ name, codes: displays.map(other) }).truth;
    expect(both("paracetamol", "mystery")).toBe("unknown");
    expect(both("mystery", "paracetamol 500 mg tablet")).toBe("unknown");
    expect(both("paracetamol", "paracetamol + mystery")).toBe("unknown");
    expect(both("paracetamol", "paracetamol and mystery")).toBe("unknown");
    expect(both("paracetamol", "Hydrocortisone Newline")).toBe("unknown");
    expect(both("paracetamol 500 mg", "Paracetamol Newline 500 mg tablets")).toBe("no");
    expect(both("acetaminophen 325 MG Oral Tablet", "acetaminophen 325 MG Oral Tablet [Newline]", "Newline")).toBe(
      "no",
    );
    expect(both("paracetamol", "500 mg tablets")).toBe("no");
    expect(both("paracetamol", "mystery", "Klacid")).toBe("yes");
  });

  test("[S5] a code of a part does not settle the part beside it, however they are joined", () => {
    for (const name of [
      "paracetamol + mystery",
      "paracetamol, mystery",
      "mystery and paracetamol",
      "paracetamol; mystery",
    ])
      expect(of({ name, ...coded("atc", "N02BE01") }).truth).toBe("unknown");
    expect(of({ name: "Paracetamol Newline, 500 mg", ...coded("atc", "N02BE01") }).truth).toBe("no");
  });

  test("[S6] the code of a whole class that hides a member, alone or in a combination, is unknown; of another no", () => {
    const doubt = (code: string): unknown => [of(coded("atc", code)).truth, of(coded("atc", code)).doubt];
    for (const code of ["J", "J01", "J01F", "J01FA", "J02AB", "J05AE", "J05AR", "A02B"])
      expect(doubt(code)).toEqual(["unknown", "class-code"]);
    for (const code of ["N", "N02BE", "C09", "D01AC"]) expect(doubt(code)).toEqual(["no", undefined]);
  });

  test("[S6] a code of a class of combinations that may hold a member is unknown, unless we know that very one", () => {
    expect(of(coded("atc", "A02BD07"))).toEqual({ truth: "unknown", doubt: "combination" });
    expect(of(coded("atc", "A02BC01")).truth).toBe("no");
  });

  test("[S6] a substance on which sources differ is unknown by its code and by its name", () => {
    const list = { ...STRONG, doubtfulAtcPrefixes: [{ prefix: "N02BE01", why: "Newer lists have it." }] };
    const disputed = { truth: "unknown", doubt: "sources-differ" };
    expect(matchMedication(coded("atc", "N02BE01"), list, INDEX)).toMatchObject(disputed);
    expect(matchMedication({ name: "Alvedon" }, list, INDEX)).toMatchObject(disputed);
    expect(matchMedication({ name: "hydrocortisone" }, list, INDEX).truth).toBe("no");
  });

  test("[S6] a list may name whole classes", () => {
    const list = { ...STRONG, substances: [], doubtfulAtcPrefixes: [], atcPrefixes: [{ prefix: "J02A" }] };
    expect(matchMedication(coded("atc", "J02AC01"), list, INDEX).truth).toBe("yes");
    expect(matchMedication({ name: "ketoconazole tablets" }, list, INDEX).truth).toBe("yes");
    expect(matchMedication({ name: "ketoconazole shampoo" }, list, INDEX).truth).toBe("no");
    expect(matchMedication(coded("atc", "J02"), list, INDEX).truth).toBe("unknown");
    expect(matchMedication(coded("atc", "D01AC08"), list, INDEX).truth).toBe("no");
  });
});
