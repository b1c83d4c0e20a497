import { type ComparedCell, type ComparedTopic, compareLabels } from "@repigment/labels";

import { problemsOf } from "../options/choice.ts";
import { chooseTopic, LABEL_SHORTS } from "../options/label.ts";
import { chooseLanguage, chooseVoice, type Reader, readerOf, tell } from "../options/reader.ts";
import { answer, type Outcome, refusal } from "../outcome.ts";
import { type Block, layOut } from "../terminal/layout.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { TypedShow } from "./show.ts";

/** `labels compare [TOPIC]`: what each label's newest version says on a topic, side by side and never merged. */
export async function runLabelsCompare(
  typedTopic: string | undefined,
  typed: TypedShow,
  terminal: Terminal,
): Promise<Outcome> {
  const topic = chooseTopic(typedTopic);
  const voice = chooseVoice(typed);
  const lang = chooseLanguage(typed);
  if (!topic.ok || !voice.ok || !lang.ok) return refusal(problemsOf(topic, voice, lang), typed.json === true);
  const [topics, reader] = await Promise.all([compareLabels(topic.value), readerOf(lang.value, voice.value)]);
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
    cells: cells.map(({ statements, ...cell }) => ({
      ...cell,
      statements: statements.map((each) => ({ ...each, sentence: tell(reader, each.id, each.values) })),
    })),
  };
}

function topicBlocks({ topic, cells }: ComparedTopic, index: number, reader: Reader): readonly Block[] {
  return [
    ...(index === 0 ? [] : ["gap" as const]),
    { heading: `${tell(reader, `topic.${topic}`)} (${topic})` },
    ...cells.flatMap((cell) => cellBlocks(cell, reader)),
  ];
}

function cellBlocks({ label, coverage, statements }: ComparedCell, reader: Reader): readonly Block[] {
  const lead = (LABEL_SHORTS.get(label) ?? label).padEnd(4);
  const said = statements.map(
    ({ id, values, action }) => `${tell(reader, `action.${action}`)}: ${tell(reader, id, values)}`,
  );
  // Where a label was not read whole, that is part of the answer; a silent label and an unread one are not the same.
  const lines = coverage === "whole" ? said : [...said, tell(reader, `coverage.${coverage}`)];
  return lines.map((text, index) => ({ text, lead: index === 0 ? lead : "".padEnd(4), leadLook: "strong" }));
}
