import { SHORT_WORD } from "./flatten.ts";

/** Where a reader pauses: full stop, comma, the comma of lists, colon, semicolon, marks, dashes, brackets, quotes, line ends. */
const PAUSE = /[，。；：？！、…—（）()「」『』《》;:?!,\n]+/u;
/** A Latin word in a Chinese sentence is taken in at one look, and so is a value: each counts as two characters. */
const ONE_LOOK = new RegExp(`${SHORT_WORD}|\\p{Script=Latin}[\\p{Script=Latin}\\p{M}'’./-]*`, "gu");
const SHOWN = /[\p{Script=Han}\p{L}\p{N}]/gu;

/** The clauses of a Chinese text, each with its length in characters. */
export function clauses(text: string): readonly { readonly clause: string; readonly length: number }[] {
  return text
    .split(PAUSE)
    .map((clause) => ({ clause, length: clause.replace(ONE_LOOK, "字字").match(SHOWN)?.length ?? 0 }));
}
