import { type Assessment, assess, assessForCaregiver, canonical, type Course } from "@repigment/core";
import type { LabelData } from "@repigment/labels";

import { readRecord } from "../input/read-record.ts";
import { labelWithEvidence } from "../options/label.ts";
import { type Reader, readerOf, tell } from "../options/reader.ts";
import { answer, COMMAND_LINE, type InputProblem, type Outcome, refusal } from "../outcome.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { type AssessRequest, readRequest, type TypedRequest } from "./request.ts";

/** Between the pages of two labels. */
const GAP = "\n\n";

/** One label's answer, with the label data that it was made from. */
interface Assessed {
  readonly label: LabelData;
  readonly assessment: Assessment;
}

/** `repigment assess`: what the chosen labels say about the record at the instant, or everything wrong with the input. */
export async function runAssess(file: string, typed: TypedRequest, terminal: Terminal): Promise<Outcome> {
  const json = typed.json === true;
  const request = readRequest(typed);
  if (!request.ok) {
    const read = await readRecord(file);
    return refusal([...request.problems, ...(read.ok ? [] : read.problems)], json);
  }
  const { labels: ids, lang, voice, all } = request.value;
  // All that is read from the disk is asked for at once.
  const [read, reader, labels, page] = await Promise.all([
    readRecord(file),
    readerOf(lang, voice),
    Promise.all(ids.map(labelWithEvidence)),
    json ? undefined : Promise.all([import("./page.ts"), import("../terminal/layout.ts")]),
  ]);
  if (!read.ok) return refusal(read.problems, json);
  const { answers, problems } = assessAll(read.course, labels, request.value, reader);
  if (answers.length === 0) return refusal(problems, json);
  const texts = answers.map(({ assessment, label }) => {
    if (page === undefined) return `${canonical(assessment)}\n`;
    const [{ pageOf }, { layOut }] = page;
    return layOut(pageOf(assessment, label, reader, { all }), terminal);
  });
  if (problems.length === 0) return answer(texts.join(json ? "" : GAP));
  // What is wrong with one label does not silence the others.
  const refused = refusal(problems, json);
  return { ...refused, text: json ? [...texts, refused.text].join("") : texts.join(GAP) };
}

/** Each label's answer; a label that was not in force is a problem, and does not silence the others. */
function assessAll(
  course: Course,
  labels: readonly LabelData[],
  { at, known, caregiver }: AssessRequest,
  reader: Reader,
): { readonly answers: readonly Assessed[]; readonly problems: readonly InputProblem[] } {
  const answers: Assessed[] = [];
  const problems: InputProblem[] = [];
  for (const label of labels) {
    const result = (caregiver ? assessForCaregiver : assess)(label, course, at, {
      ...(known === undefined ? {} : { known }),
      question: (fact) => tell(reader, `question.${fact}`),
    });
    if (result.ok) answers.push({ label, assessment: result.value });
    else problems.push(...result.problems.map((each) => ({ file: COMMAND_LINE, ...each, at: `--${each.at}` })));
  }
  return { answers, problems };
}
