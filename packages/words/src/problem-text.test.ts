import { expect, test } from "vitest";

import { messages } from "./load.ts";
import { problemText } from "./problem-text.ts";

test("[S20] what is wrong with a file is said in the reader's language, with its numbers; what that lacks is marked as English", async () => {
  const [swedish, chinese, english] = await Promise.all(["sv", "zh-Hant-HK", "en"].map(messages));
  if (swedish === undefined || chinese === undefined || english === undefined) throw new Error("languages");
  const early = "a text that ends too early, on line 1, column 33";
  expect(problemText(swedish, early)).toEqual({
    text: "en text som slutar för tidigt, på rad 1, tecken 33",
    lang: "sv",
  });
  expect(problemText(chinese, early)).toEqual({ text: "文字過早結束（第1行第33字）", lang: "zh-Hant-HK" });
  expect(problemText(english, early)).toEqual({ text: early, lang: "en" });
  expect(problemText(swedish, "something new")).toEqual({ text: "something new", lang: "en" });
  expect(problemText(swedish, '"persn"')).toEqual({ text: '"persn"', lang: "sv" });
});
