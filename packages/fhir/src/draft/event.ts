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

/** The course of the secret that was asked for last. */
let last: { readonly secret: string; readonly course: string } | undefined;

/** The course that a secret names. */
export function courseId({ secret, course }: ReadOptions): string {
  if (course !== undefined) return course;
  if (last?.secret !== secret) last = { secret, course: keyedId(secret, "course") };
  return last.course;
}

/** What all events of one import have in common. */
export interface Envelope {
  readonly options: ReadOptions;
  readonly system: string;
  readonly course: string;
  readonly device: string;
  /** Whether core surely reads these three. */
  readonly fits: boolean;
  /** Times that surely are: records say few of them over and over. */
  readonly times: { at: string; recorded: string };
}

export function envelopeOf(options: ReadOptions): Envelope {
  const { system = DEFAULT_SYSTEM, device = "import" } = options;
  const course = courseId(options);
  const fits = isText(course) && isText(device) && isText(system);
  return { options, system, course, device, fits, times: { at: "", recorded: "" } };
}

/** A draft as an event of a course; where core would refuse it (a text too long), it is listed instead. */
export function toEvent(draft: Draft, envelope: Envelope): CourseEvent | Unread {
  const { kind, at, resource, row } = draft;
  const { options, system, course, device } = envelope;
  const recorded = recordedOf(draft);
  const fits = envelope.fits && isText(resource) && isText(row) && areTimes(at, recorded, envelope);
  // What an import writes around a body fits, but for texts that the caller or the record gives; so that mostly the body alone is read.
  const body = fits ? KINDS[kind].body.decode(draft.body, "", []) : REFUSED;
  const made = {
    v: EVENT_VERSION,
    id: keyedId(options.secret, system, resource, row),
    course,
    at,
    recorded,
    zone: zoneOf(at),
    author: { role: draft.author ?? "import" },
    device,
    source: { system, resource, version: keyedContent(options.secret, kind, at, draft.body), row },
    kind,
    body: body === REFUSED ? draft.body : body,
  } as const;
  if (body !== REFUSED) return made as CourseEvent;
  const read = decode(event, made, draft.pointer);
  if (read.ok) return read.value;
  const [first] = read.problems;
  return {
    at: draft.pointer,
    what: draft.row,
    why: `does not fit into an event: ${first?.expected ?? "unknown"} was expected, found ${first?.found ?? "nothing"}`,
  };
}

function areTimes(at: string, recorded: string, { times }: Envelope): boolean {
  if (at !== times.at) {
    if (parseWhen(at, "Z") === undefined) return false;
    times.at = at;
  }
  if (recorded !== times.recorded) {
    if (parseInstant(recorded) === undefined) return false;
    times.recorded = recorded;
  }
  return true;
}

function isText(text: string): boolean {
  return text.length > 0 && text.length <= MAX_TEXT;
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
