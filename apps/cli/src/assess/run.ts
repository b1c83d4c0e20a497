import { type Assessment, assess, canonical, type Course } from "@repigment/core";
import { type LabelData, loadLabel } from "@repigment/labels";
import { type Catalogue, messages, say } from "@repigment/words";

import { EXIT } from "../exit.ts";
import { readRecord } from "../input/read-record.ts";
import { COMMAND_LINE, type InputProblem, type Outcome, refusal } from "../outcome.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { type AssessRequest, readOptions, type TypedOptions } from "./options.ts";
import type { Reader } from "./page.ts";

/** One label's answer, with the label data that it was made from. */
export interface Assessed {
  readonly label: LabelData;
  readonly assessment: Assessment;
}

/** `repigment assess`: what the chosen labels say about the record at the instant, or everything wrong with the input. */
export async function runAssess(file: string, typed: TypedOptions, terminal: Terminal): Promise<Outcome> {
  const json = typed.json === true;
  const request = readOptions(typed);
  const wrong = isRequest(request) ? [] : request;
  const read = await readRecord(file);
  if (!read.ok || !isRequest(request)) return refusal([...wrong, ...(read.ok ? [] : read.problems)], json);

  const catalogue = await messages(request.lang);
  if (catalogue === undefined) throw new Error(`no messages in ${request.lang}`);
  const answers: Assessed[] = [];
  const problems: InputProblem[] = [];
  for (const id of request.labels) {
    const label = await loadLabel(id);
    if (label === undefined) throw new Error(`no data of the label ${id}`);
    const result = assessOne(label, read.course, request, catalogue);
    if (result.ok) answers.push({ label, assessment: result.value });
    else
      problems.push(...result.problems.map((problem) => ({ file: COMMAND_LINE, ...problem, at: `--${problem.at}` })));
  }
  if (answers.length === 0) return refusal(problems, json);
  const text = json
    ? answers.map(({ assessment }) => `${canonical(assessment)}\n`).join("")
    : await pages(answers, { catalogue, voice: request.voice }, terminal);
  return { code: problems.length > 0 ? EXIT.badInput : EXIT.fine, text, problems };
}

/** The pages for people, one label after another. */
async function pages(answers: readonly Assessed[], reader: Reader, terminal: Terminal): Promise<string> {
  const [{ pageOf }, { layOut }] = await Promise.all([import("./page.ts"), import("../terminal/layout.ts")]);
  return answers.map(({ assessment, label }) => layOut(pageOf(assessment, label, reader), terminal)).join("\n\n");
}

function assessOne(
  label: LabelData,
  course: Course,
  request: AssessRequest,
  catalogue: Catalogue,
): ReturnType<typeof assess> {
  return assess(label, course, request.at, {
    ...(request.known === undefined ? {} : { known: request.known }),
    question: (fact) => say(catalogue, request.voice, `question.${fact}`),
  });
}

function isRequest(request: AssessRequest | readonly InputProblem[]): request is AssessRequest {
  return !Array.isArray(request);
}
