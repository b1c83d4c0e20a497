import type { Statement } from "@repigment/core";
import { type ChangedStatement, diffLabel, type LabelDiff } from "@repigment/labels";

import { type Chosen, chooseDay, chooseInstant, problemsOf } from "../options/choice.ts";
import { chooseLabel, labelData } from "../options/label.ts";
import { chooseLanguage, chooseVoice, type Reader, readerOf, tell, type TypedReader } from "../options/reader.ts";
import { answer, COMMAND_LINE, type InputProblem, type Outcome, refusal } from "../outcome.ts";
import { type Block, layOut } from "../terminal/layout.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { courseBlocks } from "./diff-course-blocks.ts";
import { type CourseDiff, diffCourses } from "./diff-courses.ts";

/** The options of `labels diff` as they were typed. */
export interface TypedDiff extends TypedReader {
  readonly label?: string;
  readonly from?: string;
  readonly to?: string;
  readonly courses?: string;
  readonly at?: string;
  readonly json?: true;
}

/** `labels diff`: what began, ended and changed in a label between two days, and for which courses the findings change with it. */
export async function runLabelsDiff(
  argument: string | undefined,
  typed: TypedDiff,
  terminal: Terminal,
): Promise<Outcome> {
  const json = typed.json === true;
  const id = chooseOnce(argument, typed.label);
  const from = chooseDay("--from", typed.from);
  const to = chooseDay("--to", typed.to);
  const at = chooseInstant("--at", typed.at);
  const voice = chooseVoice(typed);
  const lang = chooseLanguage(typed);
  if (!id.ok || !from.ok || !to.ok || !at.ok || !voice.ok || !lang.ok)
    return refusal(problemsOf(id, from, to, at, voice, lang), json);
  const [label, reader] = await Promise.all([labelData(id.value), readerOf(lang.value, voice.value)]);
  const diff = diffLabel(label, from.value, to.value);
  const courses =
    typed.courses === undefined
      ? { diffs: undefined, problems: [] }
      : await diffCourses(typed.courses, label, from.value, to.value, at.value);
  return told(diff, courses, reader, json, terminal);
}

function told(
  diff: LabelDiff,
  {
    diffs,
    problems,
  }: { readonly diffs: readonly CourseDiff[] | undefined; readonly problems: readonly InputProblem[] },
  reader: Reader,
  json: boolean,
  terminal: Terminal,
): Outcome {
  if (problems.length > 0) return refusal(problems, json);
  if (json) return answer(`${JSON.stringify({ ...asJson(diff, reader), ...(diffs && { courses: diffs }) })}\n`);
  return answer(
    layOut([...blocksOf(diff, reader), ...(diffs === undefined ? [] : courseBlocks(diffs, reader))], terminal),
  );
}

/** The label stands before the options or as one of them; twice only if it is the same. */
function chooseOnce(argument: string | undefined, option: string | undefined): Chosen<string> {
  const chosen = chooseLabel("--label", option ?? argument);
  if (!chosen.ok || argument === undefined || option === undefined) return chosen;
  const twice = chooseLabel("LABEL", argument);
  if (!twice.ok || twice.value === chosen.value) return twice;
  const problem = { file: COMMAND_LINE, at: "--label", expected: "one label", found: `${argument} and ${option}` };
  return { ok: false, problem };
}

function asJson(diff: LabelDiff, reader: Reader): object {
  const said = (statement: Statement): object => ({
    ...statement,
    sentence: tell(reader, statement.id, statement.values),
  });
  return {
    ...diff,
    begun: diff.begun.map(said),
    ended: diff.ended.map(said),
    changed: diff.changed.map(({ before, after, ...rest }) => ({ ...rest, before: said(before), after: said(after) })),
  };
}

function blocksOf({ label, from, to, versions, begun, ended, changed }: LabelDiff, reader: Reader): readonly Block[] {
  const version = (one: string | null): string => one ?? tell(reader, "diff.no-version");
  const lists: readonly (readonly [string, readonly Block[]])[] = [
    ["diff.begun", begun.flatMap((each) => statementLines(each, reader))],
    ["diff.ended", ended.flatMap((each) => statementLines(each, reader))],
    ["diff.changed", changed.flatMap((each) => changedLines(each, reader))],
  ];
  return [
    { heading: tell(reader, "diff.title", { label, from: { day: from }, to: { day: to } }) },
    {
      text: tell(reader, "diff.versions", { before: version(versions.from), after: version(versions.to) }),
      look: "faint",
    },
    ...(lists.every(([, lines]) => lines.length === 0) ? [{ text: tell(reader, "diff.nothing") }] : []),
    ...lists.flatMap(([title, lines]): readonly Block[] =>
      lines.length === 0 ? [] : ["gap", { heading: tell(reader, title) }, ...lines],
    ),
  ];
}

function statementLines({ id, action, values }: Statement, reader: Reader): readonly Block[] {
  return [
    { text: `${tell(reader, `action.${action}`)}: ${tell(reader, id, values)}`, lead: "• " },
    { text: id, indent: 2, look: "faint" },
  ];
}

function changedLines({ id, parts, before, after }: ChangedStatement, reader: Reader): readonly Block[] {
  const line = (which: string, { action, values }: Statement): Block => ({
    text: `${tell(reader, which)}: ${tell(reader, `action.${action}`)}: ${tell(reader, id, values)}`,
    indent: 2,
  });
  return [
    { text: parts.map((part) => tell(reader, "diff.parts", { part })).join(", "), lead: "• " },
    line("diff.before", before),
    line("diff.after", after),
    { text: id, indent: 2, look: "faint" },
  ];
}
