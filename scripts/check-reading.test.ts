import { expect, test } from "vitest";

import { checkReading, hardToRead } from "./check-reading.ts";
import { planted } from "./lib/planted.ts";
import { clauses } from "./lib/reading/chinese.ts";
import { fleschKincaid, syllableCount } from "./lib/reading/english.ts";
import { readings, SHORT_WORD } from "./lib/reading/flatten.ts";
import { lix } from "./lib/reading/swedish.ts";
import { sentenceCount, wordsOf } from "./lib/reading/words.ts";

const words = "packages/words/messages";
const check = (language: string, messages: Readonly<Record<string, unknown>>): readonly string[] =>
  checkReading(
    planted({
      [`${words}/${language}/language.yaml`]: `tag: ${language}\n`,
      [`${words}/${language}/ui.yaml`]: JSON.stringify(messages),
    }),
  );

test("easy sentences pass in all three languages", () => {
  expect(check("en", { a: { person: "The label says to ask your clinician first.", clinician: "Ask." } })).toEqual([]);
  expect(check("sv", { a: "Fråga din läkare innan du smörjer dig nästa gång." })).toEqual([]);
  expect(check("zh-Hant-HK", { a: "藥物標籤指，懷孕期間不可用這藥膏。請盡快問醫生。" })).toEqual([]);
});

const HARD_EN =
  "Notwithstanding considerable individual variability, discontinuation necessitates interdisciplinary consultation.";
const HARD_SV =
  "Behandlingsavbrott rekommenderas regelmässigt under förutsättning att konsultation genomförts dessförinnan skriftligen.";
const HARD_ZH = "如果你在治療期間發現皮膚上出現任何異常情況請盡快聯絡你的醫生或藥劑師查詢";

test("the name of a document is no prose, but its tone is judged", () => {
  expect(check("sv", { "document.some-text": HARD_SV })).toEqual([]);
  expect(check("en", { "document.some-text": "A safe text." })).toEqual([expect.stringContaining("safe")]);
});

test.each([
  ["en", { a: HARD_EN }, "Flesch–Kincaid grade"],
  ["en", { a: { person: HARD_EN, clinician: "Short." } }, "a (person) has a Flesch–Kincaid grade"],
  ["en", { a: "Electroencephalographically." }, "has a word of"],
  ["en", { a: `{n, plural, one {Ask.} other {${HARD_EN}}}` }, "Flesch–Kincaid grade"],
  ["sv", { a: HARD_SV }, "has a LIX of"],
  ["sv", { a: "Behandlingsavbrottsrekommendation." }, "has a word of 33 letters"],
  ["zh-Hant-HK", { a: HARD_ZH }, "has a clause of 36 characters"],
])("what is too hard in %s is told: %j", (language, messages, told) => {
  expect(check(language, messages)).toEqual([expect.stringContaining(told)]);
});

test("to a clinician it can be hard", () => {
  expect(check("en", { a: { person: "Ask your clinician.", clinician: HARD_EN } })).toEqual([]);
});

test.each([
  ["en", "The cream is safe.", "says safe", 1],
  ["en", "There is no interaction.", "says no interaction", 1],
  ["en", "It is allowed in the label.", "says allowed", 1],
  ["en", "You may go on.", "says you may", 0],
  ["en", "You should now stop.", "says you should stop", 0],
  ["sv", "Krämen är ofarlig.", "says säkert (safe)", 1],
  ["sv", "Den är säker att använda.", "says säkert (safe)", 1],
  ["sv", "Det finns ingen interaktion.", "says ingen interaktion", 1],
  ["sv", "Det är tillåtet.", "says tillåtet", 1],
  ["sv", "Du får använda den.", "says du får", 0],
  ["sv", "Du bör genast sluta.", "says du bör sluta", 0],
  ["zh-Hant-HK", "這藥膏很安全。", "says 安全", 1],
  ["zh-Hant-HK", "沒有相互作用。", "says 沒有相互作用", 1],
  ["zh-Hant-HK", "標籤允許。", "says 允許", 1],
  ["zh-Hant-HK", "你可以繼續。", "says 你可以", 0],
  ["zh-Hant-HK", "你應立即停藥。", "says 你應停用", 0],
])("in %s «%s» is out of tone", (language, text, told, toBoth) => {
  expect(check(language, { a: text })).toEqual([expect.stringContaining(told)]);
  const toClinician = check(language, { a: { person: "?", clinician: text } });
  expect(toClinician.filter((problem) => problem.includes(`a (clinician) ${told}`))).toHaveLength(toBoth);
});

test.each([
  ["en", "Ask whether there was an interaction study, or none."],
  ["en", "What is known about safety is on another page."],
  ["sv", "Ring om du får feber."],
  ["sv", "Redan säkert, vad svaren än blir."],
  ["zh-Hant-HK", "長期安全性未明。"],
])("in %s «%s» is no such word", (language, text) => {
  expect(check(language, { a: text })).toEqual([]);
});

test("two voices that differ only in capitals and marks are one text", () => {
  expect(check("en", { a: { person: "at any time", clinician: "At any time." } })).toEqual([
    expect.stringContaining("a says the same in both voices"),
  ]);
});

test("what is said beside the claims of a page is held to the same", () => {
  const claims = [
    { id: "r1", says: "It is safe.", verdicts: [{ why: { person: HARD_EN, clinician: "It is safe." } }] },
  ];
  const problems = checkReading(planted({ "packages/labels/data/claims/page.yaml": JSON.stringify({ claims }) }));
  expect(problems).toEqual([
    expect.stringMatching(/page\.yaml: \/claims\/0\/verdicts\/0\/why \(person\) has a Flesch–Kincaid grade/),
    expect.stringContaining("/claims/0/verdicts/0/why (clinician) says safe"),
  ]);
});

test("a language without a measure of its own is left alone, save for the voices", () => {
  expect(check("de", { a: HARD_SV })).toEqual([]);
});

test("a message is read in each of its forms, values as one short word", () => {
  expect(readings("{n, plural, one {{n} day} other {# days in {where}}}, {term_jak}")).toEqual([
    `${SHORT_WORD} day, ${SHORT_WORD}`,
    `${SHORT_WORD} days in ${SHORT_WORD}, ${SHORT_WORD}`,
  ]);
  expect(readings("broken {")).toEqual([]);
  expect(wordsOf(`At ${SHORT_WORD}, non-segmental it's.`)).toEqual(["At", SHORT_WORD, "non-segmental", "it's"]);
});

test.each([
  ["One. Two! Three? Four", 4],
  ["Ask: now; today.", 3],
  ["", 1],
])("«%s» has %i sentences", (text, count) => {
  expect(sentenceCount(text)).toBe(count);
});

const SYLLABLES: Readonly<Record<number, string>> = {
  1: "the cream says used times whole while filled ask your",
  2: "label colour places changes treated people hundred little doctor being question",
  3: "medicine clinician period serious usual area pharmacist moderate swallowed-up",
  4: "vitiligo application moderately information",
  5: "tuberculosis",
};
const spoken = Object.entries(SYLLABLES).flatMap(([count, all]) =>
  all.split(" ").map((word) => [word, Number(count)] as const),
);

test.each(spoken)("«%s» has %i syllables", (word, count) => {
  expect(syllableCount(word)).toBe(count);
});

test("the measures are what their authors defined", () => {
  // Ten words, thirteen syllables, one sentence: 0.39·10 + 11.8·1.3 − 15.59.
  expect(fleschKincaid("The label says to ask your doctor about the cream.")).toBeCloseTo(
    0.39 * 10 + 11.8 * 1.3 - 15.59,
    6,
  );
  // Seven words, two sentences, one word of more than six letters: 7/2 + 100·1/7.
  expect(lix("Fråga din läkare. Det gäller behandlingen senare.")).toBeCloseTo(7 / 2 + 100 / 7, 6);
  expect(clauses("用{x}藥，JAK 抑制劑".replace("{x}", SHORT_WORD)).map(({ length }) => length)).toEqual([4, 5]);
  expect(hardToRead("en", "")).toEqual([]);
});
