import { type Topic, TOPICS } from "@repigment/core";
import { type EvidenceData, type LabelData, loadEvidence, type VersionData } from "@repigment/labels";

import { problemsOf } from "../options/choice.ts";
import { chooseLabel, chooseTopic, labelData } from "../options/label.ts";
import { chooseLanguage, chooseVoice, type Reader, readerOf, tell, type TypedReader } from "../options/reader.ts";
import { answer, type Outcome, refusal } from "../outcome.ts";
import { type Block, layOut } from "../terminal/layout.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { statementBlocks } from "./statement-blocks.ts";
import { tableBlocks, tablesOn } from "./table-blocks.ts";

/** The options of `labels show` and `labels compare` as they were typed. */
export interface TypedShow extends TypedReader {
  readonly json?: true;
}

/** `labels show LABEL [TOPIC]`: versions, coverage and every statement, those no longer in force too. */
export async function runLabelsShow(
  typedLabel: string,
  typedTopic: string | undefined,
  typed: TypedShow,
  terminal: Terminal,
): Promise<Outcome> {
  const id = chooseLabel("LABEL", typedLabel);
  const topic = chooseTopic(typedTopic);
  const voice = chooseVoice(typed);
  const lang = chooseLanguage(typed);
  if (!id.ok || !topic.ok || !voice.ok || !lang.ok)
    return refusal(problemsOf(id, topic, voice, lang), typed.json === true);
  const [label, reader, evidence] = await Promise.all([
    labelData(id.value),
    readerOf(lang.value, voice.value),
    loadEvidence(),
  ]);
  const shown = TOPICS.filter((each) =>
    topic.value === undefined ? label.coverage[each] !== undefined : each === topic.value,
  );
  if (typed.json === true) return answer(`${JSON.stringify(asJson(label, shown, reader, evidence))}\n`);
  return answer(
    layOut(
      [...headBlocks(label, reader), ...shown.flatMap((each) => topicBlocks(label, each, reader, evidence))],
      terminal,
    ),
  );
}

function asJson(label: LabelData, topics: readonly Topic[], reader: Reader, evidence: EvidenceData): object {
  const { id, short, product, jurisdiction, versions, checked, coverage, notes, documents } = label;
  return {
    label: { id, short, product, jurisdiction, checked, versions: versions.map((each) => saidVersion(each, reader)) },
    topics: topics.map((topic) => ({
      topic,
      coverage: coverage[topic] ?? "not-seen",
      ...(notes[topic] === undefined ? {} : { note: tell(reader, `note.${notes[topic]}`) }),
      statements: label.statements
        .filter((statement) => statement.topic === topic)
        .map((statement) => ({ ...statement, sentence: tell(reader, statement.id, statement.values) })),
      ...(tablesOn(topic, id, evidence).length === 0 ? {} : { tables: tablesOn(topic, id, evidence) }),
    })),
    documents,
  };
}

/** A version with its note as a sentence. */
function saidVersion({ note, ...version }: VersionData, reader: Reader): VersionData {
  return note === undefined ? version : { ...version, note: tell(reader, `note.${note}`) };
}

function headBlocks({ id, product, versions, checked }: LabelData, reader: Reader): readonly Block[] {
  return [
    { heading: `${product.name} · ${tell(reader, `label.${id}`)} (${id})` },
    { text: tell(reader, "label.checked", { date: { day: checked } }), look: "faint" },
    ...versions.flatMap((each): readonly Block[] => {
      const { version, from, document, note } = saidVersion(each, reader);
      return [
        { text: tell(reader, "labels.version", { version, from: { day: from }, document }), lead: "· " },
        ...(note === undefined ? [] : [{ text: note, indent: 2 }]),
      ];
    }),
  ];
}

function topicBlocks(label: LabelData, topic: Topic, reader: Reader, evidence: EvidenceData): readonly Block[] {
  const note = label.notes[topic];
  return [
    "gap",
    { heading: `${tell(reader, `topic.${topic}`)} (${topic})` },
    { text: tell(reader, `coverage.${label.coverage[topic] ?? "not-seen"}`), look: "faint" },
    ...(note === undefined ? [] : [{ text: tell(reader, `note.${note}`), look: "faint" as const }]),
    ...label.statements.filter((each) => each.topic === topic).flatMap((each) => statementBlocks(each, reader)),
    ...tablesOn(topic, label.id, evidence).flatMap((table) => tableBlocks(table, reader)),
  ];
}
