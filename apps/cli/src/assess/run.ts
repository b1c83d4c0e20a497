import { type Assessment, assess, canonical, type Course } from "@repigment/core";
import type { LabelData } from "@repigment/labels";

import { EXIT } from "../exit.ts";
import { readRecord } from "../input/read-record.ts";
import { labelData } from "../options/label.ts";
import { type Reader, readerOf, tell } from "../options/reader.ts";
import { COMMAND_LINE, type InputProblem, type Outcome, refusal } from "../outcome.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { type AssessRequest, readRequest, type TypedRequest } from "./request.ts";

/** One label's answer, with the label data that it was made from. */
interface Assessed {
  readonly label: LabelData;
  readonly assessment: Assessment;
}

/** `repigment assess`: what the chosen labels say about the record at the instant, or everything wrong with the input. */
export async function runAssess(file: string, typed: TypedRequest, terminal: Terminal): Promise<Outcome> {
  const json = typed.json === true;
  const request = readRequest(typed);
  const read = await readRecord(file);
  if (!read.ok || !request.ok)
    return refusal([...(request.ok ? [] : request.problems), ...(read.ok ? [] : read.problems)], json);

  const reader = await readerOf(request.value.lang, request.value.voice);
  const { answers, problems } = await assessAll(read.course, request.value, reader);
  if (answers.length === 0) return refusal(problems, json);
  const text = json
    ? answers.map(({ assessment }) => `${canonical(assessment)}\n`).join("")
    : await pages(answers, reader, terminal);
  return { code: problems.length > 0 ? EXIT.badInput : EXIT.fine, text, problems };
}

/** Each label's answer; a label that was not in force is a problem, and does not silence the others. */
async function assessAll(
  course: Course,
  { labels, at, known }: AssessRequest,
  reader: Reader,
): Promise<{ readonly answers: readonly Assessed[]; readonly problems: readonly InputProblem[] }> {
  const answers: Assessed[] = [];
  const problems: InputProblem[] = [];
  for (const label of await Promise.all(labels.map(labelData))) {
    const result = assess(label, course, at, {
      ...(known === undefined ? {} : { known }),
      question: (fact) => tell(reader, `question.${fact}`),
    });
    if (result.ok) answers.push({ label, assessment: result.value });
    else problems.push(...result.problems.map((each) => ({ file: COMMAND_LINE, ...each, at: `--${each.at}` })));
  }
  return { answers, problems };
}

/** The pages for people, one label after another. */
async function pages(answers: readonly Assessed[], reader: Reader, terminal: Terminal): Promise<string> {
  const [{ pageOf }, { layOut }] = await Promise.all([import("./page.ts"), import("../terminal/layout.ts")]);
  return answers.map(({ assessment, label }) => layOut(pageOf(assessment, label, reader), terminal)).join("\n\n");
}
