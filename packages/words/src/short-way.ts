import { numberText } from "./quantity.ts";

type Values = Readonly<Record<string, string | number>>;

/** Text and names in braces, nothing quoted: what most sentences are, and what the forms of a plural hold. */
const TEXT = String.raw`(?:[^{}']|'(?![{}<>'#])|\{\w+\})*`;
const PLAIN = new RegExp(`^${TEXT}$`);
/** A sentence that is a plural as a whole. */
const PLURAL = new RegExp(String.raw`^\{(\w+), plural,((?: \w+ \{${TEXT}\})+)\}$`);
const FORM = new RegExp(String.raw` (\w+) \{(${TEXT})\}`, "g");
const NAME = /\{(\w+)\}/g;

/**
 * A simple sentence with its values put in, as the formatter would: to have the formatter read its syntax costs many times more, and
 * its first sentence wakes up all of the engine's number formats. Undefined where the sentence is not simple or a value lacks.
 */
export function shortWay(lang: string, source: string, values: Values): string | undefined {
  if (PLAIN.test(source)) return filled(source, values);
  const [, name = "", forms = ""] = PLURAL.exec(source) ?? [];
  const amount = Object.hasOwn(values, name) ? values[name] : undefined;
  if (typeof amount !== "number") return undefined;
  const said = new Map([...forms.matchAll(FORM)].map(([, category = "", form = ""]) => [category, form]));
  const form = said.get(pluralRules(lang).select(amount)) ?? said.get("other");
  if (form === undefined) return undefined;
  if (!form.includes("#")) return filled(form, values);
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
