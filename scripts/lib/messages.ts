import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { TYPE, parse as parseMessage, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { slug } from "@repigment/words";
import { parse } from "yaml";

/** One sentence as it stands in a file: of which language, under which id, in which voice (none: the same for both). */
export type Message = {
  readonly file: string;
  readonly language: string;
  readonly id: string;
  readonly voice: "person" | "clinician" | undefined;
  readonly text: string;
};

/** A statement as far as its sentences go: its id and the names of its values. */
export type Sayable = { readonly id: string; readonly values: readonly string[] };

const MESSAGES = "packages/words/messages";

/** The languages below a root; of each, whether it says of itself that it is complete. */
export function languages(root: string): ReadonlyMap<string, { readonly complete: boolean }> {
  const folders = globSync(`${MESSAGES}/*/language.yaml`, { cwd: root });
  return new Map(
    folders.map((path) => {
      const { complete } = read(root, path) as { readonly complete?: unknown };
      return [basename(join(path, "..")), { complete: complete !== false }];
    }),
  );
}

/** Every sentence of a language's files, in both shapes: `id: text` and `id: { person, clinician }`. */
export function messagesOf(root: string, language: string): readonly Message[] {
  const files = globSync(`${MESSAGES}/${language}/**/*.yaml`, { cwd: root }).filter(
    (path) => basename(path) !== "language.yaml",
  );
  return files
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((file) => {
      const entries = Object.entries(read(root, file) as Readonly<Record<string, unknown>>);
      return entries.flatMap(([id, said]): readonly Message[] => {
        if (typeof said === "string") return [{ file, language, id, voice: undefined, text: said }];
        const { person, clinician } = (said ?? {}) as { readonly person?: unknown; readonly clinician?: unknown };
        const voices = [
          ["person", person],
          ["clinician", clinician],
        ] as const;
        return voices.flatMap(([voice, text]) =>
          typeof text === "string" ? [{ file, language, id, voice, text }] : [],
        );
      });
    });
}

/** What is said in two voices beside the claims of a page: English, in the labels' own data. Its id is its place in the file. */
export function claimMessages(root: string): readonly Message[] {
  return globSync("packages/labels/data/claims/*.yaml", { cwd: root }).flatMap((file) =>
    voicedIn(read(root, file), "").map(({ id, voice, text }) => ({ file, language: "en", id, voice, text })),
  );
}

function voicedIn(value: unknown, place: string): readonly Pick<Message, "id" | "voice" | "text">[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  const voices = (["person", "clinician"] as const).flatMap((voice) => {
    const text = Object.hasOwn(value, voice) ? (value as Readonly<Record<string, unknown>>)[voice] : undefined;
    return typeof text === "string" ? [{ id: place, voice, text }] : [];
  });
  return voices.length > 0 ? voices : entries.flatMap(([key, inner]) => voicedIn(inner, `${place}/${key}`));
}

/** The names that stand for `{term_…}`. */
export function termsOf(root: string): readonly string[] {
  const path = `${MESSAGES}/terms.yaml`;
  return existsSync(join(root, path)) ? Object.keys(read(root, path) as object) : [];
}

/** Every statement of the labels' data, our own inferences included. */
export function statementsOf(root: string): readonly Sayable[] {
  return globSync("packages/labels/{data,own}/**/*.yaml", { cwd: root }).flatMap((file) => {
    const { statements } = (read(root, file) ?? {}) as { readonly statements?: unknown };
    if (!Array.isArray(statements)) return [];
    return statements.map(({ id, values }: { readonly id: string; readonly values?: object }) => ({
      id,
      values: Object.keys(values ?? {}),
    }));
  });
}

/** The ids of notes that the labels' data name, each with where: why a topic is not read whole, what is to be known of a version. */
export function notesOf(root: string): ReadonlyMap<string, string> {
  return new Map(
    globSync("packages/labels/data/*/*.yaml", { cwd: root }).flatMap((file) => {
      const { coverage, note, versions = [] } = (read(root, file) ?? {}) as NotedFile;
      const notes = [...(coverage === undefined ? [] : [note]), ...versions.map((version) => version.note)];
      return notes.flatMap((id) => (id === undefined ? [] : [[id, file] as const]));
    }),
  );
}

/** A message that the labels' data call for, and where they do. */
export type Wanted = { readonly id: string; readonly file: string };

/**
 * What a source list says in the reader's language: each document's name, `document.<id>`; a place in it or a trial that is told
 * in our words, `section.<words>` and `trial.<words>`; what a table of a label's own figures says (`table-row.<row>` …). Ours are all places in our own inferences, and every
 * other part that begins small: a heading of a document begins large.
 */
export function namedInSources(root: string): readonly Wanted[] {
  const documents = "packages/labels/data/documents.yaml";
  const files = globSync("packages/labels/{data,own}/**/*.yaml", {
    cwd: root,
    exclude: ["**/claims/**", "**/lists/**"],
  });
  return [
    ...(existsSync(join(root, documents)) ? Object.keys(read(root, documents) as object) : []).map((id) => ({
      id: `document.${id}`,
      file: documents,
    })),
    ...files.flatMap((file) => {
      const data = read(root, file);
      const { tables = [] } = (data ?? {}) as { readonly tables?: readonly ShownTable[] };
      const shown = Array.isArray(tables) ? tables.filter(({ label }) => label !== undefined) : [];
      return [...sourcesIn(data), ...shown.flatMap(tableWords)].map((id) => ({ id, file }));
    }),
  ];
}

/** A table of a label's own figures as far as it is told in words. */
interface ShownTable {
  readonly id: string;
  readonly label?: string;
  readonly note?: string;
  readonly derived?: string;
  readonly columns: object;
  readonly rows: Readonly<Record<string, Readonly<Record<string, { readonly band?: string }>>>>;
  readonly also?: readonly string[];
}

function tableWords({ id, note, derived, columns, rows, also = [] }: ShownTable): readonly string[] {
  const bands = Object.values(rows).flatMap((cells) => Object.values(cells).flatMap(({ band }) => band ?? []));
  return [
    `table-title.${id}`,
    ...(note === undefined ? [] : [`table-note.${id}`]),
    ...(derived === undefined ? [] : [`table-derived.${id}`]),
    ...Object.keys(columns).map((column) => `table-column.${column}`),
    ...[...Object.keys(rows), ...also].map((row) => `table-row.${row}`),
    ...bands.map((band) => `table-band.${band}`),
  ];
}

function sourcesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const { document, section, trial } = value as Readonly<Record<string, unknown>>;
  return [
    ...(typeof document === "string" && typeof section === "string"
      ? placesOf("section", section, document === "own-inferences")
      : []),
    ...(typeof trial === "string" ? placesOf("trial", trial, false) : []),
    ...Object.values(value).flatMap(sourcesIn),
  ];
}

function placesOf(about: string, text: string, all: boolean): readonly string[] {
  const words = text.split(", ").filter((part) => all || /^[a-z]/.test(part));
  return words.map((part) => `${about}.${slug(part)}`);
}

/** A topic's file or a label's, as far as it names notes. */
interface NotedFile {
  readonly coverage?: string;
  readonly note?: string;
  readonly versions?: readonly { readonly note?: string }[];
}

/** What a message is made of: the names of its arguments and the text between them; or what is wrong with its syntax. */
export type Parts = { readonly names: readonly string[]; readonly literals: readonly string[] };

/** Reads a message's ICU syntax. */
export function partsOf(text: string): Parts | string {
  try {
    return gather(parseMessage(text));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function gather(elements: readonly MessageFormatElement[]): Parts {
  const parts = elements.map((element): Parts => {
    if (element.type === TYPE.literal) return { names: [], literals: [element.value] };
    if (element.type === TYPE.pound) return { names: [], literals: [] };
    if (element.type === TYPE.tag) return gather(element.children);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return { names: [element.value], literals: [] };
    const options = Object.values(element.options).map((option) => gather(option.value));
    return {
      names: [element.value, ...options.flatMap((each) => each.names)],
      literals: options.flatMap((each) => each.literals),
    };
  });
  return { names: parts.flatMap((part) => part.names), literals: parts.flatMap((part) => part.literals) };
}

function read(root: string, path: string): unknown {
  return parse(readFileSync(join(root, path), "utf8"));
}
