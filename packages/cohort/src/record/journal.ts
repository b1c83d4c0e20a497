import {
  type Bodies,
  byText,
  type CourseEvent,
  DAY_MS,
  EVENT_VERSION,
  type EventKind,
  firstDifference,
  formatDay,
  formatInstant,
  HOUR_MS,
} from "@repigment/core";

import type { Random } from "../chance/random.ts";
import { uuid } from "../chance/uuid.ts";
import type { Region } from "../time/region.ts";
import { formatZone } from "../time/zone.ts";

/** Who tells something, on what: the person's phone, the clinic, the pharmacy, or an import from a record. */
export type Teller = "person" | "caregiver" | "clinician" | "pharmacist" | "import";

/** The moment of an instant, by the clock of a region. */
export function momentOf(ms: number, region: Region): Moment {
  const wall = ms + region.offset(ms) * 60_000;
  const day = Math.floor(wall / DAY_MS);
  return { day, minute: Math.floor((wall - day * DAY_MS) / 60_000) };
}

/** When something happened: on a day at minutes after midnight of the clock there; or only a day, a month, a year of it is told. */
export interface Moment {
  readonly day: number;
  readonly minute: number;
  readonly told?: "instant" | "day" | "month" | "year";
}

/** How it was told: by whom, so many hours later or on another day, and where the person was. */
export interface Telling {
  readonly by?: Teller;
  readonly later?: number;
  readonly on?: Moment;
  readonly region?: Region;
}

/** Writes events down; the order of telling is the order of the log. */
export interface Journal {
  readonly tell: <K extends EventKind>(kind: K, body: Bodies[K], when: Moment, how?: Telling) => CourseEvent;
  /** All that was told, in the order of telling. */
  readonly events: () => readonly CourseEvent[];
}

const DEVICES: Readonly<Record<Teller, string>> = {
  person: "phone",
  caregiver: "phone-of-caregiver",
  clinician: "clinic-desk",
  pharmacist: "pharmacy-till",
  import: "import-fhir",
};

/** The instant of a moment, and the offset of the clock there and then. */
export function instantOf({ day, minute }: Moment, region: Region): { readonly ms: number; readonly offset: number } {
  const wall = day * DAY_MS + minute * 60_000;
  // The offset before a change first; an hour that the clock skips is told by the clock before it.
  const offset = region.offset(wall - region.offset(wall) * 60_000);
  return { ms: wall - offset * 60_000, offset };
}

function atText(when: Moment, ms: number, offset: number): string {
  const day = formatDay(when.day);
  switch (when.told) {
    case "year":
      return day.slice(0, 4);
    case "month":
      return day.slice(0, 7);
    case "day":
      return day;
    default:
      return formatInstant({ ms, offset });
  }
}

/** A journal of one course, kept by `teller` where nobody else is named; ids, seconds and delays are of its own stream of chance. */
export function journal(random: Random, course: string, home: Region, teller: Teller): Journal {
  const events: { readonly event: CourseEvent; readonly recorded: number }[] = [];
  return {
    tell: (kind, body, when, { by = teller, later = 0, on, region = home } = {}) => {
      const { ms, offset } = instantOf(when, region);
      const second = when.told === undefined ? random.whole(0, 59) : 0;
      const happened = ms + second * 1_000;
      const recorded = on === undefined ? happened + Math.round(later * HOUR_MS) : instantOf(on, region).ms;
      const told = region.offset(recorded);
      const event = {
        v: EVENT_VERSION,
        id: uuid(random, recorded),
        course,
        kind,
        at: atText(when, happened, offset),
        recorded: formatInstant({ ms: recorded, offset: told }),
        zone: when.told !== undefined && random.chance(0.2) ? "unknown" : formatZone(offset),
        author: by === "clinician" ? { role: by, id: "dermatologist" } : { role: by },
        device: DEVICES[by],
        ...(by === "import"
          ? { source: { system: "urn:example:record", resource: `${kind}/${events.length + 1}` } }
          : {}),
        body,
      } as unknown as CourseEvent;
      events.push({ event, recorded });
      return event;
    },
    events: () =>
      events
        .toSorted((left, right) =>
          firstDifference(left.recorded - right.recorded, byText(left.event.id, right.event.id)),
        )
        .map(({ event }) => event),
  };
}
