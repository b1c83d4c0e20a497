import { type Claim, type ClaimVerdict, loadClaims, type Verdict } from "@repigment/labels";
import type { Voice } from "@repigment/words";

import { problemsOf } from "../options/choice.ts";
import { chooseLabel, LABEL_SHORTS } from "../options/label.ts";
import { chooseVoice } from "../options/reader.ts";
import { answer, type Outcome, refusal } from "../outcome.ts";
import { type Block, layOut } from "../terminal/layout.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** The options of `labels claims` as they were typed. */
export interface TypedClaims {
  readonly label?: string;
  readonly voice: string;
  readonly json?: true;
}

const SAID: Readonly<Record<Verdict, string>> = {
  agrees: "agrees",
  outdated: "outdated",
  garbled: "garbled",
  wrong: "wrong",
  overstated: "overstated",
  "in-no-label": "in no label",
  "not-seen": "not seen by us",
};

/** `labels claims`: each claim of a shop's page, in our words, with what the labels say to it, and what the page leaves out. */
export async function runLabelsClaims(typed: TypedClaims, terminal: Terminal): Promise<Outcome> {
  const json = typed.json === true;
  const label = typed.label === undefined ? undefined : chooseLabel("--label", typed.label);
  const voice = chooseVoice(typed);
  if (label?.ok === false || !voice.ok)
    return refusal(problemsOf(...(label === undefined ? [] : [label]), voice), json);
  const only = label?.value;
  const concerns = (id: string): boolean => only === undefined || id.startsWith(`${only}/`);
  const { claims, gaps } = await loadClaims();
  const shown = claims.map(({ never: _never, ...claim }) => ({
    ...claim,
    verdicts: claim.verdicts.filter((verdict) => only === undefined || verdict.label === only),
  }));
  const missing = gaps
    .map((gap) => ({ ...gap, statements: gap.statements.filter(concerns) }))
    .filter(({ statements }) => statements.length > 0);
  if (json) return answer(`${JSON.stringify({ claims: shown, gaps: missing })}\n`);
  return answer(
    layOut(
      [
        ...shown.flatMap((claim) => claimBlocks(claim, voice.value)).slice(1),
        ...(missing.length === 0 ? [] : (["gap", { heading: "What the page leaves out" }] as const)),
        ...missing.map(({ what, statements }): Block => ({ text: `${what} ${statements.join(", ")}`, lead: "· " })),
      ],
      terminal,
    ),
  );
}

function claimBlocks({ id, says, verdicts }: Pick<Claim, "id" | "says" | "verdicts">, voice: Voice): readonly Block[] {
  const alike = Map.groupBy(verdicts, ({ verdict, why }) => JSON.stringify([verdict, why]));
  return [
    "gap",
    { text: says, lead: `${id.toUpperCase()}  `, leadLook: "strong" },
    ...[...alike.values()].flatMap((same) => verdictBlocks(same, voice)),
  ];
}

function verdictBlocks(same: readonly ClaimVerdict[], voice: Voice): readonly Block[] {
  const [first] = same;
  if (first === undefined) return [];
  const shorts = same.map(({ label }) => LABEL_SHORTS.get(label) ?? label).join(", ");
  const why = first.why === undefined ? "" : ` – ${first.why[voice]}`;
  const statements = same.flatMap((each) => each.statements);
  return [
    {
      text: `${SAID[first.verdict]}${why}`,
      lead: `${shorts}  `,
      leadLook: "strong",
      indent: 2,
      look: first.verdict === "wrong" ? "notice" : "plain",
    },
    ...(statements.length === 0 ? [] : [{ text: statements.join(", "), indent: 4, look: "faint" as const }]),
  ];
}
