import type { Label, LabelVersion, SubstanceList, Topic } from "@repigment/core";

/** A document as statements cite it. */
export interface CitedDocument {
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  /** As exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly url: string;
  readonly language: string;
  readonly confidence: "read" | "second-hand" | "memory";
  readonly note?: string;
}

/** A version with the document it is known from. */
export interface VersionData extends LabelVersion {
  readonly document: string;
  /** The message `note.<id>`: what is to be known of this version. */
  readonly note?: string;
  /** The date of a later text that is known to exist and that we have not read, as exact as it is known. */
  readonly newerUnread?: string;
}

/** A list with its title, so that "on which list" can be said. */
export interface ListData extends SubstanceList {
  readonly title: string;
}

/** A label with all that is shown about it besides what an assessment needs. */
export interface LabelData extends Label {
  readonly jurisdiction: string;
  readonly versions: readonly VersionData[];
  /** Why a topic is covered in part, not seen or silent: the message `note.<id>`. */
  readonly notes: Readonly<Partial<Record<Topic, string>>>;
  readonly documents: Readonly<Record<string, CitedDocument>>;
  readonly lists: readonly ListData[];
}

/** What is the same beside every label, kept once. */
export type SharedData = Pick<LabelData, "own" | "ownHash" | "substances" | "lists" | "documents">;

/** What a label's own file holds. */
export type LabelFileData = Omit<LabelData, "own" | "ownHash" | "substances" | "lists">;
