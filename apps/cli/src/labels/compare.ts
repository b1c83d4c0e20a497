import { type ComparedTopic, compareLabels } from "@repigment/labels";

import { problemsOf } from "../options/choice.ts";
import { chooseTopic } from "../options/label.ts";
import { chooseLanguage, chooseVoice, type Reader, readerOf, tell } from "../options/reader.ts";
import { answer, type Outcome, refusal } from "../outcome.ts";
import { type Block, layOut } from "../terminal/layout.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { comparedLines } from "./compared-lines.ts";
import { runDisagreements } from "./disagreements.ts";
import type { TypedShow } from "./show.ts";

/** The options of `labels compare` as they were typed. */
export interface TypedCompare extends TypedShow {
  readonly disagreements?: true;
}

/** `labels compare [TOPIC]`: what each label's newest version says on a topic, side by side and never merged. */
export async function runLabelsCompare(
  typedTopic: string | undefined,
  typed: TypedCompare,
  terminal: Terminal,
): Promise<Outcome> {
  const topic = chooseTopic(typedTopic);
  const voice = chooseVoice(typed);
  const lang = chooseLanguage(typed);
  if (!topic.ok || !voice.ok || !lang.ok) return refusal(problemsOf(topic, voice, lang), typed.json === true);
  const reader = await readerOf(lang.value, voice.value);
  if (typed.disagreements === true) return runDisagreements(topic.value, reader, typed.json === true, terminal);
  const topics = await compareLabels(topic.value);
  if (typed.json === true) return answer(`${JSON.stringify({ topics: topics.map((each) => asJson(each, reader)) })}\n`);
  return answer(
    layOut(
      topics.flatMap((each, index) => topicBlocks(each, index, reader)),
      terminal,
    ),
  );
}

function asJson({ topic, cells }: ComparedTopic, reader: Reader): object {
  return {
    topic,
    cells: cells.map(({ statements, note, ...cell }) => ({
      ...cell,
      ...(note === undefined ? {} : { note: tell(reader, `note.${note}`) }),
      statements: statements.map((each) => ({ ...each, sentence: tell(reader, each.id, each.values) })),
    })),
  };
}

function topicBlocks({ topic, cells }: ComparedTopic, index: number, reader: Reader): readonly Block[] {
  return [
    ...(index === 0 ? [] : ["gap" as const]),
    { heading: `${tell(reader, `topic.${topic}`)} (${topic})` },
    ...cells.flatMap((cell) => comparedLines(cell, reader)),
  ];
}
