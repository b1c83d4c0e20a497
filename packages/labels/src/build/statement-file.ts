import {
  type Action,
  ACTIONS,
  type Condition,
  condition,
  count,
  type Coverage,
  COVERAGES,
  type Decoder,
  type Grade,
  GRADES,
  list,
  object,
  optional,
  type Phase,
  PHASES,
  type Point,
  SCOPES,
  type StatementScope,
  text,
  type Topic,
  TOPICS,
  type Truth,
  URGENCIES,
  type Urgency,
  word,
} from "@repigment/core";

import type { Locator } from "../locator/locator.ts";
import { anything, day, dayOrNull, path, point, record, sha256, slug } from "./decoders.ts";
import { type ExampleValue, exampleValue } from "./example-value.ts";

/** A source as it is written: the document by its id; version and address stand in documents.yaml. */
export interface WrittenSource {
  readonly document: string;
  readonly section: string;
  readonly checked: string;
  readonly locator?: Locator;
}

/** Facts, and what the statement must say of them. */
export interface Example {
  readonly name: string;
  readonly facts: Readonly<Record<string, ExampleValue>>;
  readonly applies: Truth;
}

/** A statement as it is written in a topic's file. */
export interface WrittenStatement {
  readonly id: string;
  readonly action: Action;
  readonly scope: StatementScope;
  readonly phase: Phase;
  readonly urgency: Urgency;
  readonly indication: "vitiligo" | "eczema" | "any";
  readonly from: string;
  readonly until: string | null;
  readonly values: Readonly<Record<string, Point>>;
  readonly source: WrittenSource;
  readonly also?: readonly WrittenSource[];
  readonly grade: Grade;
  readonly axis?: "site";
  readonly condition?: Condition;
  readonly examples?: readonly Example[];
}

/** The head of a topic's file; its statements are read one by one. */
export interface TopicFile {
  readonly topic: Topic;
  readonly coverage: Coverage;
  /** The message `note.<id>`: why the coverage is what it is. */
  readonly note?: string;
  readonly statements: readonly unknown[];
}

/** The head of a file of our own inferences: nothing is covered there, since no label is read. */
export type OwnFile = Omit<TopicFile, "coverage">;

export const locator: Decoder<Locator> = object<Locator>({
  file: text,
  start: count,
  count,
  hash: sha256,
  before: sha256,
  after: sha256,
});

export const source: Decoder<WrittenSource> = object<WrittenSource>({
  document: slug,
  section: text,
  checked: day,
  locator: optional(locator),
});

const example: Decoder<Example> = object<Example>({
  name: text,
  facts: record(/^[a-z0-9-]+$/, "a fact id", exampleValue),
  applies: word("yes", "no", "unknown"),
});

export const statement: Decoder<WrittenStatement> = object<WrittenStatement>({
  id: path,
  action: word(...ACTIONS),
  scope: word(...SCOPES),
  phase: word(...PHASES),
  urgency: word(...URGENCIES),
  indication: word("vitiligo", "eczema", "any"),
  from: day,
  until: dayOrNull,
  // Names of values are arguments of sentences too, so they have the shape of those.
  values: record(/^[a-z][a-zA-Z0-9]*$/, "a name of letters and digits that begins small", point),
  source,
  also: optional(list(source, 20)),
  grade: word(...GRADES),
  axis: optional(word("site")),
  condition: optional(condition),
  examples: optional(list(example, 100)),
});

export const topicFile: Decoder<TopicFile> = object<TopicFile>({
  topic: word(...TOPICS),
  coverage: word(...COVERAGES),
  note: optional(slug),
  statements: list(anything, 200),
});

export const ownFile: Decoder<OwnFile> = object<OwnFile>({
  topic: word(...TOPICS),
  note: optional(text),
  statements: list(anything, 200),
});
