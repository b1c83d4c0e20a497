import {
  type CourseEvent,
  decode,
  EVENT_VERSION,
  event,
  formatInstant,
  KINDS,
  MAX_TEXT,
  parseInstant,
  parseWhen,
  REFUSED,
  type Unread,
} from "@repigment/core";

import { keyedContent } from "./content-hash.ts";
import type { Draft } from "./draft.ts";
import { keyedId } from "./hash.ts";

/** What an import needs to be told. */
export interface ReadOptions {
  /** A secret of this course: ids are hashed with it, so that nobody without it can tell which resource an event came from. */
  readonly secret: string;
  /** Where the Bundle comes from; one name for one source, so that a later import finds its earlier events. */
  readonly system?: string;
  /** The course that the events belong to; made from the secret where it is left out. */
  readonly course?: string;
  /** What reads the Bundle; "import" where left out. */
  readonly device?: string;
}

/** The name of the source where the caller gives none. */
export const DEFAULT_SYSTEM = "fhir";

/** The course that a secret names. */
export function courseId({ secret, course }: ReadOptions): string {
  return course ?? `fhir-${keyedId(secret, "course")}`;
}

/** A draft as an event of a course; where core would refuse it (a text too long), it is listed instead. */
export function toEvent(draft: Draft, options: ReadOptions, course: string): CourseEvent | Unread {
  const system = options.system ?? DEFAULT_SYSTEM;
  const made = {
    v: EVENT_VERSION,
    id: `fhir-${keyedId(options.secret, system, draft.resource, draft.row)}`,
    course,
    at: draft.at,
    recorded: recordedOf(draft),
    zone: zoneOf(draft.at),
    author: { role: draft.author ?? "import" },
    device: options.device ?? "import",
    source: { system, resource: draft.resource, version: versionOf(draft, options), row: draft.row },
    kind: draft.kind,
    body: draft.body,
  } as const;
  // What an import writes around a body fits, but for texts that the caller or the record gives; so that mostly the body alone is read.
  const body = fits(made) ? KINDS[draft.kind].body.decode(draft.body, "", []) : REFUSED;
  if (body !== REFUSED) return { ...made, body } as CourseEvent;
  const read = decode(event, made, draft.pointer);
  if (read.ok) return read.value;
  const [first] = read.problems;
  return {
    at: draft.pointer,
    what: draft.row,
    why: `does not fit into an event: ${first?.expected ?? "unknown"} was expected, found ${first?.found ?? "nothing"}`,
  };
}

/** Whether the envelope surely is one that core reads. */
function fits({
  course,
  at,
  recorded,
  device,
  source: { system, resource, row },
}: Envelope & { readonly source: Told }): boolean {
  return (
    isText(course) &&
    isText(device) &&
    isText(system) &&
    isText(resource) &&
    isText(row) &&
    parseWhen(at, "Z") !== undefined &&
    parseInstant(recorded) !== undefined
  );
}

function isText(text: string): boolean {
  return text.length > 0 && text.length <= MAX_TEXT;
}

interface Envelope {
  readonly course: string;
  readonly at: string;
  readonly recorded: string;
  readonly device: string;
}

interface Told {
  readonly system: string;
  readonly resource: string;
  readonly row: string;
}

/** The version of what a row says: it changes when the content does, and only then. */
export function versionOf({ kind, at, body }: Pick<Draft, "kind" | "at" | "body">, { secret }: ReadOptions): string {
  return keyedContent(secret, kind, at, body);
}

/** When it was told: the record's last change, else the end of when it happened. Never the clock. */
function recordedOf({ stamp, at }: Draft): string {
  return stamp ?? recordedWithoutStamp(at);
}

/** When something was told of which only is known when it happened: by the end of that. */
export function recordedWithoutStamp(at: string): string {
  const when = parseInstant(at) === undefined ? parseWhen(at, "Z") : undefined;
  return when === undefined ? at : formatInstant({ ms: when.end, offset: 0 });
}

/** A time of day is written with its offset; whose midnight a bare date means, nobody says. */
function zoneOf(at: string): string {
  // A partial date has no more than ten characters, and no time of day; an instant ends with Z, or with sign, hours and minutes.
  if (at.length <= 10) return "unknown";
  return at.endsWith("Z") || at.endsWith("z") ? "Z" : at.slice(-6);
}
