/**
 * Canonical JSON (RFC 8785): keys in the order of their UTF-16 code units, no white space, numbers as ECMAScript writes them.
 * Properties that are undefined are left out. Throws where a value has no JSON form: that is a fault of ours, not of an input.
 */
export function canonical(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`no JSON form: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return listed(value);
  if (typeof value !== "object") throw new TypeError(`no JSON form: ${typeof value}`);
  const entries = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const key of inOrder(Object.keys(entries))) {
    const item = entries[key];
    if (item !== undefined) text += `${text === "" ? "" : ","}${quoted(key)}:${canonical(item)}`;
  }
  return `{${text}}`;
}

/** Keys in the order that RFC 8785 §3.2.3 asks for: by UTF-16 code units, which is how ECMAScript compares strings. Most objects have few, often in order. */
function inOrder(keys: readonly string[]): readonly string[] {
  for (let index = 1; index < keys.length; index += 1)
    if ((keys[index - 1] as string) > (keys[index] as string)) return keys.toSorted();
  return keys;
}

function listed(items: readonly unknown[]): string {
  let text = "";
  for (let index = 0; index < items.length; index += 1) text += `${index === 0 ? "" : ","}${canonical(items[index])}`;
  return `[${text}]`;
}

/** Longer texts are left to JSON.stringify, which is the faster one there. */
const SHORT = 100;

/** A text in quotation marks. Most are short and hold nothing that has to be escaped, which is seen faster than asked. */
function quoted(text: string): string {
  if (text.length > SHORT) return JSON.stringify(text);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Controls, the quotation mark, the backslash, and halves of pairs, of which one may stand alone.
    if (code < 0x20 || code === 0x22 || code === 0x5c || (code >= 0xd800 && code <= 0xdfff))
      return JSON.stringify(text);
  }
  return `"${text}"`;
}
