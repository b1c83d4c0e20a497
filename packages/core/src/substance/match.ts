import type { Medication } from "../event/medication.ts";
import { once } from "../once.ts";
import type { Truth } from "../truth.ts";
import { namesOf, type SubstanceIndex, substancesIn } from "./index.ts";
import { skinStandsApart } from "./line.ts";
import { routeIn } from "./name.ts";
import type { Route, Substance, SubstanceList } from "./substance.ts";

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

interface Hit {
  readonly substance: Substance;
  readonly route: Route | undefined;
}

/** What a medicine tells, whatever list it is held against. */
interface Understood {
  /** Its ATC codes. */
  readonly codes: readonly string[];
  readonly hits: readonly Hit[];
  /** A product code or one whole name was recognised. */
  readonly recognised: boolean;
  /** A name lists parts ("paracetamol / something") of which one is not recognised, and nothing names the whole. */
  readonly open: boolean;
  /** What it is to the lists that it was held against already. */
  readonly matches: Map<SubstanceList, Match>;
}

/** Medicines do not change: each is read once, and held against many lists. */
const understand = once((index: SubstanceIndex) =>
  once((medication: Medication): Understood => {
    const codes = codesOf(medication, "atc").map((code) => code.toUpperCase());
    const numbers = codesOf(medication, "rxnorm");
    const texts = namesOf(medication);
    const names = texts.map((name) => substancesIn(index, name));
    // What a list of parts recognises says nothing of its other parts, by whatever code or name it is told again.
    const lists = texts.filter((text, at) => listsParts(text) && names[at]?.rest.length !== 0);
    const parts = new Set([
      ...lists.flatMap((text) => substancesIn(index, text).found),
      ...[...numbers.map((code) => [code, index.byRxnorm.get(code)] as const), ...codes.map(atcOf(index))].flatMap(
        ([code, substance]) =>
          substance !== undefined && lists.some((text) => holdsCode(text, code)) ? [substance] : [],
      ),
    ]);
    const told = routeTold(
      medication,
      names.every(({ found }) => areOne(found)) && !texts.some((name) => skinStandsApart(index, name)),
    );
    const coded = codes.flatMap((code) => index.byAtc.get(code) ?? []);
    // An ATC code tells the route as well as a word does: D01AC08 "ketoconazole" is a shampoo.
    const routeOf = (substance: Substance): Route | undefined => {
      const routes = new Set(coded.filter((hit) => hit.substance === substance).map((hit) => hit.route));
      const [only] = routes;
      return told ?? (routes.size === 1 ? only : onlyRoute(substance));
    };
    return {
      codes,
      hits: [
        ...coded,
        ...[...numbers.flatMap((code) => index.byRxnorm.get(code) ?? []), ...names.flatMap(({ found }) => found)].map(
          (substance) => ({ substance, route: routeOf(substance) }),
        ),
      ],
      recognised:
        numbers.some((code) => isWhole(index.byRxnorm.get(code), parts)) ||
        names.some(({ found, rest }) => rest.length === 0 && found.some((substance) => isWhole(substance, parts))),
      open: parts.size > 0 && codes.every((code) => isPart(index.byAtc.get(code)?.substance, parts)),
      matches: new Map(),
    };
  }),
);

/**
 * Whether a medicine is on a dated list. A well-formed ATC code or an ingredient that we recognise, on none of the list, is
 * "no"; a name or product code that cannot be resolved, or a route that decides and was not told, is "unknown".
 */
export function matchMedication(medication: Medication, list: SubstanceList, index: SubstanceIndex): Match {
  const understood = understand(index)(medication);
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

/** Records and RxNorm join the ingredients of one product by a slash between spaces. */
function listsParts(name: string): boolean {
  return name.includes(" / ");
}

/** A part without words is listed by its code, behind the address of its system. */
function holdsCode(list: string, code: string): boolean {
  return list.split(" / ").some((part) => part.endsWith(`|${code}`));
}

function atcOf(index: SubstanceIndex): (code: string) => readonly [string, Substance | undefined] {
  return (code) => [code, index.byAtc.get(code)?.substance];
}

function isPart(substance: Substance | undefined, parts: ReadonlySet<Substance>): boolean {
  return substance !== undefined && parts.has(substance);
}

function isWhole(substance: Substance | undefined, parts: ReadonlySet<Substance>): boolean {
  return substance !== undefined && !parts.has(substance);
}

function codesOf(medication: Medication, wanted: "atc" | "rxnorm"): readonly string[] {
  return (medication.codes ?? []).filter(({ system }) => system === wanted).map(({ code }) => code.trim());
}

/** Whether what a name holds is one medicine: one substance, or several that share one, as a product and its ingredient do. */
function areOne(found: readonly Substance[]): boolean {
  const [first, ...others] = found.map(({ id, contains = [] }) => [id, ...contains]);
  return first === undefined || first.some((id) => others.every((ids) => ids.includes(id)));
}

/**
 * The route that is told, by itself or by words. "Topical" beside the word for a tablet is a slip of one of the two, and tells
 * none. In a line of several medicines "cream" may be about another: "tacrolimus, hydrocortisone cream".
 */
function routeTold(medication: Medication, isOne: boolean): Route | undefined {
  const all = routeIn([...namesOf(medication), medication.form ?? ""].join(" "));
  const words = isOne || all !== "topical" ? all : routeIn(medication.form ?? "");
  if (medication.route === "topical") return words === "systemic" ? undefined : "topical";
  return medication.route === "systemic" ? "systemic" : words;
}

function onlyRoute(substance: Substance): Route | undefined {
  return substance.routes.length === 1 ? substance.routes[0] : undefined;
}

function judge({ substance, route }: Hit, list: SubstanceList, index: SubstanceIndex): Match {
  const ids = [substance.id, ...(substance.contains ?? [])];
  const member =
    ids.find((id) => list.substances.some((entry) => entry.id === id)) ??
    (byPrefix(substance, list) ? substance.id : undefined);
  if (member === undefined && isDisputed(substance, list))
    return { truth: "unknown", substance: substance.id, doubt: "sources-differ" };
  if (member === undefined) return { truth: "no" };
  const listed = index.byId.get(member) ?? substance;
  // What is never put on the skin is not there because one word says so ("ritonavir gel caps"); a product of the dictionary that
  // goes nowhere else (ciclosporin for the eye) is.
  // And a product that is only swallowed ("Prograf, Protopic ointment") does not go on the skin because its neighbour does.
  const own = onlyRoute(substance);
  const slip = route === "topical" && own !== "topical" && (own === "systemic" || !listed.routes.includes("topical"));
  const known = slip ? undefined : (route ?? onlyRoute(listed));
  if (list.route === "any" || known === list.route) return { truth: "yes", substance: member };
  return known === undefined ? { truth: "unknown", substance: member, doubt: "route-not-told" } : { truth: "no" };
}

function byPrefix(substance: Substance, list: SubstanceList): boolean {
  return (list.atcPrefixes ?? []).some(({ prefix }) =>
    (substance.atc ?? []).some(({ code }) => code.startsWith(prefix)),
  );
}

/** A whole code among the doubtful ones names one substance, on which sources differ: unknown by its name as by its code. */
function isDisputed({ atc = [] }: Substance, { doubtfulAtcPrefixes = [] }: SubstanceList): boolean {
  return atc.some(({ code }) => doubtfulAtcPrefixes.some(({ prefix }) => prefix === code));
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
