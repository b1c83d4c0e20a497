import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";

import { catalogue, plainFiles } from "./build/fixture.ts";
import { LANGUAGES, messages } from "./load.ts";
import { hasMessage, MissingMessage, say, sayArgument, sayIn } from "./say.ts";
import { shortWay } from "./short-way.ts";

const xx = catalogue("xx");
const sv = catalogue("sv");
const tenth = { value: 10.04, unit: "%" } as const;

test("[S5] a language is loaded by its tag, once; another tag gives nothing", async () => {
  expect(LANGUAGES.map(({ tag }) => tag)).toContain("en");
  const en = await messages("en");
  expect(en?.tag).toBe("en");
  expect(await messages("en")).toBe(en);
  expect(await messages("tlh")).toBeUndefined();
});

test("[S6] the two voices say different things; terms are filled in", () => {
  expect(say(xx, "person", "aa/age", { limit: tenth })).toBe("Ask about 10.04 pct.");
  expect(say(xx, "clinician", "aa/age", { limit: tenth })).toBe("Limit 10.04 pct; CYP3A4.");
});

test("[S7] what a language lacks is said in its fallback and marked, its quantities in that language too", () => {
  expect(sayIn(sv, "person", "only.here", { time: { value: 2, unit: "h" } })).toEqual({
    text: "Wait 2 hours.",
    lang: "xx",
  });
  expect(sayIn(sv, "person", "aa/age", { limit: { value: 1, unit: "h" } })).toEqual({
    text: "Fråga om 1 timme.",
    lang: "sv",
  });
  expect(hasMessage(sv, "only.here")).toBe(true);
});

test("[S7] what no language has is a fault that names it; an id is never said, and no name of an object's own either", () => {
  expect(() => say(sv, "person", "not.there")).toThrow(MissingMessage);
  expect(() => say(sv, "person", "not.there")).toThrow('no message "not.there" in sv');
  expect(() => say(sv, "person", "constructor")).toThrow(MissingMessage);
  expect(hasMessage(sv, "toString")).toBe(false);
});

test("[S7] an argument that a sentence needs and was not given is a fault too", () => {
  expect(() => say(xx, "person", "aa/age")).toThrow(/"limit"/);
});

test("[S8] quantities are written as the language writes them, none of their digits rounded away", () => {
  expect(sayArgument(sv, "person", tenth)).toBe("10,04 %");
  expect(sayArgument(xx, "person", { value: 10.000_000_4, unit: "%" })).toBe("10.0000004 pct");
  expect(sayArgument(sv, "person", { value: 1, unit: "h" })).toBe("1 timme");
  expect(sayArgument(sv, "person", { value: 1.5, unit: "h" })).toBe("1,5 timmar");
  expect(sayArgument(sv, "person", { least: 8, most: 10, unit: "h" })).toBe("8 till 10 timmar");
  expect(sayArgument(sv, "person", { least: 8, most: 8, unit: "h" })).toBe("8 timmar");
  expect(sayArgument(sv, "person", { least: 64, most: null, unit: "%" })).toBe("minst 64 %");
  expect(sayArgument(sv, "person", { least: 0, most: 4.5, unit: "h" })).toBe("högst 4,5 timmar");
  expect(sayArgument(sv, "person", { least: 0, most: 0, unit: "%" })).toBe("0 %");
  expect(sayArgument(sv, "person", 0.5)).toBe("0,5");
});

test("[S8] a worked-out value is cut, so that what is just below a limit never reads as the limit", () => {
  expect(sayArgument(sv, "person", { least: 28_799_999 / 3_600_000, most: 28_799_999 / 3_600_000, unit: "h" })).toBe(
    "7,99 timmar",
  );
  expect(sayArgument(sv, "person", { least: 36_001_000 / 3_600_000, most: null, unit: "h" })).toBe(
    "minst 10,0002 timmar",
  );
});

test("[S8] an age is told in full years, as people tell it, below two with its parts", async () => {
  const words = await messages("en");
  if (words === undefined) throw new Error("en");
  const age = (least: number, most: number): string => sayArgument(words, "person", { least, most, unit: "a" });
  expect([age(9.4932, 9.4932), age(11.99, 11.99), age(37.2, 38.2), age(1.924_657, 1.924_657)]).toEqual([
    "9 years",
    "11 years",
    "37 to 38 years",
    "1.92 years",
  ]);
});

test("[S8] English, Swedish and Hong Kong's Chinese have their own ways with numbers and units", async () => {
  const quantities = [
    tenth,
    { value: 100, unit: "g" },
    { value: 1, unit: "wk" },
    { least: 8, most: 10.5, unit: "h" },
    { least: 64, most: null, unit: "g" },
  ] as const;
  const said = async (tag: string): Promise<readonly string[]> => {
    const words = await messages(tag);
    return words === undefined
      ? []
      : quantities.map((quantity) => sayArgument(words, "person", quantity).replaceAll("\u00A0", " "));
  };
  expect(await said("en")).toEqual(["10.04%", "100 g", "1 week", "8 to 10.5 hours", "at least 64 g"]);
  expect(await said("sv")).toEqual(["10,04 %", "100 g", "1 vecka", "8 till 10,5 timmar", "minst 64 g"]);
  expect(await said("zh-Hant-HK")).toEqual(["10.04%", "100克", "1個星期", "8至10.5小時", "至少64克"]);
});

test("[S8] every unit of core's table is said in every language", async () => {
  const { UNITS } = await import("@repigment/core");
  for (const { tag } of LANGUAGES) {
    const words = await messages(tag);
    for (const unit of UNITS) {
      const said = words === undefined ? "" : sayArgument(words, "person", { least: 2, most: 3, unit });
      expect(said, `${tag} ${unit}`).toMatch(/2.*3/);
    }
  }
});

test("[S9] days are written as the language writes them, as exact as they are known", async () => {
  const said = async (tag: string, ...days: readonly string[]): Promise<readonly string[]> => {
    const words = { ...xx, tag };
    return days.map((day) => sayArgument(words, "person", { day }));
  };
  const days = ["2026-11-21", "2026-11", "2026"];
  expect(await said("en", ...days)).toEqual(["21 November 2026", "November 2026", "2026"]);
  expect(await said("sv", ...days)).toEqual(["2026-11-21", "november 2026", "2026"]);
  expect(await said("zh-Hant-HK", ...days)).toEqual(["2026年11月21日", "2026年11月", "2026年"]);
  expect(() => sayArgument(xx, "person", { day: "yesterday" })).toThrow(/not a day: yesterday/);
});

test("[S9] an instant is told by the clock of the place where it was written", () => {
  expect(sayArgument({ ...xx, tag: "en" }, "person", { instant: "2026-11-21T23:30:00-05:00" })).toBe(
    "21 November 2026 23:30",
  );
  expect(sayArgument({ ...xx, tag: "sv" }, "person", { instant: "2026-11" })).toBe("november 2026");
  // RFC 3339 lets the T and the Z be small; a record may.
  expect(sayArgument({ ...xx, tag: "sv" }, "person", { instant: "2026-11-21t23:30:00z" })).toBe("2026-11-21 23:30");
});

test("[S10] several texts are joined as the language joins them", () => {
  expect(["a", "a b", "a b c"].map((names) => sayArgument(xx, "person", names.split(" ")))).toEqual([
    "a",
    "a and b",
    "a, b and c",
  ]);
  const files = plainFiles();
  const own = {
    ...files,
    "sv/units.yaml": { ...files["sv/units.yaml"], "list.and": "{first} och {last}", "list.comma": "{first}, {last}" },
  };
  expect(sayArgument(catalogue("sv", own), "person", ["a", "b", "c"])).toBe("a, b och c");
});

test("[S10] a hundred thousand texts are joined in time that grows with their number", () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `n${index}`);
  expect(sayArgument(xx, "person", names)).toBe(`${names.slice(0, -1).join(", ")} and ${names.at(-1)}`);
});

test("[S6] the short way of saying simple sentences says what the formatter says, for every sentence there is", async () => {
  const tags = LANGUAGES.map(({ tag }) => tag);
  const all = (await Promise.all(tags.map(messages))).filter((each) => each !== undefined);
  const short = { simple: 0, others: new Set<string>() };
  for (const words of all)
    for (const [id, message] of Object.entries(words.messages))
      for (const voice of ["person", "clinician"] as const) {
        const source = typeof message === "string" ? message : message[voice];
        const names = [...source.matchAll(/\{(\w+)(, plural)?/g)];
        const terms = Object.fromEntries(Object.entries(words.terms).map(([term, name]) => [`term_${term}`, name]));
        for (const amount of [0, 1, 2, 21, 1.5, 1_000]) {
          const args = Object.fromEntries(
            names.map(([, name = "", plural]) => [name, plural === undefined ? `<${name}> & ' {x}` : amount]),
          );
          const values = { ...terms, ...args };
          const formatted = new IntlMessageFormat(source, words.tag, undefined, { ignoreTag: true }).format(values);
          expect([id, amount, say(words, voice, id, values)]).toEqual([id, amount, formatted]);
          if (shortWay(words.tag, source, values) === undefined) short.others.add(id);
          else short.simple += 1;
        }
      }
  expect(short.simple).toBeGreaterThan(10_000);
  // A fraction in the place of # is left to the formatter, which rounds it.
  expect([...short.others].toSorted()).toEqual([
    "because.and-more",
    "because.and-more-open",
    "because.and-others",
    "plan.applications-left",
    "plan.applications-left-most",
    "question.settles",
    "value.and-more",
  ]);
});
