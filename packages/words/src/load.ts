import { ROWS } from "../generated/languages.ts";
import type { Catalogue } from "./catalogue.ts";

/** The languages that there are: tag, own name, and whether every sentence is there in that language. */
export const LANGUAGES: readonly { readonly tag: string; readonly name: string; readonly complete: boolean }[] =
  ROWS.map(({ tag, name, complete }) => ({ tag, name, complete }));

const loaded = new Map<string, Promise<Catalogue>>();

/** All sentences of a language by its tag (en, sv, zh-Hant-HK); undefined where there is none. Only that language is read, once. */
export async function messages(tag: string): Promise<Catalogue | undefined> {
  const row = ROWS.find((each) => each.tag === tag);
  if (row === undefined) return undefined;
  const known = loaded.get(tag);
  if (known !== undefined) return known;
  // The build wrote the file in this shape, and a check holds it to it.
  const loading = row.load().then((module) => module.default as Catalogue);
  loaded.set(tag, loading);
  return loading;
}
