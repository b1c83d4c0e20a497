import type { Voice } from "@repigment/words";

import { chooseInstant, problemsOf } from "../options/choice.ts";
import { instantNow } from "../options/instant-now.ts";
import { chooseLabels } from "../options/label.ts";
import { chooseLanguage, chooseVoice, type TypedReader } from "../options/reader.ts";
import type { InputProblem } from "../outcome.ts";

/** The options of `assess` as they were typed. */
export interface TypedRequest extends TypedReader {
  readonly label?: string;
  readonly at?: string;
  readonly known?: string;
  readonly caregiver?: true;
  readonly all?: true;
  readonly json?: true;
}

/** The options understood. */
export interface AssessRequest {
  /** Label ids, in the order in which they are shown. */
  readonly labels: readonly string[];
  readonly at: string;
  readonly known: string | undefined;
  /** A caregiver reads: what a young person tells in confidence is left out. */
  readonly caregiver: boolean;
  /** For people: all reasons, not only the first few. */
  readonly all: boolean;
  readonly voice: Voice;
  readonly lang: string;
}

/** Understands the options, or names everything that is wrong with them. */
export function readRequest(
  typed: TypedRequest,
):
  | { readonly ok: true; readonly value: AssessRequest }
  | { readonly ok: false; readonly problems: readonly InputProblem[] } {
  const labels = chooseLabels("--label", typed.label);
  const at = chooseInstant("--at", typed.at);
  const known = chooseInstant("--known", typed.known);
  const voice = chooseVoice(typed);
  const lang = chooseLanguage(typed);
  if (!labels.ok || !at.ok || !known.ok || !voice.ok || !lang.ok)
    return { ok: false, problems: problemsOf(labels, at, known, voice, lang) };
  return {
    ok: true,
    value: {
      labels: labels.value,
      at: at.value ?? instantNow(),
      known: known.value,
      caregiver: typed.caregiver === true,
      all: typed.all === true,
      voice: voice.value,
      lang: lang.value,
    },
  };
}
