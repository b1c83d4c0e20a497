import type { Effective } from "../../course/effective.ts";
import type { Decoder } from "../../decode/decoder.ts";
import { number } from "../../decode/scalars.ts";
import { object } from "../../decode/structures.ts";
import { HOUR_MS } from "../../time/civil.ts";

/** Applications to different patches within so many hours of the first are one application, told bit by bit. */
export interface Sessions {
  readonly hours: number;
}

export const sessionsSchema: Decoder<Sessions> = object<Sessions>({ hours: number });

interface Place {
  readonly sites: readonly string[] | undefined;
  readonly indication: string | undefined;
}

/**
 * How many applications some events tell of: at the most as many as there were sessions, at the least as often as one patch was
 * treated. The same patch twice is two, however soon; different patches hours apart may be counted as one or as two.
 */
export function sessionsIn(
  events: readonly Effective[],
  { hours }: Sessions,
): { readonly least: number; readonly most: number } {
  return { least: oftenest(events.map(placeOf)), most: sessionCount(events, hours * HOUR_MS) };
}

function placeOf({ event }: Effective): Place {
  const { sites, indication } = event.body as { readonly sites?: readonly string[]; readonly indication?: string };
  return { sites: sites === undefined || sites.length === 0 ? undefined : sites, indication };
}

/** Whether two applications were to different patches: for two illnesses, or at sites that have none in common. One that names no site is to all. */
function areApart(left: Place, right: Place): boolean {
  if (left.indication !== undefined && right.indication !== undefined && left.indication !== right.indication)
    return true;
  const { sites } = right;
  return left.sites !== undefined && sites !== undefined && !left.sites.some((site) => sites.includes(site));
}

/** How often the patch was treated that was treated most often: of one illness, at one site. */
function oftenest(places: readonly Place[]): number {
  const indications = new Set(places.map(({ indication }) => indication));
  return [...indications].reduce((most, one) => {
    const own = places.filter(({ indication }) => indication === undefined || indication === one);
    const everywhere = own.filter(({ sites }) => sites === undefined).length;
    const bySite = new Map<string, number>();
    for (const site of own.flatMap(({ sites }) => [...new Set(sites)])) bySite.set(site, (bySite.get(site) ?? 0) + 1);
    return Math.max(most, everywhere + Math.max(0, ...bySite.values()));
  }, 0);
}

/** The sessions: one lasts so long from its first application on, and is over as soon as a patch is treated a second time. What is known to the day only may be one of its own. */
function sessionCount(events: readonly Effective[], lasting: number): number {
  let sessions = 0;
  let begun = Number.NEGATIVE_INFINITY;
  let members: Place[] = [];
  for (const item of events) {
    const place = placeOf(item);
    const { start, end } = item.when;
    if (start === end && start - begun <= lasting && members.every((member) => areApart(member, place)))
      members.push(place);
    else {
      sessions += 1;
      if (start !== end) continue;
      begun = start;
      members = [place];
    }
  }
  return sessions;
}
