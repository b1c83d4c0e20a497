import { type Assessment, assess, canonical, type Course } from "@repigment/core";
import { type LabelData, loadLabel } from "@repigment/labels";
import { type Catalogue, messages, say } from "@repigment/words";

import { readRecord } from "../input/read-record.ts";
import { COMMAND_LINE, type InputProblem, type Outcome, refusal } from "../outcome.ts";
import { type AssessRequest, readOptions, type TypedOptions } from "./options.ts";

/** One label's answer, with the label data that it was made from. */
export interface Assessed {
  readonly label: LabelData;
  readonly assessment: Assessment;
}

/** `repigment assess`: what the chosen labels say about the record at the instant, or everything wrong with the input. */
export async function runAssess(file: string, typed: TypedOptions): Promise<Outcome> {
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
  const text = json ? answers.map(({ assessment }) => `${canonical(assessment)}\n`).join("") : "";
  return { code: problems.length > 0 ? 2 : 0, text, problems };
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
