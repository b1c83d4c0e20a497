import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A proof that was run: what is kept of it in docs/proofs. */
export type Proof = {
  readonly name: string;
  readonly date: string;
  readonly node: string;
  /** One sentence for the table. */
  readonly result: string;
  readonly holds: boolean;
  readonly figures: Readonly<Record<string, unknown>>;
};

/** The table's row of a proof. */
export function row({ name, date, node, result, holds }: Proof): string {
  return `| [${name}](${name}.json) | \`npm run prove -- ${name}\` | ${date} | ${node} | ${holds ? "holds" : "fails"} | ${result} |`;
}

/** A page with the row of a proof put in: in the place of its older one, else at the end of the table, which ends the page. */
export function withRow(page: string, proof: Proof): string {
  const lines = page.trimEnd().split("\n");
  const place = lines.findIndex((line) => line.startsWith(`| [${proof.name}](`));
  const made = place < 0 ? [...lines, row(proof)] : lines.with(place, row(proof));
  return `${made.join("\n")}\n`;
}

/** Writes `<name>.json` into a folder and the proof's row into its README.md. */
export function recordProof(folder: string, proof: Proof): void {
  mkdirSync(folder, { recursive: true });
  const { name, result: _result, ...kept } = proof;
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ proof: name, command: `npm run prove -- ${name}`, ...kept }, null, 2)}\n`,
  );
  const page = join(folder, "README.md");
  writeFileSync(page, withRow(readFileSync(page, "utf8"), proof));
}
