import {
  boolean,
  decode,
  type Decoder,
  either,
  object,
  pointer,
  type Problem,
  refuse,
  scalar,
  show,
  text,
} from "@repigment/core";

import type { Message } from "../catalogue.ts";
import type { Files } from "./build.ts";
import { checkMessage } from "./check-message.ts";

/** language.yaml, and what the language's files say. */
export interface Language {
  readonly tag: string;
  readonly name: string;
  readonly complete: boolean;
  /** The language whose sentence is said where this one has none; null: none. */
  readonly fallback: string | null;
  readonly messages: ReadonlyMap<string, Message>;
}

export type Languages = ReadonlyMap<string, Language>;

const message: Decoder<Message> = either<Message>(
  "a text, or one for the person and one for the clinician",
  text,
  object<Exclude<Message, string>>({ person: text, clinician: text }),
);

const head: Decoder<Omit<Language, "messages">> = object<Omit<Language, "messages">>({
  tag: text,
  name: text,
  complete: boolean,
  fallback: scalar(
    "a language's tag, or null",
    { type: ["string", "null"] },
    (input): input is string | null => input === null || typeof input === "string",
  ),
});

/** Reads all files; a sentence that cannot be read is a problem and is left out, so that the rest is still looked at. */
export function readMessages(files: Files): {
  readonly languages: Languages;
  readonly terms: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const heads = new Map<string, Omit<Language, "messages">>();
  const said = new Map<string, Map<string, Message>>();
  const places: { readonly tag: string; readonly id: string; readonly at: string; readonly message: Message }[] = [];
  const terms: Record<string, string> = {};

  for (const [file, yaml] of [...files].toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    if (!yaml.ok) {
      problems.push(...yaml.problems);
      continue;
    }
    const [tag = "", ...rest] = file.split("/");
    if (file === "terms.yaml") {
      for (const [id, at, value] of entries(yaml.value, file, problems)) {
        const name = decode(text, value, at);
        if (!name.ok) problems.push(...name.problems);
        else if (/^[a-z][a-z0-9_]*$/.test(id)) terms[id] = name.value;
        else problems.push({ at, expected: "a term id of small letters, digits and _", found: id });
      }
    } else if (rest.join("/") === "language.yaml") {
      const read = decode(head, yaml.value, `${file}#`);
      if (!read.ok) problems.push(...read.problems);
      else if (read.value.tag !== tag)
        problems.push({
          at: `${file}#/tag`,
          expected: tag,
          found: read.value.tag,
          mend: "a language's folder is named after its tag",
        });
      else heads.set(tag, read.value);
    } else {
      const own = said.get(tag) ?? new Map<string, Message>();
      said.set(tag, own);
      for (const [id, at, value] of entries(yaml.value, file, problems)) {
        const read = decode(message, value, at);
        if (!read.ok) problems.push(...read.problems);
        else if (own.has(id))
          problems.push({ at, expected: "an id that no other file of the language has", found: id });
        else {
          own.set(id, read.value);
          places.push({ tag, id, at, message: read.value });
        }
      }
    }
  }
  for (const tag of said.keys())
    if (!heads.has(tag))
      problems.push({
        at: `${tag}/language.yaml#`,
        expected: "the language's tag, name, completeness and fallback",
        found: "nothing that could be read",
      });
  for (const { at, message: sentence } of places) problems.push(...checkMessage(at, sentence, terms));
  return {
    languages: new Map(
      [...heads].map(([tag, language]) => [tag, { ...language, messages: said.get(tag) ?? new Map() }]),
    ),
    terms,
    problems,
  };
}

function entries(
  value: unknown,
  file: string,
  problems: Problem[],
): readonly (readonly [id: string, at: string, value: unknown])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    refuse(problems, { at: `${file}#`, expected: "a map of ids to sentences", found: show(value) });
    return [];
  }
  return Object.entries(value).map(([id, item]) => [id, pointer(`${file}#`, id), item] as const);
}
