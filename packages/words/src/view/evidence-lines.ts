import { type Assessment, byList, type EvidenceItem, firstDifference, type Range } from "@repigment/core";

import type { Voice } from "../catalogue.ts";
import type { Arguments } from "../say.ts";
import type { Speaker } from "./context.ts";
import { plainItem } from "./findings.ts";
import { ownWords } from "./own-words.ts";
import type { SourceList } from "./sources.ts";
import type { ViewItem } from "./view.ts";

/** What a person is told of: one measure of the face, one of eczema, the parts treated, and what came of stopping. */
const FOR_PERSONS = new Set<EvidenceItem["measure"]>(["f-vasi75", "iga-success", "t-vasi50", "lost-f-vasi75"]);
/** Of several analyses of the same figure a person is told the first of these. */
const bySet = byList<EvidenceItem["set"]>(["journal", "fda-label", "epar", "as-published", "congress"]);
/** A person is told of so many parts of the body, those that answer least first. */
const MOST_PARTS = 2;

/** What trials saw, as lines: two or three to a person with what it does not mean, each figure with its source to a clinician. */
export function evidenceItems(
  { evidence }: Assessment,
  voice: Voice,
  speaker: Speaker,
  sources: SourceList,
): readonly ViewItem[] {
  const groups = [...Map.groupBy(evidence, keyOf).values()];
  const lines = (voice === "person" ? forPerson(groups) : groups).flatMap((group) =>
    line(group, evidence, voice, speaker, sources),
  );
  return lines.length === 0 ? [] : [...lines, plainItem(speaker.say("evidence.no-promise"))];
}

type Group = readonly EvidenceItem[];

/** Figures of one measure at one time by one analysis are one line: two trials, one range. */
function keyOf({ about, measure, onDrug, set, arm, selected, sites, indication }: EvidenceItem): string {
  return JSON.stringify([
    about,
    measure,
    onDrug.value,
    set,
    about === "response" ? "" : arm,
    selected,
    sites,
    indication,
  ]);
}

function forPerson(groups: readonly Group[]): readonly Group[] {
  const told = groups.filter(([first]) => first !== undefined && FOR_PERSONS.has(first.measure) && isForPerson(first));
  const once = [
    ...Map.groupBy(told, ([first]) =>
      JSON.stringify([first?.about, first?.measure, first?.onDrug.value, first?.sites]),
    ).values(),
  ];
  const best = once.flatMap((same) =>
    same
      .toSorted(([left], [right]) => (left === undefined || right === undefined ? 0 : bySet(left.set, right.set)))
      .slice(0, 1),
  );
  const parts = best
    .filter(([first]) => first?.about === "by-site")
    .toSorted(([left], [right]) => firstDifference((left?.estimate.least ?? 0) - (right?.estimate.least ?? 0)))
    .slice(0, MOST_PARTS);
  return best.filter((group) => group[0]?.about !== "by-site" || parts.includes(group));
}

/** T-VASI50 is told to a person of parts of the body only: of the whole body the face's figure stands for it. */
function isForPerson({ about, measure }: EvidenceItem): boolean {
  return measure !== "t-vasi50" || about === "by-site";
}

function line(group: Group, all: Group, voice: Voice, speaker: Speaker, sources: SourceList): readonly ViewItem[] {
  const { say } = speaker;
  const [first] = group;
  if (first === undefined || isTold(first, all)) return [];
  const { measure, onDrug, sites, interval } = first;
  const time = all.find((each) => each.about === first.about && each.measure === `time-to-${measure}`);
  const beside = group.flatMap((each) => (each.beside === undefined ? [] : [each.beside.estimate]));
  const args: Arguments = {
    what: say(`measure.${measure}`),
    weeks: onDrug,
    hundred: { value: 100, unit: "1" },
    share: share(
      group.map(({ estimate }) => estimate),
      voice,
    ),
    other: beside.length === 0 ? "" : share(beside, voice),
    sites: (sites ?? []).map((site) => say(`site.${site}`)),
    spread: interval === undefined ? "" : spread(interval, voice),
    time: time?.estimate ?? first.estimate,
  };
  return [
    {
      ...plainItem(say(`evidence.${messageOf(first, beside.length > 0, time !== undefined)}`, args)),
      marks:
        voice === "person"
          ? []
          : group.map(({ trial, n }) => {
              const name = ownWords(trial, "trial", speaker)
                .map(({ text }) => text)
                .join(", ");
              return n === null ? name : say("evidence.trial", { trial: name, people: n });
            }),
      source: sources.numberOf(first.source),
    },
  ];
}

/** A time that is told within the line of its share, and what went on beside those who stopped. */
function isTold({ about, measure, arm }: EvidenceItem, all: Group): boolean {
  if (arm === "continued") return all.some((each) => each.arm === "withdrawn" && each.measure === measure);
  return (
    measure.startsWith("time-to-f-vasi") &&
    all.some((each) => each.about === about && measure === `time-to-${each.measure}`)
  );
}

function messageOf({ about, measure, selected, arm, estimate }: EvidenceItem, beside: boolean, time: boolean): string {
  if (estimate.unit !== "%") return "time";
  if (measure === "time-off-cream" || measure === "lost-within-four-months") return "share";
  if (about === "by-site") return "by-site";
  if (about === "re-treatment") return time ? "again-time" : "again";
  if (about === "after-stopping" && arm === "continued") return "went-on";
  if (about === "after-stopping") return measure.startsWith("lost") ? "lost" : beside ? "kept-beside" : "kept";
  if (selected !== undefined) return "response-slow";
  return beside ? "response" : "response-alone";
}

/** From the least of several to the most: whole people of a hundred to a person, as they are published to a clinician. */
function share(several: readonly Range[], voice: Voice): Range {
  const least = Math.min(...several.map((each) => each.least));
  const most = Math.max(...several.map((each) => each.most ?? each.least));
  return voice === "person"
    ? { least: Math.round(least), most: Math.round(most), unit: "1" }
    : { least, most, unit: several[0]?.unit ?? "%" };
}

function spread({ low, high }: { readonly low: number; readonly high: number }, voice: Voice): Range {
  return voice === "person"
    ? { least: Math.floor(low), most: Math.ceil(high), unit: "1" }
    : { least: low, most: high, unit: "%" };
}
