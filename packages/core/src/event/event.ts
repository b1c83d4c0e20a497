import { type Decoder, optional } from "../decode/decoder.ts";
import { literal, text, word } from "../decode/scalars.ts";
import { type Fields, object } from "../decode/structures.ts";
import { instantText, whenText, zoneText } from "../time/when.ts";
import type { Bodies, EventKind } from "./kinds.ts";

/** The version of the event format that this code writes; a course written by a newer one is refused. */
export const EVENT_VERSION = 1;

export const ROLES = [
  "person",
  "caregiver",
  "clinician",
  "pharmacist",
  "researcher",
  "import",
  "administrator",
] as const;

/** Who told it. */
export interface Author {
  readonly role: (typeof ROLES)[number];
  readonly id?: string;
}

/** Where an imported event came from. */
export interface Source {
  readonly system: string;
  readonly resource?: string;
  readonly version?: string;
  readonly row?: string;
}

/** What every event carries, whatever its kind. */
export interface Envelope {
  readonly v: typeof EVENT_VERSION;
  readonly id: string;
  readonly course: string;
  /** When it happened: an instant with offset, or a partial date. */
  readonly at: string;
  /** When it was told. */
  readonly recorded: string;
  /** The offset that holds for a partial date, or "unknown". */
  readonly zone: string;
  readonly author: Author;
  readonly device: string;
  readonly source?: Source;
  /** Reserved for the log: a clock stamp and a hash chain. */
  readonly stamp?: string;
  readonly chain?: string;
}

/** One event: the envelope, its kind and that kind's body. */
export type CourseEvent<K extends EventKind = EventKind> = K extends EventKind
  ? Envelope & { readonly kind: K; readonly body: Bodies[K] }
  : never;

const author: Decoder<Author> = object<Author>({ role: word(...ROLES), id: optional(text) });
const source: Decoder<Source> = object<Source>({
  system: text,
  resource: optional(text),
  version: optional(text),
  row: optional(text),
});

/** The envelope's own properties; kind and body are read by `event`. */
export const ENVELOPE_FIELDS: Fields<Envelope> = {
  v: literal(EVENT_VERSION),
  id: text,
  course: text,
  at: whenText,
  recorded: instantText,
  zone: zoneText,
  author,
  device: text,
  source: optional(source),
  stamp: optional(text),
  chain: optional(text),
};
