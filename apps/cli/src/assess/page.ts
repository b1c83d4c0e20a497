import type { Assessment } from "@repigment/core";
import type { LabelData } from "@repigment/labels";
import { mergeItems, reasonsOf, sayArgument, type View, type ViewGroup, type ViewItem, viewOf } from "@repigment/words";

import { type Reader, tell } from "../options/reader.ts";
import type { Block } from "../terminal/layout.ts";
import type { Look } from "../terminal/paint.ts";
import { widthOf } from "../terminal/wrap.ts";

/** The group that is told in brief, without sources. */
const BRIEF = "does-not-apply";

/** What may be said besides assessment, label and reader. */
export interface PageOptions {
  /** Reasons that are otherwise only counted are listed too. */
  readonly all?: boolean;
}

/** An assessment as a page for people: where it stands first, then what matters most, sources at the end. */
export function pageOf(
  assessment: Assessment,
  label: LabelData,
  reader: Reader,
  { all = false }: PageOptions = {},
): readonly Block[] {
  const view = viewOf(assessment, { ...reader, documents: label.documents, versions: label.versions });
  return [
    ...headOf(assessment, view, reader),
    ...view.groups.flatMap((group) => groupBlocks(group, assessment, reader, all)),
    ...sourceBlocks(view, reader),
    "gap",
    { text: tell(reader, "ui.intended-use"), look: "faint" },
  ];
}

function headOf({ at, known, label }: Assessment, view: View, reader: Reader): readonly Block[] {
  const clock = (instant: string): string =>
    `${sayArgument(reader.catalogue, reader.voice, { instant })} (${/(?:Z|[+-]\d\d:\d\d)$/i.exec(instant)?.[0] ?? ""})`;
  const when = [
    `${tell(reader, "ui.at")} ${clock(at)}`,
    ...(known === null ? [] : [`${tell(reader, "ui.known")} ${clock(known)}`]),
  ];
  return [
    ...view.warnings.map((text): Block => ({ text, look: "notice" })),
    { heading: `${view.product} · ${tell(reader, `label.${label}`)} (${label})` },
    ...view.about.map((text): Block => ({ text, look: "faint" })),
    { text: when.join(" · "), look: "faint" },
    "gap",
    { heading: tell(reader, "ui.standing") },
    ...(view.standing.first === undefined ? [] : [{ text: view.standing.first, look: "alarm" } as const]),
    { text: view.standing.text, look: "strong" },
    ...view.standing.more.map((text): Block => ({ text })),
  ];
}

function groupBlocks(group: ViewGroup, assessment: Assessment, reader: Reader, all: boolean): readonly Block[] {
  const look: Look = group.id === "emergency" ? "alarm" : "strong";
  const items =
    group.id === BRIEF
      ? briefBlocks(assessment, reader)
      : mergeItems(group.items).flatMap((item, index) =>
          itemBlocks(item, group.id === "questions" ? `${index + 1}. ` : "• ", all),
        );
  return ["gap", { heading: group.title, look }, ...items];
}

function itemBlocks(item: ViewItem, bullet: string, all: boolean): readonly Block[] {
  const indent = widthOf(bullet);
  return [
    { text: `${item.text}${reference(item)}`, lead: bullet, look: item.emergency === true ? "alarm" : "plain" },
    ...(item.marks.length === 0 ? [] : [{ text: item.marks.join(" · "), indent, look: "faint" as const }]),
    ...(item.because.length === 0 ? [] : [{ text: inARow(item.because), indent }]),
    ...(all ? item.moreBecause : []).map((text): Block => ({ text, indent, lead: "· " })),
  ];
}

/**
 * What does not concern the person, short: each topic once, with the reasons that decided and no more. A topic of which something
 * else applies or is open says so: "contraception: on treatment" alone would read as if contraception were settled.
 */
function briefBlocks({ findings }: Assessment, reader: Reader): readonly Block[] {
  const byTopic = Map.groupBy(
    findings.filter(({ applies }) => applies === "no"),
    ({ topic }) => topic,
  );
  return [...byTopic].map(([topic, own]) => {
    const reasons = own.flatMap(({ because }) => reasonsOf(because, reader.catalogue, reader.voice));
    const [first = "", ...more] = new Set(reasons);
    const joined = more.reduce((told, next) => tell(reader, "because.and-detail", { first: told, last: next }), first);
    const name = tell(reader, `topic.${topic}`);
    const elsewhere = findings.some((other) => other.topic === topic && other.applies !== "no");
    return {
      text: `${elsewhere ? tell(reader, "topic.other-than-above", { topic: name }) : name} – ${joined}`,
      lead: "· ",
    };
  });
}

/** Sentences one after another: with a space between them, but none after an ideographic full stop. */
function inARow(sentences: readonly string[]): string {
  return sentences.join(" ").replaceAll("。 ", "。");
}

function reference({ source }: ViewItem): string {
  return source === undefined ? "" : ` [${source}]`;
}

/** The sources that the page refers to; an address that several share stands at the first. */
function sourceBlocks({ sources, groups }: View, reader: Reader): readonly Block[] {
  const used = new Set(groups.flatMap(({ id, items }) => (id === BRIEF ? [] : items.map(({ source }) => source))));
  const shown = sources.filter(({ number }) => used.has(number));
  if (shown.length === 0) return [];
  const widest = Math.max(...shown.map(({ number }) => `[${number}] `.length));
  return [
    "gap",
    { heading: tell(reader, "ui.sources") },
    ...shown.flatMap(({ number, text, url }, index): readonly Block[] => [
      { text, lead: `[${number}] `.padEnd(widest) },
      ...(shown.findIndex((other) => other.url === url) === index
        ? [{ text: url, indent: widest, look: "faint", whole: true } as const]
        : []),
    ]),
  ];
}
