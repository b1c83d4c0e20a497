import type { Bodies, FactDefinition } from "@repigment/core";

import { FACT_GROUPS, factsOfGroup } from "../fact-group.ts";
import { answerValue } from "./answer-value.ts";
import { between, type Scene } from "./scene.ts";

/** Questions answered, fact by fact; what holds only for days is asked more often, and some answers are old by the end. */
export function answers(scene: Scene): void {
  const { random, present } = scene;
  for (const group of FACT_GROUPS)
    for (const definition of factsOfGroup(group)) {
      // What follows from events is asked less often.
      const asked = definition.from.form === "told" ? 1 : 0.35;
      const times = typeof definition.holds === "object" && definition.holds.days < 30 ? random.whole(2, 4) : 1;
      for (let time = 0; time < times; time += 1) if (present(group) && random.chance(asked)) answer(scene, definition);
    }
}

function answer({ who, random, journal }: Scene, definition: FactDefinition): void {
  const days = typeof definition.holds === "object" ? definition.holds.days : 400;
  const fresh = random.chance(0.7);
  const day = fresh
    ? random.whole(Math.max(who.firstDay - 5, who.lastDay - Math.min(days, 60)), who.lastDay)
    : random.whole(who.firstDay - 5, who.lastDay);
  const body: Bodies["answered"] = {
    fact: definition.id,
    value: answerValue(definition, who, random, day),
    ...(definition.axis === "site" && random.chance(0.7) ? { site: random.pick(who.sites) } : {}),
    ...(definition.axis === "indication" && random.chance(0.4) ? { indication: random.pick(who.indications) } : {}),
  };
  const when = between(random, day, 7, 22);
  const by = random.weighted([
    [8, who.teller],
    [1, "clinician"],
    [1, "pharmacist"],
  ] as const);
  const later = random.chance(0.05) ? random.whole(5, 200) : 0;
  journal.tell("answered", body, random.chance(0.03) ? { ...when, told: "day" } : when, { by, later });
}
