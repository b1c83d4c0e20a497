/**
 * Canonical JSON (RFC 8785): keys in the order of their UTF-16 code units, no white space, numbers as ECMAScript writes them.
 * Properties that are undefined are left out. Throws where a value has no JSON form: that is a fault of ours, not of an input.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`no JSON form: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`no JSON form: ${typeof value}`);
  const entries = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const key of inOrder(Object.keys(entries))) {
    const item = entries[key];
    if (item !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonical(item)}`;
  }
  return `{${text}}`;
}

/** Keys in the order that RFC 8785 §3.2.3 asks for: by UTF-16 code units, which is how ECMAScript compares strings. Most objects have few, often in order. */
function inOrder(keys: readonly string[]): readonly string[] {
  for (let index = 1; index < keys.length; index += 1)
    if ((keys[index - 1] as string) > (keys[index] as string)) return keys.toSorted();
  return keys;
}
