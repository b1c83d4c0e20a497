import { type Instant, parseInstant, show } from "@repigment/core";
import { LABELS } from "@repigment/labels";
import { LANGUAGES, type Voice, VOICES } from "@repigment/words";

import { COMMAND_LINE, type InputProblem } from "../outcome.ts";
import { instantNow } from "./instant-now.ts";

/** The options of `assess` as they were typed. */
export interface TypedOptions {
  readonly label?: string;
  readonly at?: string;
  readonly known?: string;
  readonly voice: string;
  readonly lang: string;
  readonly json?: true;
}

/** The options understood. */
export interface AssessRequest {
  /** Label ids, in the order in which they are shown. */
  readonly labels: readonly string[];
  readonly at: string;
  readonly known: string | undefined;
  readonly voice: Voice;
  readonly lang: string;
}

/** Understands the options, or names everything that is wrong with them. A label is never guessed. */
export function readOptions(typed: TypedOptions): AssessRequest | readonly InputProblem[] {
  const labels = labelsOf(typed.label);
  const voice = VOICES.find((each) => each === typed.voice);
  const lang = LANGUAGES.find(({ tag }) => tag === typed.lang)?.tag;
  const problems: readonly InputProblem[] = [
    ...(labels.length > 0 ? [] : [noLabel(typed.label)]),
    ...instantProblems("--at", typed.at),
    ...instantProblems("--known", typed.known),
    ...(voice === undefined ? [choice("--voice", VOICES, typed.voice)] : []),
    ...(lang === undefined
      ? [
          choice(
            "--lang",
            LANGUAGES.map(({ tag }) => tag),
            typed.lang,
          ),
        ]
      : []),
  ];
  if (problems.length > 0 || voice === undefined || lang === undefined) return problems;
  return { labels, at: typed.at ?? instantNow(), known: typed.known, voice, lang };
}

function labelsOf(typed: string | undefined): readonly string[] {
  if (typed === "all") return LABELS.map(({ id }) => id);
  return LABELS.filter(({ id, short }) => id === typed || short === typed).map(({ id }) => id);
}

function noLabel(typed: string | undefined): InputProblem {
  const names = LABELS.map(({ id, short }) => `${short} (${id})`).join(", ");
  return {
    file: COMMAND_LINE,
    at: "--label",
    expected: `one of ${names}, or all`,
    found: show(typed),
    mend: "name the label of the product that was dispensed; it is never guessed",
  };
}

function choice(option: string, words: readonly string[], typed: string): InputProblem {
  return { file: COMMAND_LINE, at: option, expected: `one of ${words.join(", ")}`, found: show(typed) };
}

function instantProblems(option: string, typed: string | undefined): readonly InputProblem[] {
  const instant: Instant | undefined = typed === undefined ? undefined : parseInstant(typed);
  if (typed === undefined || instant !== undefined) return [];
  return [
    {
      file: COMMAND_LINE,
      at: option,
      expected: "an instant with its offset, such as 2026-11-22T09:00:00+01:00",
      found: show(typed),
      mend: "give day, time and offset, and a day that exists",
    },
  ];
}
