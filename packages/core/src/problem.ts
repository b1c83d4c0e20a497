/** One thing wrong with an input: where (JSON pointer), what was expected, what was found, how to mend it. */
export interface Problem {
  readonly at: string;
  readonly expected: string;
  readonly found: string;
  readonly mend?: string;
}

/** Either a value, or every problem at once. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** So many problems of one input are told at most: whoever has mended a thousand asks again, and a hostile file must not fill the memory with them. */
export const MAX_PROBLEMS = 1_000;

/** How a found value is shown in a problem: short, on one line, with control characters made visible. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === "object") {
    const keys = Object.keys(value)
      .slice(0, 5)
      .map((key) => show(key));
    return keys.length === 0 ? "an empty object" : `an object with ${keys.join(", ")}`;
  }
  // Functions, symbols and the like have no JSON form; their type says enough.
  const text = (JSON.stringify(value) as string | undefined) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Joins a JSON pointer and a key (RFC 6901). */
export function pointer(at: string, key: string | number): string {
  // Almost no key holds one of the two, and readers make a pointer for every property that they look at.
  if (typeof key === "number" || !(key.includes("~") || key.includes("/"))) return `${at}/${key}`;
  return `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
