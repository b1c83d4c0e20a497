/** To whom a sentence speaks: the person who uses the cream, or a clinician. The two are never the same text. */
export type Voice = "person" | "clinician";

export const VOICES: readonly Voice[] = ["person", "clinician"];

/** A sentence as ICU MessageFormat: one text for everybody, or one for each voice. */
export type Message = string | Readonly<Record<Voice, string>>;

/** All sentences of one language, by id. */
export interface Catalogue {
  /** BCP 47 tag, which is the language's id too. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  /** SHA-256 of its own messages and the terms: sentences are hashed apart from the labels' conditions. */
  readonly hash: string;
  readonly messages: Readonly<Record<string, Message>>;
  /** Tags of the languages that it falls back to, nearest first. */
  readonly fallback: readonly string[];
  /** What this language lacks, from those languages, by their tags; with what their sentences are put together with. */
  readonly borrowed: Readonly<Record<string, Readonly<Record<string, Message>>>>;
  /** Names that are the same in every language, for `{term_<id>}`. */
  readonly terms: Readonly<Record<string, string>>;
}
