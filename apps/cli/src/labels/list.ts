import { inForce } from "@repigment/core";
import { LABELS, labelStatus } from "@repigment/labels";

import { instantNow } from "../options/instant-now.ts";
import { labelData } from "../options/label.ts";
import { answer, type Outcome } from "../outcome.ts";
import { type Block, layOut } from "../terminal/layout.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** `labels list`: each label, its newest version, when it was checked, how many statements of that version there are and how many can be computed. */
export async function runLabelsList({ json }: { readonly json?: true }, terminal: Terminal): Promise<Outcome> {
  const all = await Promise.all(LABELS.map(({ id }) => labelData(id)));
  const rows = all.map((label) => {
    const { id, versions, checked, statements } = label;
    const newest = versions.at(-1);
    const current = statements.filter((statement) => newest !== undefined && inForce(statement, newest.from));
    return {
      label,
      row: {
        id,
        version: newest?.version ?? "",
        checked,
        statements: current.length,
        computable: current.filter(({ condition }) => condition !== undefined).length,
      },
    };
  });
  if (json === true) return answer(`${JSON.stringify({ labels: rows.map(({ row }) => row) })}\n`);
  const now = instantNow();
  const blocks = rows.flatMap(({ label, row }): readonly Block[] => {
    const { stale, days } = labelStatus(label, now);
    return [
      { text: `${label.product.name}, ${label.jurisdiction}`, lead: `${label.short}  `, leadLook: "strong" },
      { text: `${row.id}, version ${row.version}, checked ${row.checked}`, indent: 4 },
      { text: `${row.statements} statements, ${row.computable} of them computable`, indent: 4 },
      ...(stale
        ? [{ text: `last checked ${days} days ago: it may have changed`, indent: 4, look: "notice" } as const]
        : []),
    ];
  });
  return answer(layOut(blocks, terminal));
}
