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
  // The default order of strings in ECMAScript is that of UTF-16 code units, as RFC 8785 §3.2.3 asks.
  for (const key of Object.keys(entries).toSorted()) {
    const item = entries[key];
    if (item !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonical(item)}`;
  }
  return `{${text}}`;
}
