import type { Medication } from "@repigment/core";

import { DOUBTFUL, OTHERS, STRONG } from "./medicine-table.ts";
import { type Scene, visit } from "./scene.ts";

/** Medicines begun and ended, by people and by imports. */
export function medicines({ who, random, journal, present }: Scene): void {
  for (let number = random.whole(0, 6); number > 0; number -= 1) {
    if (!present("medicines")) continue;
    const medication = random.weighted<Medication>([
      [2, random.pick(STRONG)],
      [10, random.pick(OTHERS)],
      [1, random.pick(DOUBTFUL)],
    ]);
    const by = random.pick([who.teller, "clinician", "import"] as const);
    const begin = visit(random, who.firstDay - 60, who.lastDay);
    const rough = random.chance(0.2);
    journal.tell("medication-started", { medication }, rough ? { ...begin, told: "month" } : begin, {
      by,
      ...(rough ? { on: { day: Math.max(begin.day, who.firstDay), minute: 600 } } : {}),
    });
    // A course of antibiotics ends; what is taken for good mostly does not.
    if (random.chance(STRONG.includes(medication) ? 0.6 : 0.3)) {
      // Some have just ended: what acts on after its last dose is told of them.
      const lately = random.chance(0.4);
      const from = lately ? Math.max(begin.day + 1, who.lastDay - 20) : begin.day + 1;
      const until = lately ? Math.max(from, who.lastDay) : begin.day + random.whole(2, 90);
      journal.tell("medication-stopped", { medication }, visit(random, from, until), { by });
    }
  }
}
