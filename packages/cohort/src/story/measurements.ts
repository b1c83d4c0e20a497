import type { Bodies, Indication, Measured, Quantity } from "@repigment/core";

import { decimal, type Scene, visit } from "./scene.ts";

/** Areas, scores, reviews, photos and goals, month by month. */
export function measurements(scene: Scene): void {
  const { who, random } = scene;
  for (let day = who.firstDay - 5; day <= who.lastDay; day += random.whole(20, 50)) {
    areas(scene, day);
    scores(scene, day);
    if (day > who.firstDay + 40 && random.chance(0.4)) review(scene, day);
  }
  goals(scene);
}

/** What was gained by a day, 0 to 1: it comes slowly and levels off. */
function gained({ who }: Scene, day: number): number {
  const years = Math.max(0, day - who.firstDay) / 365;
  return Math.min(1, (who.response * years * 2) / (1 + years));
}

function areas({ who, random, journal, present }: Scene, day: number): void {
  for (const indication of who.indications) {
    if (!present("use") || !random.chance(0.5)) continue;
    const value = Math.max(0.1, Math.round(who.area * decimal(random, 0.85, 1.15, 2) * 100) / 100);
    const body: Bodies["area-measured"] = {
      area: areaValue(random.chance(0.3), value, random.whole(5, 30) / 100),
      of: random.chance(0.85) ? "treated" : "affected",
      ...(who.indications.length > 1 || random.chance(0.3) ? { indication } : {}),
      ...(random.chance(0.1) ? { site: random.pick(who.sites) } : {}),
    };
    journal.tell("area-measured", body, visit(random, day, day), { by: random.pick([who.teller, "clinician"]) });
  }
}

function areaValue(isMeasured: boolean, value: number, error: number): Quantity | Measured {
  if (!isMeasured) return { value, unit: "%" };
  const low = Math.round(value * (1 - error) * 100) / 100;
  const high = Math.round(value * (1 + error) * 100) / 100;
  return { value, unit: "%", low, high, method: "palm-count", methodVersion: "1" };
}

function scores(scene: Scene, day: number): void {
  const { who, random, journal, present } = scene;
  const gain = gained(scene, day);
  const baseline = day < who.firstDay ? { baseline: true } : {};
  const told = (instrument: Bodies["score-measured"]["instrument"], value: Quantity): void => {
    if (!present("course-so-far") || !random.chance(0.5)) return;
    const site = instrument === "repigmentation" && random.chance(0.5) ? { site: random.pick(who.sites) } : {};
    journal.tell("score-measured", { instrument, value, ...site, ...baseline }, visit(random, day, day), {
      by: "clinician",
    });
  };
  const is = (indication: Indication): boolean => who.indications.includes(indication);
  if (is("vitiligo")) {
    told("F-VASI", { value: Math.round((1.2 - gain) * 83) / 100, unit: "1" });
    told("repigmentation", { value: Math.round(gain * 100), unit: "%" });
  }
  if (is("eczema")) told("IGA", { value: Math.max(0, Math.round(3 - 4 * gain)), unit: "1" });
  if (random.chance(0.2)) {
    const ref = `photo-${random.word()}`;
    journal.tell("photo-taken", { ref, site: random.pick(who.sites) }, visit(random, day, day));
  }
}

function review(scene: Scene, day: number): void {
  const { random, journal, present } = scene;
  const gain = gained(scene, day);
  const body: Bodies["review-held"] = {
    decision: random.weighted([
      [8, "go-on"],
      [1, "pause"],
      [1, "change"],
      [0.5, "stop"],
      [0.5, "refer"],
    ] as const),
    ...(present("course-so-far") ? { repigmentation: { value: Math.round(gain * 100), unit: "%" } } : {}),
    ...(present("course-so-far") ? { improvementMeaningful: random.chance(0.3 + 0.6 * gain) } : {}),
  };
  journal.tell("review-held", body, visit(random, day, day), { by: "clinician" });
}

function goals({ who, random, journal, present }: Scene): void {
  for (const site of random.some(who.sites, 0.5)) {
    if (!present("course-so-far")) continue;
    journal.tell(
      "goal-set",
      { site, text: "Less of a difference in summer." },
      visit(random, who.firstDay, who.firstDay + 5),
    );
    if (random.chance(who.response))
      journal.tell("goal-reached", { site }, visit(random, who.firstDay + 30, who.lastDay));
  }
}
