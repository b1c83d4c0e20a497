import type { Catalogue, Voice } from "../catalogue.ts";
import { type Arguments, hasMessage, say } from "../say.ts";

/** What a source list needs to know of a document. */
export interface ViewDocument {
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  /** As exact as it is known. */
  readonly date: string;
  /** The language in which the title and the headings stand. */
  readonly language: string;
}

/** What a view is made with besides the assessment. */
export interface ViewOptions {
  readonly catalogue: Catalogue;
  readonly voice: Voice;
  /** Documents by id, for the long form of a source. */
  readonly documents: Readonly<Record<string, ViewDocument>>;
  /** The label's versions, for what is to be said of the one in force. */
  readonly versions?: readonly { readonly version: string; readonly newerUnread?: string }[];
  /** After how many days without a check a label says so. */
  readonly staleAfterDays?: number;
}

/** Says messages in the view's language and voice. */
export interface Speaker {
  readonly say: (id: string, args?: Arguments) => string;
  /** The same, or undefined where no language has the message. */
  readonly trySay: (id: string, args?: Arguments) => string | undefined;
}

export function speakerOf({ catalogue, voice }: ViewOptions): Speaker {
  return {
    say: (id, args) => say(catalogue, voice, id, args),
    trySay: (id, args) => (hasMessage(catalogue, id) ? say(catalogue, voice, id, args) : undefined),
  };
}
