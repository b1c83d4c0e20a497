import type { Medication } from "../event/medication.ts";
import type { Truth } from "../truth.ts";
import type { SubstanceIndex } from "./index.ts";
import { familyOf } from "./line.ts";
import type { Place } from "./place-words.ts";
import { idsThatGoAway, onlyPlace } from "./place.ts";
import type { Substance, SubstanceList } from "./substance.ts";
import { type Hit, type Understood, understand } from "./understood.ts";

/** Why it cannot be told whether a medicine is on a list. */
export type Doubt = "not-recognised" | "route-not-told" | "combination" | "class-code" | "sources-differ";

/** Whether one medicine is on a list: by which substance, or why that cannot be told. */
export interface Match {
  readonly truth: Truth;
  readonly substance?: string;
  readonly doubt?: Doubt;
}

/** The fourteen main groups of ATC: a code that begins otherwise is a slip, and names nothing. */
const ATC_SUBSTANCE = /^[A-DGHJL-NPRSV]\d{2}[A-Z]{2}\d{2}$/;
const ATC_ANY = /^[A-DGHJL-NPRSV](\d{2}([A-Z]([A-Z](\d{2})?)?)?)?$/;

/**
 * Whether a medicine is on a dated list. A well-formed ATC code or an ingredient that we recognise, on none of the list, is
 * "no"; a name or product code that cannot be resolved, or a route that decides and was not told, is "unknown".
 */
export function matchMedication(medication: Medication, list: SubstanceList, index: SubstanceIndex): Match {
  return matchOf(understand(index)(medication), list, index);
}

/** The same of a medicine that was read already. */
export function matchOf(understood: Understood, list: SubstanceList, index: SubstanceIndex): Match {
  const known = understood.matches.get(list);
  if (known !== undefined) return known;
  const match = matchUnderstood(understood, list, index);
  understood.matches.set(list, match);
  return match;
}

function matchUnderstood(
  { codes, hits, recognised, open }: Understood,
  list: SubstanceList,
  index: SubstanceIndex,
): Match {
  const judged = hits.map((hit) => judge(hit, list, index));
  const sure = judged.find((match) => match.truth === "yes");
  if (sure !== undefined) return sure;
  const byClass = codes.map((code) => judgeCode(code, list, index));
  const classed = byClass.find((match) => match.truth === "yes");
  if (classed !== undefined) return classed;
  const doubtful = [...judged, ...byClass].find((match) => match.truth === "unknown");
  if (doubtful !== undefined) return doubtful;
  // A code or one fully understood name settles it: the other spellings say the same thing.
  const settled = (byClass.length > 0 && !open) || recognised;
  return settled ? { truth: "no" } : { truth: "unknown", doubt: "not-recognised" };
}

function judge({ substance, place }: Hit, list: SubstanceList, index: SubstanceIndex): Match {
  const ids = familyOf(substance);
  const member =
    ids.find((id) => list.substances.some((entry) => entry.id === id)) ??
    (byPrefix(substance, list) ? substance.id : undefined);
  if (member !== undefined) return judgeMember(member, { substance, place }, list, index);
  const disputed = ids.find((id) => isDisputed(index.byId.get(id), list));
  if (disputed === undefined) return { truth: "no" };
  // Where only what is swallowed is disputed (budesonide), what is put or breathed elsewhere is not.
  if (list.route === "systemic" && place === undefined)
    return { truth: "unknown", substance: disputed, doubt: "route-not-told" };
  return list.route === "systemic" && place !== "systemic"
    ? { truth: "no" }
    : { truth: "unknown", substance: substance.id, doubt: "sources-differ" };
}

function judgeMember(member: string, { substance, place }: Hit, list: SubstanceList, index: SubstanceIndex): Match {
  const listed = index.byId.get(member) ?? substance;
  const slip = place !== undefined && isSlip(place, substance, listed, idsThatGoAway(index));
  const known = slip ? undefined : (place ?? onlyPlace(listed));
  const on = list.route === "any" ? "yes" : isThere(known, list.route, listed);
  return on === "no"
    ? { truth: "no" }
    : { truth: on, substance: member, ...(on === "unknown" ? { doubt: "route-not-told" } : {}) };
}

/**
 * What is never put on the skin is not there because one word says so ("ritonavir gel caps"); a product of the dictionary that goes
 * nowhere else (ciclosporin for the eye) is. And a product that is only swallowed ("Prograf, Protopic ointment") does not go on the
 * skin because its neighbour does, nor is an ointment swallowed because its neighbour is. What goes into no eye and no nose by any code
 * ("ketoconazole, eye drops") is likewise not there by a word.
 */
function isSlip(place: Place, { id, routes }: Substance, listed: Substance, away: ReadonlySet<string>): boolean {
  const own = routes.length === 1 ? routes[0] : undefined;
  if (place === "away") return own !== "topical" && !away.has(id) && !away.has(listed.id);
  if (place === "systemic") return own === "topical";
  return own !== "topical" && (own === "systemic" ? place !== "inhaled" : !listed.routes.includes("topical"));
}

/** What is breathed in acts in the whole body too, how much nobody says; of what goes nowhere else it is how it is taken. */
function isThere(place: Place | undefined, route: "systemic" | "topical", { routes }: Substance): Truth {
  if (place === undefined) return "unknown";
  if (route === "topical") return place === "skin" ? "yes" : "no";
  if (place === "inhaled") return routes.includes("topical") ? "unknown" : "yes";
  return place === "systemic" ? "yes" : "no";
}

function byPrefix(substance: Substance, list: SubstanceList): boolean {
  return (list.atcPrefixes ?? []).some(({ prefix }) =>
    (substance.atc ?? []).some(({ code }) => code.startsWith(prefix)),
  );
}

/** A whole code among the doubtful ones names one substance, on which sources differ: unknown by its name as by its code. */
function isDisputed(substance: Substance | undefined, { doubtfulAtcPrefixes = [] }: SubstanceList): boolean {
  return (substance?.atc ?? []).some(({ code }) => doubtfulAtcPrefixes.some(({ prefix }) => prefix === code));
}

function judgeCode(code: string, list: SubstanceList, index: SubstanceIndex): Match {
  if (!ATC_ANY.test(code)) return { truth: "unknown", doubt: "not-recognised" };
  if ((list.atcPrefixes ?? []).some(({ prefix }) => code.startsWith(prefix))) return { truth: "yes" };
  if ((list.doubtfulAtcPrefixes ?? []).some(({ prefix }) => prefix === code))
    return { truth: "unknown", doubt: "sources-differ" };
  if (!index.byAtc.has(code) && (list.doubtfulAtcPrefixes ?? []).some(({ prefix }) => code.startsWith(prefix)))
    return { truth: "unknown", doubt: "combination" };
  if (ATC_SUBSTANCE.test(code)) return { truth: "no" };
  // The code of a whole class: it may hide a member, or a combination that holds one.
  const hides = [...index.byAtc].some(
    ([known, { substance, route }]) =>
      known.startsWith(code) &&
      (list.route === "any" || route === list.route) &&
      [substance.id, ...(substance.contains ?? [])].some((id) => list.substances.some((entry) => entry.id === id)),
  );
  const prefixes = [...(list.atcPrefixes ?? []), ...(list.doubtfulAtcPrefixes ?? [])].some(({ prefix }) =>
    prefix.startsWith(code),
  );
  return hides || prefixes ? { truth: "unknown", doubt: "class-code" } : { truth: "no" };
}
