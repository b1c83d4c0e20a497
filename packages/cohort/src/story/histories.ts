import type { Bodies } from "@repigment/core";

import type { Moment } from "../record/journal.ts";
import { HISTORIES, type HistoryRow } from "./history-table.ts";
import { type Scene, visit } from "./scene.ts";

const EXCIPIENTS = ["propylene glycol", "cetyl alcohol", "methyl parahydroxybenzoate", "stearyl alcohol"];

/** Illnesses before and now, as the clinic or an import tells them: mostly with a rough date. */
export function histories(scene: Scene): void {
  const { who, random, present } = scene;
  for (const row of HISTORIES) {
    if (!present(row.group)) continue;
    tell(scene, row, who.firstDay - 12, who.lastDay);
    // A second word on the same thing: a change, or a contradiction.
    if (random.chance(0.2)) tell(scene, row, who.firstDay, who.lastDay);
  }
}

function tell({ who, random, journal }: Scene, row: HistoryRow, from: number, to: number): void {
  const status = random.weighted([
    [row.weights[0], "current"],
    [row.weights[1], "past"],
    [row.weights[2], "absent"],
  ] as const);
  const on = visit(random, from, to);
  const old = Math.min(random.whole(0, 4_000), who.age * 365 + 200);
  const rough = random.pick(["day", "month", "year"] as const);
  const when: Moment =
    status === "past" && random.chance(0.8)
      ? { day: on.day - old, minute: 720, told: rough }
      : status === "current" && random.chance(0.3)
        ? { day: on.day - random.whole(0, 40), minute: 720, told: random.pick(["day", "month"]) }
        : on;
  const body: Bodies["history"] = {
    of: row.of,
    status,
    ...(row.stages !== undefined && status === "current" && random.chance(0.9)
      ? { stage: random.pick(row.stages) }
      : {}),
    ...(row.of === "excipient-sensitivity" && random.chance(0.9) ? { excipient: random.pick(EXCIPIENTS) } : {}),
    ...(random.chance(0.1) ? { text: "As the patient recalls it." } : {}),
  };
  journal.tell("history", body, when, { by: random.pick(["clinician", "clinician", "import"]), on });
}
