/** A Han character by itself, or a run of other letters and digits. */
const TOKEN = /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

/**
 * The words of a text, as they are compared: compatibility forms folded (NFKC), lower case, accents that stand apart taken off,
 * letters and digits only. Line breaks, hyphenation signs, quotes and spacing do not matter; Chinese is cut by character.
 */
export function tokensOf(text: string): readonly string[] {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\p{M}/gu, "").match(TOKEN) ?? [];
}
