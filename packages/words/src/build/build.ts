import { createHash } from "node:crypto";

import { canonical, type Problem, type Result } from "@repigment/core";

import type { Catalogue, Message } from "../catalogue.ts";
import { type Language, type Languages, readMessages } from "./read-messages.ts";
import { readOff } from "./read-off.ts";

/** Parsed files, or why one cannot be, by path below the folder of messages: en/statements/age.yaml. */
export type Files = ReadonlyMap<string, Result<unknown>>;

/** Reads, checks and writes out every sentence: one file a language, and the table of languages; or every problem at once. */
export function buildWords(files: Files): Result<ReadonlyMap<string, string>> {
  const { languages, terms, problems } = readMessages(files);
  const all = [...problems, ...checkFallbacks(languages)];
  if (all.length > 0) return { ok: false, problems: all };
  const catalogues = [...languages.values()].map((language) => catalogueOf(language, languages, terms));
  return {
    ok: true,
    value: new Map([
      ...catalogues.map((catalogue) => [`${catalogue.tag}.json`, `${canonical(catalogue)}\n`] as const),
      ["languages.ts", tableOf([...languages.values()])],
    ]),
  };
}

function checkFallbacks(languages: Languages): readonly Problem[] {
  return [...languages.values()].flatMap((language) => {
    const chain = chainOf(language, languages);
    const last = chain.at(-1);
    if (last?.fallback === null) return [];
    const expected = "a language of its own folder, or null; the chain must end";
    return [{ at: `${language.tag}/language.yaml#/fallback`, expected, found: language.fallback ?? "null" }];
  });
}

/** The language and those that it falls back to, each once. */
function chainOf(language: Language, languages: Languages): readonly Language[] {
  const chain: Language[] = [language];
  for (let next = language.fallback; next !== null;) {
    const other = languages.get(next);
    if (other === undefined || chain.includes(other)) break;
    chain.push(other);
    next = other.fallback;
  }
  return chain;
}

/** Messages that quantities and lists inside a sentence are put together with. */
const PARTS = /^(unit|range|list\.(and|comma))/;

function catalogueOf(language: Language, languages: Languages, terms: Readonly<Record<string, string>>): Catalogue {
  const { tag, name, messages } = language;
  const said = new Set(messages.keys());
  const borrowed: Record<string, Readonly<Record<string, Message>>> = {};
  const others = chainOf(language, languages).slice(1);
  for (const other of others) {
    // A borrowed sentence has its quantities written in its own language too.
    const lent = [...other.messages].filter(([id]) => !said.has(id) || PARTS.test(id));
    borrowed[other.tag] = Object.fromEntries(lent);
    for (const id of other.messages.keys()) said.add(id);
  }
  const own = Object.fromEntries(messages);
  const hash = createHash("sha256")
    .update(canonical({ messages: own, terms }))
    .digest("hex");
  return { tag, name, hash, messages: own, fallback: others.map((other) => other.tag), borrowed, terms };
}

/** The table by which a language's file is loaded, with how it writes days and numbers: written out, so that bundlers load only the one asked for. */
function tableOf(languages: readonly Language[]): string {
  const rows = languages.map(
    ({ tag, name, complete }) =>
      `  { tag: "${tag}", name: ${JSON.stringify(name)}, complete: ${complete}, writing: ${JSON.stringify(readOff(tag))}, load: () => import("./${tag}.json", { with: { type: "json" } }) },`,
  );
  return [
    "// Written by npm run data from messages/*/language.yaml.",
    'import type { Writing } from "../src/writing.ts";',
    "",
    "type Row = {",
    "  readonly tag: string;",
    "  readonly name: string;",
    "  readonly complete: boolean;",
    "  readonly writing: Writing;",
    "  readonly load: () => Promise<{ readonly default: unknown }>;",
    "};",
    "",
    "export const ROWS: readonly Row[] = [",
    ...rows,
    "];",
    "",
  ].join("\n");
}
