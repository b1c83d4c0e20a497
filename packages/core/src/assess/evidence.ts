import type { Facts } from "../fact/facts.ts";
import {
  type Arm,
  type Caution,
  type Design,
  type EfficacySet,
  type Evidence,
  EVIDENCE_ABOUT,
  type EvidenceAbout,
  type EvidenceInterval,
  type EvidenceRow,
  type EvidenceSource,
  type Measure,
  MEASURES,
  type Population,
  type Selection,
} from "../label/evidence.ts";
import type { Label } from "../label/label.ts";
import type { Standing, Urgency } from "../label/vocabulary.ts";
import { byList, byText, firstDifference } from "../order.ts";
import type { Point, Range } from "../quantity/quantity.ts";

/** What a study saw, of people who may be like this one: never what will become of this one. */
export interface EvidenceItem {
  /** The row of the evidence data. */
  readonly row: string;
  readonly about: EvidenceAbout;
  readonly indication: string;
  readonly measure: Measure;
  /** The person's parts of the body that the figure is about; absent: it is not about one part. */
  readonly sites?: readonly string[];
  /** Week of the study, and weeks on the cream by then. */
  readonly week: Point;
  readonly onDrug: Point;
  readonly trial: string;
  readonly set: EfficacySet;
  readonly arm: Arm;
  readonly n: Range | null;
  readonly ages?: NonNullable<Population["ages"]>;
  readonly selected?: Selection;
  readonly estimate: Range;
  readonly interval?: EvidenceInterval;
  /** The same figure where people used the cream without the drug, or went on without it. */
  readonly beside?: {
    readonly row: string;
    readonly arm: Arm;
    readonly n: Range | null;
    readonly estimate: Range;
  };
  readonly caution?: Caution;
  readonly source: EvidenceSource;
  readonly derived?: string;
}

/** About whom evidence is looked up. */
export interface EvidenceQuestion {
  readonly indication: string;
  /** Weeks on the cream; undefined: not known, or not begun. */
  readonly weeksOnDrug?: Range | undefined;
  /** The parts of the body that are treated. */
  readonly sites: readonly string[];
  /** not-started, on, paused, stopped; undefined: not known. */
  readonly state?: string | undefined;
  readonly age?: Range | undefined;
  /** The label that is read: its own analysis of a trial comes before others. */
  readonly label?: string | undefined;
}

/** A figure with its population, as it is told where it is about no part of the body. */
interface Told {
  readonly row: EvidenceRow;
  readonly of: Population;
  readonly item: EvidenceItem;
  /** Which figure it is, whoever counted it: a label's own analysis of it comes before others. */
  readonly figure: string;
}

/** Studies with an arm to compare with, or that went on from one: nothing else is told to one person as what a trial saw. */
const SOUND: ReadonlySet<Design> = new Set<Design>(["randomised", "extension", "dose-finding"]);
const ON_CREAM: ReadonlySet<Arm> = new Set<Arm>(["cream", "vehicle-then-cream"]);
const byAbout = byList<string>(EVIDENCE_ABOUT);
const byMeasure = byList<string>(MEASURES);

/**
 * What studies saw at the weeks on the cream nearest to the person's, and at the next time at which they were judged; before the
 * start, or where the weeks are not known, at those times. Weeks on the cream count, not weeks of the study. After stopping: what
 * became of those who stopped. The same question always gives the same rows, in the same order.
 */
export function selectEvidence(evidence: Evidence, asked: EvidenceQuestion): readonly EvidenceItem[] {
  const fitting = (indexOf(evidence).get(asked.indication) ?? []).filter(({ of }) => tookThisAge(of, asked.age));
  const chosen = preferOwn(asked.state === "stopped" ? fitting.filter(afterStopping) : during(fitting, asked), asked);
  return chosen.map(({ row, item }) =>
    row.sites === undefined ? item : { ...item, sites: row.sites.filter((site) => asked.sites.includes(site)) },
  );
}

/** What of the evidence concerns a person: of the uses of the cream that are known, and not beside a word that speaks against the cream now. */
export function evidenceOf(
  { id, evidence }: Label,
  facts: Facts,
  indications: readonly string[],
  { standing, urgency }: { readonly standing: Standing; readonly urgency: Urgency },
): readonly EvidenceItem[] {
  if (evidence === undefined || urgency === "emergency" || AGAINST.has(standing)) return [];
  const sites = facts.get("applied-sites");
  const age = rangeOf(facts, "age", "");
  return indications.flatMap((indication) => {
    const state = facts.get("treatment-state", { indication });
    return selectEvidence(evidence, {
      indication,
      weeksOnDrug: rangeOf(facts, "weeks-on-treatment", indication),
      sites:
        sites.known && sites.value.type === "set"
          ? sites.value.members.filter((member) => typeof member === "string")
          : [],
      state: state.known && state.value.type === "code" ? state.value.code : undefined,
      age,
      label: id,
    });
  });
}

/** Under these the figures would read as a reason to use the cream all the same. */
const AGAINST: ReadonlySet<Standing> = new Set<Standing>(["stop", "contraindicated", "pause", "not-indicated"]);

function rangeOf(facts: Facts, id: string, indication: string): Range | undefined {
  const fact = facts.get(id, indication === "" ? {} : { indication });
  return fact.known && fact.value.type === "range" ? fact.value : undefined;
}

/** Whether a study took people of this age; where the age is not known, or was not told, it may be. */
function tookThisAge({ ages }: Population, age: EvidenceQuestion["age"]): boolean {
  if (age === undefined || ages === undefined) return true;
  const tooYoung = age.most !== null && age.most < ages.least.value;
  return !tooYoung && (ages.below === undefined || age.least < ages.below.value);
}

function afterStopping({ row }: Told): boolean {
  return row.about === "after-stopping" || row.about === "re-treatment";
}

function during(fitting: readonly Told[], { weeksOnDrug, sites, state }: EvidenceQuestion): readonly Told[] {
  // More skin was treated while the dose was looked for: how many answered there stands for nobody within the label.
  const responses = fitting.filter(
    ({ row, of }) => row.about === "response" && ON_CREAM.has(of.arm) && of.design !== "dose-finding",
  );
  // Whoever was chosen for a slow answer stands for the slow: only where nobody else was followed so long.
  const everybody = responses.filter(({ of }) => of.selected === undefined);
  const longest = Math.max(...everybody.map(({ row }) => row.onDrug.value), 0);
  const usable = responses.filter(({ row, of }) => of.selected === undefined || row.onDrug.value > longest);
  const judged = [...new Set(usable.flatMap(({ row }) => (row.endpoint === true ? [row.onDrug.value] : [])))];
  const nearest = state === "not-started" ? undefined : nearestOf(usable, weeksOnDrug);
  const next = Math.min(...judged.filter((week) => nearest !== undefined && week > nearest));
  const weeks = new Set(nearest === undefined ? judged : [nearest, next]);
  const told = new Set(usable.filter(({ row }) => weeks.has(row.onDrug.value)));
  return fitting.filter(
    (each) =>
      told.has(each) ||
      (each.row.about === "by-site" &&
        each.of.arm === "cream" &&
        each.row.sites?.some((site) => sites.includes(site)) === true),
  );
}

/** The weeks on the cream of a figure that lie nearest; of two as near, the fewer. Undefined where the person's are not known, or are too rough to choose by. */
function nearestOf(usable: readonly Told[], weeks: Range | undefined): number | undefined {
  if (weeks === undefined || weeks.most === null) return undefined;
  const seen = [...new Set(usable.map(({ row }) => row.onDrug.value))].toSorted((left, right) => left - right);
  const nearest = (to: number): number | undefined =>
    seen.toSorted((left, right) => Math.abs(left - to) - Math.abs(right - to))[0];
  const first = nearest(weeks.least);
  return first === nearest(weeks.most) ? first : undefined;
}

/** Where the label that is read has its own analysis of a figure, others of the same figure are left to other labels. */
function preferOwn(told: readonly Told[], { label }: EvidenceQuestion): readonly Told[] {
  const own = new Set(told.flatMap(({ of, figure }) => (of.label !== undefined && of.label === label ? [figure] : [])));
  return own.size === 0 ? told : told.filter((each) => !own.has(each.figure) || each.of.label === label);
}

type Index = ReadonlyMap<string, readonly Told[]>;

const indexes = new WeakMap<Evidence, Index>();

/** What may be told of each illness, in the order in which it is told; worked out once for the same data. */
function indexOf(evidence: Evidence): Index {
  const known = indexes.get(evidence);
  if (known !== undefined) return known;
  const populations = new Map(evidence.populations.map((each) => [each.id, each]));
  const byId = new Map(evidence.rows.map((row) => [row.id, row]));
  const all = evidence.rows.flatMap((row): readonly Told[] => {
    const of = populations.get(row.population);
    // What stands only in a page about a page is kept for those who look it up.
    if (of === undefined || !SOUND.has(of.design) || row.source.confidence !== "found") return [];
    const other = byId.get(row.comparisons?.[0]?.with ?? "");
    const figure = `${row.about} ${row.measure} ${row.onDrug.value}`;
    return [{ row, of, item: itemOf(row, of, other, populations.get(other?.population ?? "")), figure }];
  });
  const sorted = all.toSorted((left, right) =>
    firstDifference(
      byAbout(left.row.about, right.row.about),
      left.row.onDrug.value - right.row.onDrug.value,
      byMeasure(left.row.measure, right.row.measure),
      byText(left.row.id, right.row.id),
    ),
  );
  const made: Index = Map.groupBy(sorted, ({ of }) => of.indication);
  indexes.set(evidence, made);
  return made;
}

function itemOf(
  row: EvidenceRow,
  of: Population,
  other: EvidenceRow | undefined,
  others: Population | undefined,
): EvidenceItem {
  const { id, about, measure, week, onDrug, estimate, interval, caution, source, derived } = row;
  return {
    row: id,
    about,
    indication: of.indication,
    measure,
    week,
    onDrug,
    trial: of.trial,
    set: of.set,
    arm: of.arm,
    n: of.n,
    ...(of.ages === undefined ? {} : { ages: of.ages }),
    ...(of.selected === undefined ? {} : { selected: of.selected }),
    estimate,
    ...(interval === undefined ? {} : { interval }),
    ...(other === undefined || others === undefined
      ? {}
      : { beside: { row: other.id, arm: others.arm, n: others.n, estimate: other.estimate } }),
    ...(caution === undefined ? {} : { caution }),
    source,
    ...(derived === undefined ? {} : { derived }),
  };
}
