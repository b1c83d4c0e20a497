import type { Point, Range } from "@repigment/core";
import { IntlMessageFormat } from "intl-messageformat";

import type { Catalogue, Message, Voice } from "./catalogue.ts";
import { type DayArgument, dayText, type InstantArgument, instantText } from "./date.ts";
import { listText, numberText, quantityText, type SayPart } from "./quantity.ts";
import { shortWay } from "./short-way.ts";

/** What a sentence can be given: a text, a number, a quantity with its unit, a day, an instant, or several texts. */
export type Argument = string | number | Point | Range | DayArgument | InstantArgument | readonly string[];

export type Arguments = Readonly<Record<string, Argument>>;

/** A sentence, and the tag of the language that it is in: not the one asked for where that one lacks it. */
export interface Said {
  readonly text: string;
  readonly lang: string;
}

/** There is no such sentence, in the language or in those that it falls back to: a fault of ours, never shown as an id. */
export class MissingMessage extends Error {
  readonly id: string;
  readonly lang: string;

  constructor(id: string, lang: string) {
    super(`no message "${id}" in ${lang} nor in a language that it falls back to`);
    this.name = "MissingMessage";
    this.id = id;
    this.lang = lang;
  }
}

/** Whether a sentence is there, in the language or in one that it falls back to. */
export function hasMessage(catalogue: Catalogue, id: string): boolean {
  return find(catalogue, id) !== undefined;
}

/** A sentence in a language and a voice, its arguments written as the language writes them. Throws MissingMessage. */
export function say(catalogue: Catalogue, voice: Voice, id: string, args: Arguments = {}): string {
  return sayIn(catalogue, voice, id, args).text;
}

/** The same with the language that it came out in, so that a page can mark it. */
export function sayIn(catalogue: Catalogue, voice: Voice, id: string, args: Arguments = {}): Said {
  return sayFound(catalogue, voice, id, args, find(catalogue, id));
}

interface Found {
  readonly message: Message;
  readonly lang: string;
}

function sayFound(catalogue: Catalogue, voice: Voice, id: string, args: Arguments, found: Found | undefined): Said {
  if (found === undefined) throw new MissingMessage(id, catalogue.tag);
  const { message, lang } = found;
  const source = typeof message === "string" ? message : message[voice];
  const values = { ...terms(catalogue), ...written(catalogue, voice, lang, args) };
  return { text: shortWay(lang, source, values) ?? String(format(catalogue, lang, source).format(values)), lang };
}

function find(catalogue: Catalogue, id: string): Found | undefined {
  const tags = [catalogue.tag, ...catalogue.fallback];
  return tags.flatMap((lang) => findIn(catalogue, lang, id) ?? [])[0];
}

function findIn({ tag, messages, borrowed }: Catalogue, lang: string, id: string): Found | undefined {
  const said = lang === tag ? messages : (borrowed[lang] ?? {});
  const message = Object.hasOwn(said, id) ? said[id] : undefined;
  return message === undefined ? undefined : { message, lang };
}

const formats = new WeakMap<Catalogue, Map<string, IntlMessageFormat>>();

/** Reading a sentence's syntax costs more than saying it: each is read once. */
function format(catalogue: Catalogue, lang: string, source: string): IntlMessageFormat {
  const own = formats.get(catalogue) ?? new Map<string, IntlMessageFormat>();
  formats.set(catalogue, own);
  const key = `${lang} ${source}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = new IntlMessageFormat(source, lang, undefined, { ignoreTag: true });
  own.set(key, made);
  return made;
}

const termArguments = new WeakMap<Catalogue, Readonly<Record<string, string>>>();

function terms(catalogue: Catalogue): Readonly<Record<string, string>> {
  const known = termArguments.get(catalogue);
  if (known !== undefined) return known;
  const made = Object.fromEntries(Object.entries(catalogue.terms).map(([id, name]) => [`term_${id}`, name]));
  termArguments.set(catalogue, made);
  return made;
}

/** The arguments as the sentence's own language writes them. A bare number stays one, so that it can choose a plural form. */
function written(
  catalogue: Catalogue,
  voice: Voice,
  lang: string,
  args: Arguments,
): Readonly<Record<string, string | number>> {
  const part: SayPart = (id, inner) =>
    sayFound(catalogue, voice, id, inner, findIn(catalogue, lang, id) ?? find(catalogue, id)).text;
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, write(lang, value, part)]));
}

function write(lang: string, value: Argument, part: SayPart): string | number {
  if (typeof value === "string" || typeof value === "number") return value;
  if (isTexts(value)) return listText(value, part);
  if ("day" in value) return dayText(lang, value);
  if ("instant" in value) return instantText(lang, value);
  return quantityText(lang, value, part);
}

function isTexts(value: Argument): value is readonly string[] {
  return Array.isArray(value);
}

/** One argument alone as the language writes it: 10 %, 21 November 2026, a and b. */
export function sayArgument(catalogue: Catalogue, voice: Voice, value: Argument): string {
  const part: SayPart = (id, args) => say(catalogue, voice, id, args);
  const text = write(catalogue.tag, value, part);
  return typeof text === "number" ? numberText(catalogue.tag, text) : text;
}
