import { formatDay } from "@repigment/core";

import { between, type Scene, visit } from "./scene.ts";

/** Pregnancy, breast-feeding and contraception as recorded, of those who could become pregnant; asked of the others too, now and then. */
export function pregnancies(scene: Scene): void {
  const { who, random, journal, present } = scene;
  if (!who.couldBecomePregnant && random.chance(0.8)) return;
  const recently = (): number => random.whole(Math.max(who.firstDay, who.lastDay - 45), who.lastDay);
  for (const day of [random.whole(who.firstDay, who.lastDay), recently()]) {
    if (present("pregnancy")) {
      const status = who.couldBecomePregnant
        ? random.weighted([
            [2, "pregnant"],
            [4, "not-pregnant"],
            [2, "planning"],
          ] as const)
        : "not-pregnant";
      const due =
        status === "pregnant" && random.chance(0.6) ? { due: formatDay(day + random.whole(60, 240)).slice(0, 7) } : {};
      const by = random.pick([who.teller, "clinician", "import"] as const);
      const when = visit(random, day, day);
      journal.tell("pregnancy", { status, ...due }, random.chance(0.1) ? { ...when, told: "day" } : when, {
        by,
        later: 2,
      });
    }
    if (present("pregnancy") && random.chance(0.6))
      journal.tell(
        "breast-feeding",
        { status: who.couldBecomePregnant ? random.pick(["feeding", "not-feeding", "planning"]) : "not-feeding" },
        visit(random, day, day),
        { by: "clinician" },
      );
    if (present("pregnancy") && random.chance(0.8)) contraceptive(scene, day);
  }
}

function contraceptive({ random, journal }: Scene, day: number): void {
  const effective = random.chance(0.5);
  const method = effective ? random.pick(["pill", "coil", "implant"]) : "calendar";
  journal.tell("contraception", { effective, ...(random.chance(0.6) ? { method } : {}) }, between(random, day, 8, 20));
}
