import { statSync } from "node:fs";

import { LABELS, type LabelStatus, labelStatus } from "@repigment/labels";
import type { PassageState, SourceCheck } from "@repigment/labels/sources";

import { EXIT } from "../exit.ts";
import { chooseInstant, problemsOf } from "../options/choice.ts";
import { instantNow } from "../options/instant-now.ts";
import { labelData } from "../options/label.ts";
import { answer, COMMAND_LINE, type Outcome, refusal } from "../outcome.ts";
import { type Block, layOut } from "../terminal/layout.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** The options of `labels check` as they were typed. */
export interface TypedCheck {
  readonly sources?: string;
  readonly at?: string;
  readonly json?: true;
}

/** A passage that no longer stands as it was cited. */
const BROKEN: readonly PassageState[] = ["changed", "gone"];

/** `labels check [--sources DIR]`: was each label checked lately, and does each cited passage still stand in the documents at hand? Ends with 1 where not. */
export async function runLabelsCheck(typed: TypedCheck, terminal: Terminal): Promise<Outcome> {
  const json = typed.json === true;
  const at = chooseInstant("--at", typed.at);
  const wrongFolder = typed.sources !== undefined && !isFolder(typed.sources);
  if (!at.ok || wrongFolder) {
    const problem = {
      file: COMMAND_LINE,
      at: "--sources",
      expected: "a folder of source documents",
      found: `${typed.sources}`,
    };
    return refusal([...problemsOf(at), ...(wrongFolder ? [problem] : [])], json);
  }
  const now = at.value ?? instantNow();
  const all = await Promise.all(LABELS.map(({ id }) => labelData(id)));
  const labels = all.map((label) => ({ id: label.id, ...labelStatus(label, now) }));
  const passages = typed.sources === undefined ? [] : await checked(typed.sources);
  const sound = labels.every(({ stale }) => !stale) && passages.every(({ state }) => !BROKEN.includes(state));
  const code = sound ? EXIT.fine : EXIT.no;
  if (json) return answer(`${JSON.stringify({ sound, labels, passages })}\n`, code);
  return answer(layOut([...labelBlocks(labels), ...passageBlocks(passages, typed.sources)], terminal), code);
}

async function checked(folder: string): Promise<readonly SourceCheck[]> {
  const { checkSources } = await import("@repigment/labels/sources");
  return checkSources(folder);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function labelBlocks(labels: readonly (LabelStatus & { readonly id: string })[]): readonly Block[] {
  return labels.map(({ id, checked: day, days, stale, version = "none in force" }) => ({
    text: `${id}, version ${version}: checked ${day}, ${days} days ago${stale ? ": too long ago, it may have changed" : ""}`,
    lead: "· ",
    look: stale ? "notice" : "plain",
  }));
}

function passageBlocks(passages: readonly SourceCheck[], folder: string | undefined): readonly Block[] {
  if (folder === undefined)
    return [{ text: "No passage was looked up: --sources DIR names the folder of the documents.", look: "faint" }];
  const counts = [...Map.groupBy(passages, ({ state }) => state)].map(([state, own]) => `${own.length} ${state}`);
  const told = passages.filter(({ state }) => state !== "found" && state !== "not-at-hand");
  return [
    "gap",
    { text: `Passages: ${counts.length === 0 ? "none has a locator" : counts.join(", ")}.` },
    ...told.map(({ state, statement, document, section, file }): Block => ({
      text: `${state}: ${statement} (${document}, ${section}, in ${file})`,
      lead: "· ",
      look: BROKEN.includes(state) ? "notice" : "plain",
    })),
  ];
}
