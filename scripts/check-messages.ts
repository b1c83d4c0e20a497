/**
 * Holds every sentence of packages/words/messages to the rules of the house:
 * - it is well-formed ICU, holds no digit (numbers come from the statement's values, names such as CYP3A4 from
 *   terms.yaml as `{term_cyp3a4}`), and every `{term_…}` exists;
 * - a message with voices has both, and they are not the same text; to a person it never says "you may";
 * - every statement has both voices in every language (one whose language.yaml says `complete: false` may lack some),
 *   uses only its own values, and no sentence speaks for a statement that is gone;
 * - every note of the labels' data (why a topic is not read whole) has its sentence, `note.<id>`, and every such sentence its note;
 * - every document of the labels' data has its name in a source list, and so has what is told of its places, of trials and of
 *   tables in our words (lib/messages.ts says which); no document's name stands there without its document;
 * - every fact of core's catalogue has its question, `question.<fact id>`, in English.
 */
import { FACTS } from "@repigment/core";

import {
  type Message,
  type Sayable,
  languages,
  messagesOf,
  namedInSources,
  notesOf,
  partsOf,
  statementsOf,
  termsOf,
  type Wanted,
} from "./lib/messages.ts";
import { report } from "./lib/report.ts";
import { repository } from "./lib/run.ts";

/** Any digit of any script, ½ too; the raised one of m² is part of a unit's name. */
const DIGIT = /[[\p{Nd}\p{No}]--[²³]]/v;
const PERMITS = /\byou (?:may|should stop)\b/i;
const STATEMENTS = /\/statements\//;

/** Every sentence that breaks a rule and every one that is missing. */
export function checkMessages(root: string, factIds: readonly string[]): readonly string[] {
  const known = languages(root);
  if (!known.has("en")) return ["packages/words/messages/en/language.yaml is missing"];
  const terms = new Set(termsOf(root));
  const statements = new Map(statementsOf(root).map((statement) => [statement.id, statement]));
  const english = new Set(messagesOf(root, "en").map((message) => message.id));
  const notes = notesOf(root);
  const sources = namedInSources(root);
  const unasked = factIds.filter((id) => !english.has(`question.${id}`));
  return [
    ...unasked.map((id) => `en: the fact ${id} has no question: question.${id}`),
    ...[...known].flatMap(([language, { complete }]) => {
      const messages = messagesOf(root, language);
      return [
        ...messages.flatMap((message) => sentenceProblems(message, terms, statements.get(message.id))),
        ...voiceProblems(messages, statements),
        ...(complete ? [...statements.keys()].flatMap((id) => unsaid(language, id, messages)) : []),
        ...noteProblems(language, complete, messages, notes),
        ...sourceProblems(language, complete, messages, sources),
      ];
    }),
  ];
}

function sentenceProblems(
  { file, id, voice, text, language }: Message,
  terms: ReadonlySet<string>,
  statement: Sayable | undefined,
): readonly string[] {
  const place = `${file}: ${id}${voice === undefined ? "" : ` (${voice})`}`;
  const parts = partsOf(text);
  if (typeof parts === "string") return [`${place} is not well-formed: ${parts}`];
  const digits = parts.literals.filter((literal) => DIGIT.test(literal));
  const unknownTerms = parts.names.filter((name) => name.startsWith("term_") && !terms.has(name.slice("term_".length)));
  const values = parts.names.filter((name) => !name.startsWith("term_"));
  return [
    ...digits.map(
      (literal) =>
        `${place} holds a digit («${literal.trim()}»): name the number in the statement's values, a name in terms.yaml`,
    ),
    ...unknownTerms.map((name) => `${place}: {${name}} is not in terms.yaml`),
    ...values
      .filter((name) => statement?.values.includes(name) === false)
      .map((name) => `${place}: {${name}} is not one of the statement's values`),
    ...(voice === "person" && language === "en" && PERMITS.test(text)
      ? [`${place} permits or orders; say what the label says and what to ask`]
      : []),
    ...(text.trim() === "" ? [`${place} is empty`] : []),
  ];
}

function voiceProblems(messages: readonly Message[], statements: ReadonlyMap<string, Sayable>): readonly string[] {
  return messages.flatMap(({ file, id, voice, text }) => {
    if (STATEMENTS.test(file) && !statements.has(id))
      return voice === "person" ? [`${file}: ${id} is no statement`] : [];
    if (voice === undefined)
      return STATEMENTS.test(file) ? [`${file}: ${id} needs two voices: { person, clinician }`] : [];
    const other = messages.find((each) => each.id === id && each.file === file && each.voice !== voice);
    if (other === undefined) return [`${file}: ${id} has only the voice for the ${voice}`];
    return voice === "person" && other.text === text ? [`${file}: ${id} says the same to person and clinician`] : [];
  });
}

function unsaid(language: string, id: string, messages: readonly Message[]): readonly string[] {
  return messages.some((message) => message.id === id) ? [] : [`${language}: the statement ${id} has no sentence`];
}

function noteProblems(
  language: string,
  complete: boolean,
  messages: readonly Message[],
  notes: ReadonlyMap<string, string>,
): readonly string[] {
  const said = messages.filter(({ id }) => id.startsWith("note."));
  const lacking = complete ? [...notes].filter(([note]) => !said.some(({ id }) => id === `note.${note}`)) : [];
  return [
    ...lacking.map(([note, file]) => `${language}: ${file} names a note without a sentence: note.${note}`),
    ...said
      .filter(({ id }) => !notes.has(id.slice("note.".length)))
      .map(({ file, id }) => `${file}: ${id} is the note of no label`),
  ];
}

function sourceProblems(
  language: string,
  complete: boolean,
  messages: readonly Message[],
  sources: readonly Wanted[],
): readonly string[] {
  const said = new Set(messages.map(({ id }) => id));
  const wanted = new Map(sources.map(({ id, file }) => [id, file]));
  const lacking = complete ? [...wanted].filter(([id]) => !said.has(id)) : [];
  return [
    ...lacking.map(([id, file]) => `${language}: ${file} has nothing in words for ${id}`),
    ...messages
      .filter(({ id }) => id.startsWith("document.") && !wanted.has(id))
      .map(({ file, id }) => `${file}: ${id} is no document`),
  ];
}

if (import.meta.main) {
  const known = [...languages(repository).keys()];
  const problems = checkMessages(
    repository,
    FACTS.map((fact) => fact.id),
  );
  report(`${statementsOf(repository).length} statements in ${known.join(", ")}, ${FACTS.length} questions`, problems);
}
