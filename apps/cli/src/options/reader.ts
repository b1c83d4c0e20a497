import { type Catalogue, LANGUAGES, messages, say, type Voice, VOICES } from "@repigment/words";

import { type Chosen, chooseWord } from "./choice.ts";

/** Who reads: in which language and voice sentences are said. */
export interface Reader {
  readonly catalogue: Catalogue;
  readonly voice: Voice;
}

/** `--voice` and `--lang` as they were typed. */
export interface TypedReader {
  readonly voice: string;
  readonly lang: string;
}

export function chooseVoice({ voice }: Pick<TypedReader, "voice">): Chosen<Voice> {
  return chooseWord("--voice", VOICES, voice);
}

export function chooseLanguage({ lang }: Pick<TypedReader, "lang">): Chosen<string> {
  return chooseWord(
    "--lang",
    LANGUAGES.map(({ tag }) => tag),
    lang,
  );
}

/** Reads the sentences of a language that was chosen. */
export async function readerOf(lang: string, voice: Voice): Promise<Reader> {
  const catalogue = await messages(lang);
  if (catalogue === undefined) throw new Error(`no messages in ${lang}`);
  return { catalogue, voice };
}

/** Says a message to a reader. */
export function tell({ catalogue, voice }: Reader, id: string, args: Parameters<typeof say>[3] = {}): string {
  return say(catalogue, voice, id, args);
}
