import type { Bodies } from "@repigment/core";

import type { FactGroup } from "../fact-group.ts";
import { between, type Scene, visit } from "./scene.ts";

type What = Bodies["side-effect"]["what"];

const SIGNS: readonly (readonly [What, FactGroup])[] = [
  ["infection-signs", "infection"],
  ["tuberculosis-signs", "infection"],
  ["thrombosis-signs", "heart-and-cancer"],
  ["heart-attack-or-stroke-signs", "heart-and-cancer"],
  ["allergic-reaction", "heart-and-cancer"],
  ["cytopenia-signs", "blood-and-organs"],
  ["acne", "course-so-far"],
  ["itch", "course-so-far"],
  ["redness", "course-so-far"],
  ["rash", "course-so-far"],
  ["other", "course-so-far"],
];

/** Side effects and signs to watch for: mostly asked and absent, most of them lately. */
export function signs({ who, random, journal, present }: Scene): void {
  for (const [what, group] of SIGNS)
    for (let times = random.whole(1, 3); times > 0; times -= 1) {
      if (!present(group)) continue;
      const from = random.chance(0.5) ? who.lastDay - 8 : who.firstDay;
      const body: Bodies["side-effect"] = {
        what,
        status: random.weighted([
          [2, "present"],
          [4, "absent"],
          [1, "resolved"],
        ] as const),
        ...(group === "course-so-far"
          ? { site: random.pick(who.sites), severity: random.pick(["mild", "moderate", "severe"]) }
          : {}),
      };
      journal.tell("side-effect", body, between(random, random.whole(from, who.lastDay), 7, 22));
    }
}

type Test = Bodies["lab-result"]["test"];

const TESTS: readonly (readonly [Test, least: number, most: number, unit: "g/dL" | "10*3/uL"])[] = [
  ["haemoglobin", 70, 170, "g/dL"],
  ["leukocytes", 20, 140, "10*3/uL"],
  ["neutrophils", 5, 90, "10*3/uL"],
  ["lymphocytes", 3, 45, "10*3/uL"],
  ["platelets", 400, 4_500, "10*3/uL"],
];

/** Blood counts, one visit to the laboratory after another; some in other units, some below a limit of detection. */
export function labs({ who, random, journal, present }: Scene): void {
  for (
    let day = who.firstDay - random.whole(0, Math.min(500, who.age * 365));
    day <= who.lastDay;
    day += random.whole(60, 300)
  ) {
    const when = visit(random, day, day);
    for (const [test, least, most, unit] of TESTS) {
      if (!present("blood-and-organs")) continue;
      const tenths = random.whole(least, most);
      const value = random.weighted<Bodies["lab-result"]["value"] & {}>([
        [8, { value: tenths / 10, unit }],
        [1, unit === "g/dL" ? { value: tenths, unit: "g/L" } : { value: tenths / 10, unit: "10*9/L" }],
        [0.5, unit === "g/dL" ? { value: tenths, unit: "g/L" } : { value: tenths * 100, unit: "/uL" }],
        [0.5, { least: 0, most: tenths / 10, unit }],
        [0.2, { value: tenths / 10, unit: "%" }],
      ]);
      journal.tell("lab-result", { test, ...(random.chance(0.97) ? { value } : { text: "haemolysed" }) }, when, {
        by: "import",
        later: random.whole(2, 60),
      });
    }
    if (random.chance(0.1))
      journal.tell("lab-result", { test: "other", text: "lipids fasting" }, when, { by: "import", later: 20 });
  }
}
