import { numberText } from "./quantity.ts";

type Values = Readonly<Record<string, string | number>>;

/** Text and names in braces, nothing quoted: what most sentences are, and what the forms of a plural hold. */
const TEXT = String.raw`(?:[^{}']|'(?![{}<>'#])|\{\w+\})*`;
const PLAIN = new RegExp(`^${TEXT}$`);
/** A sentence that is a plural or a choice as a whole. */
const CHOICE = new RegExp(String.raw`^\{(\w+), (plural|select),((?: \w+ \{${TEXT}\})+)\}$`);
const FORM = new RegExp(String.raw` (\w+) \{(${TEXT})\}`, "g");
const NAME = /\{(\w+)\}/g;

/**
 * A simple sentence with its values put in, as the formatter would: to have the formatter read its syntax costs many times more, and
 * its first sentence wakes up all of the engine's number formats. Undefined where the sentence is not simple or a value lacks.
 */
export function shortWay(lang: string, source: string, values: Values): string | undefined {
  if (PLAIN.test(source)) return filled(source, values);
  const [, name = "", kind = "", forms = ""] = CHOICE.exec(source) ?? [];
  const amount = Object.hasOwn(values, name) ? values[name] : undefined;
  if (typeof amount !== (kind === "select" ? "string" : "number")) return undefined;
  const said = new Map([...forms.matchAll(FORM)].map(([, category = "", form = ""]) => [category, form]));
  const category = typeof amount === "number" ? pluralRules(lang).select(amount) : (amount ?? "");
  const form = said.get(category) ?? said.get("other");
  if (form === undefined) return undefined;
  if (typeof amount !== "number" || !form.includes("#")) return filled(form, values);
  // The formatter rounds what stands for the sign.
  return Number.isInteger(amount)
    ? filled(form.replaceAll("#", `{${name}}`), { ...values, [name]: numberText(lang, amount) })
    : undefined;
}

function filled(text: string, values: Values): string | undefined {
  const names = [...text.matchAll(NAME)].map(([, name = ""]) => name);
  if (!names.every((name) => Object.hasOwn(values, name))) return undefined;
  return text.replaceAll(NAME, (_, name: string) => String(values[name]));
}

const rules = new Map<string, Intl.PluralRules>();

function pluralRules(lang: string): Intl.PluralRules {
  const known = rules.get(lang);
  if (known !== undefined) return known;
  const made = new Intl.PluralRules(lang);
  rules.set(lang, made);
  return made;
}
