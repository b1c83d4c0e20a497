import { between, type Scene } from "./scene.ts";

/** Days on which the cream is meant to be applied: first and last, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How the treatment begins, rests and ends; gives back the stretches in which cream is applied. */
export function treatment(scene: Scene): readonly Stretch[] {
  const { who, random, journal, present } = scene;
  if (who.fate === "not-started") {
    // No event shows that nothing has begun: somebody must say so.
    const asked = between(random, who.firstDay, 8, 17);
    if (present("person")) journal.tell("answered", { fact: "treatment-state", value: "not-started" }, asked);
    return [];
  }
  const [indication] = who.indications;
  const told = present("use");
  if (told) {
    journal.tell("started", present("person") ? { indication } : {}, between(random, who.firstDay, 6, 9));
    for (const other of who.indications.slice(1))
      journal.tell("started", { indication: other }, between(random, who.firstDay + random.whole(0, 20), 6, 9));
  }
  const stretches = rests(scene, told);
  const last = between(random, who.treatedUntil, 21, 23);
  if (told && who.fate === "stopped")
    journal.tell("stopped", { reason: "advised" }, last, { by: "clinician", later: 30 });
  if (told && who.fate === "paused") journal.tell("paused", { reason: random.pick(["travel", "infection"]) }, last);
  sites(scene, told);
  return stretches;
}

/** One or two rests of some days, each told as a pause and a restart. */
function rests({ who, random, journal }: Scene, told: boolean): readonly Stretch[] {
  const long = who.treatedUntil - who.firstDay > 40;
  const starts = long
    ? Array.from({ length: random.whole(0, 2) }, () => random.whole(who.firstDay + 10, who.treatedUntil - 20))
    : [];
  const stretches: Stretch[] = [];
  let from = who.firstDay;
  for (const day of starts.toSorted((left, right) => left - right)) {
    if (day < from + 3) continue;
    const back = Math.min(day + random.whole(2, 14), who.treatedUntil);
    if (told) {
      journal.tell(
        "paused",
        { reason: random.pick(["side-effect", "travel", "advised"]) },
        between(random, day, 9, 12),
      );
      journal.tell("restarted", {}, between(random, back, 6, 9));
    }
    stretches.push({ from, to: day - 1 });
    from = back;
  }
  return [...stretches, { from, to: who.treatedUntil }];
}

/** Single sites are paused, stopped and taken up again by themselves. */
function sites({ who, random, journal }: Scene, told: boolean): void {
  if (!told) return;
  for (const site of random.some(who.sites, 0.3)) {
    const day = random.whole(who.firstDay, who.treatedUntil);
    journal.tell(random.pick(["paused", "stopped"]), { site, reason: "goal" }, between(random, day, 18, 22));
    if (random.chance(0.3)) journal.tell("restarted", { site }, between(random, day + random.whole(3, 40), 18, 22));
  }
}
