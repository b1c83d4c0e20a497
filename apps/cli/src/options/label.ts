import { show, type Topic, TOPICS } from "@repigment/core";
import { type LabelData, LABELS, loadLabel, withEvidence } from "@repigment/labels";

import { COMMAND_LINE } from "../outcome.ts";
import { type Chosen, chooseWord } from "./choice.ts";

const NAMES = LABELS.map(({ id, short }) => `${short} (${id})`).join(", ");

/** A label by id or shorthand. It is never guessed. */
export function chooseLabel(option: string, typed: string | undefined): Chosen<string> {
  const row = LABELS.find(({ id, short }) => id === typed || short === typed);
  return row === undefined ? noLabel(option, `one of ${NAMES}`, typed) : { ok: true, value: row.id };
}

/** A label, or every label for `all`, in the order in which they are shown. */
export function chooseLabels(option: string, typed: string | undefined): Chosen<readonly string[]> {
  if (typed === "all") return { ok: true, value: LABELS.map(({ id }) => id) };
  const one = chooseLabel(option, typed);
  return one.ok ? { ok: true, value: [one.value] } : noLabel(option, `one of ${NAMES}, or all`, typed);
}

function noLabel(at: string, expected: string, typed: string | undefined): Chosen<never> {
  const mend = "name the label of the product that was dispensed; it is never guessed";
  return { ok: false, problem: { file: COMMAND_LINE, at, expected, found: show(typed), mend } };
}

/** A topic of the closed list, or none. */
export function chooseTopic(typed: string | undefined): Chosen<Topic | undefined> {
  return typed === undefined ? { ok: true, value: undefined } : chooseWord("TOPIC", TOPICS, typed);
}

/** The data of a label that was chosen. */
export async function labelData(id: string): Promise<LabelData> {
  const label = await loadLabel(id);
  if (label === undefined) throw new Error(`no data of the label ${id}`);
  return label;
}

/** The same with what studies saw, of which an assessment tells. */
export async function labelWithEvidence(id: string): Promise<LabelData> {
  return withEvidence(await labelData(id));
}

/** The shorthand of each label by its id. */
export const LABEL_SHORTS: ReadonlyMap<string, string> = new Map(LABELS.map(({ id, short }) => [id, short]));
