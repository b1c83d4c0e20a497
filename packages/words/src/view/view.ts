import type { Action } from "@repigment/core";

/** A piece of a text, with the tag of its language where that is not the reader's. */
export interface ViewPiece {
  readonly text: string;
  readonly lang?: string;
}

/** A source as it is shown: its number in the list, a short form beside the sentence, the long one in the list. */
export interface ViewSource {
  readonly number: number;
  readonly text: string;
  /** The same text in pieces: titles and headings stay in the language of their document. */
  readonly pieces: readonly ViewPiece[];
  readonly url: string;
}

/** One thing said to a reader, with all that hangs on it. */
export interface ViewItem {
  readonly text: string;
  /** Small words beside it: action, urgency, grade, site. */
  readonly marks: readonly string[];
  /** Why, in one or two sentences. */
  readonly because: readonly string[];
  /** The reasons that are only counted there, a sentence each. */
  readonly moreBecause: readonly string[];
  readonly questions: readonly string[];
  /** Number of its source in the list. */
  readonly source?: number;
  /** The statement's id, for those who look it up. */
  readonly statement?: string;
  readonly emergency?: true;
  /** What the statement asks for, where it is sure that it applies. */
  readonly action?: Action;
}

export type GroupId =
  | "emergency"
  | "applies"
  | "unknown"
  | "questions"
  | "plan"
  | "evidence"
  | "conflicts"
  | "unread"
  | "inferences"
  | "notices"
  | "coverage"
  | "does-not-apply";

/** Things that belong together, under a heading. */
export interface ViewGroup {
  readonly id: GroupId;
  readonly title: string;
  readonly items: readonly ViewItem[];
}

/** An assessment made readable: what the terminal and the page lay out, each in its way. */
export interface View {
  readonly lang: string;
  readonly label: string;
  readonly product: string;
  /** To be read before anything else: the label was checked too long ago, or a later text is known that we have not read. */
  readonly warnings: readonly string[];
  /** Version, and when it was checked; what is kept from this reader. */
  readonly about: readonly string[];
  readonly standing: {
    readonly word: string;
    readonly text: string;
    /** The same in a few words, for a list of labels. */
    readonly short: string;
    readonly more: readonly string[];
    /** To be read before the text: signs of an emergency are on record, and the label's own word is weaker. */
    readonly first?: string;
  };
  /** In the order in which they matter. */
  readonly groups: readonly ViewGroup[];
  readonly sources: readonly ViewSource[];
}
