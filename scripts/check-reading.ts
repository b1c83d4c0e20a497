/**
 * Holds what is said to a person to what a twelve-year-old can read, and both voices to the tone of the house:
 * - English: Flesch–Kincaid grade at most 7; Swedish: LIX at most 40; Chinese: no clause of more than 20 characters,
 *   where every mark at which a reader pauses (，。；：？！、 brackets, quotes) ends a clause;
 * - a message of fewer than eight words (in Swedish ten) has no average, so only its longest word is judged (Chinese: as above);
 * - a `{value}` and a `{term_…}` count as one short word, each form of a plural is read by itself; a message without
 *   voices is read by a person too;
 * - the name of a document (`document.<id>`) is a name, with titles and offices in it, and no prose: only its tone is judged;
 * - no sentence to a person says safe, no interaction, allowed, you may, you should stop, and none to a clinician the
 *   first three, in any language (lib/reading/tone.ts);
 * - the two voices of a message differ by more than capitals and marks.
 *
 * What labels say to the claims of a page (packages/labels/data/claims) is said to people too, in English, and held to the same.
 */
import { claimMessages, languages, type Message, messagesOf } from "./lib/messages.ts";
import { clauses } from "./lib/reading/chinese.ts";
import { fleschKincaid, syllableCount } from "./lib/reading/english.ts";
import { readings } from "./lib/reading/flatten.ts";
import { lix } from "./lib/reading/swedish.ts";
import { type Audience, forbidden } from "./lib/reading/tone.ts";
import { wordsOf } from "./lib/reading/words.ts";
import { report } from "./lib/report.ts";
import { repository } from "./lib/run.ts";

/** Below this many words an average says nothing; one long word of nine would move LIX by eleven points. */
const FEW_WORDS = { en: 8, sv: 10 } as const;
const LIMITS = { grade: 7, lix: 40, clause: 20, syllables: 5, letters: 21 } as const;

/** Every sentence that is too hard to read or out of tone. */
export function checkReading(root: string): readonly string[] {
  const all = [...languages(root).keys()].map((language) => messagesOf(root, language));
  return [...all, claimMessages(root)].flatMap((messages) => [
    ...messages.flatMap(messageProblems),
    ...sameVoices(messages),
  ]);
}

function messageProblems(message: Message): readonly string[] {
  const { file, id, voice, language } = message;
  const audience: Audience = voice ?? "person";
  const place = `${file}: ${id}${voice === undefined ? "" : ` (${voice})`}`;
  const all = readings(message.text);
  const said = [
    ...all.flatMap((text) => forbidden(language, audience, text)),
    ...(audience === "person" && !id.startsWith("document.") ? all.flatMap((text) => hardToRead(language, text)) : []),
  ];
  return [...new Set(said)].map((problem) => `${place} ${problem}`);
}

/** What makes a text hard to read, in the measure of its language; a language without a measure has none yet. */
export function hardToRead(language: string, text: string): readonly string[] {
  const words = wordsOf(text);
  if (language.startsWith("zh"))
    return clauses(text)
      .filter(({ length }) => length > LIMITS.clause)
      .map(({ clause, length }) => `has a clause of ${length} characters, above ${LIMITS.clause}: «${clause}»`);
  if (language === "en" && words.length < FEW_WORDS.en)
    return words
      .filter((word) => syllableCount(word) > LIMITS.syllables)
      .map((word) => `has a word of ${syllableCount(word)} syllables, above ${LIMITS.syllables}: «${word}»`);
  if (language === "sv" && words.length < FEW_WORDS.sv)
    return words
      .filter((word) => word.length > LIMITS.letters)
      .map((word) => `has a word of ${word.length} letters, above ${LIMITS.letters}: «${word}»`);
  if (language === "en") return above("Flesch–Kincaid grade", fleschKincaid(text), LIMITS.grade);
  if (language === "sv") return above("LIX", lix(text), LIMITS.lix);
  return [];
}

function above(measure: string, value: number, limit: number): readonly string[] {
  return value > limit
    ? [`has a ${measure} of ${value.toFixed(2)}, above ${limit}: shorter sentences, shorter words`]
    : [];
}

function sameVoices(messages: readonly Message[]): readonly string[] {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[\p{P}\s]+/gu, " ")
      .trim();
  const toClinicians = new Map(messages.filter(({ voice }) => voice === "clinician").map((each) => [each.id, each]));
  return messages.flatMap(({ file, id, voice, text }) => {
    const other = voice === "person" ? toClinicians.get(id) : undefined;
    return other !== undefined && bare(other.text) === bare(text)
      ? [`${file}: ${id} says the same in both voices; one text for both, or two that differ`]
      : [];
  });
}

if (import.meta.main) {
  const known = [...languages(repository).keys()];
  const count = known.flatMap((language) => messagesOf(repository, language)).length;
  report(`${count} sentences in ${known.join(", ")}`, checkReading(repository));
}
