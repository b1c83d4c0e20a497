import type { Bodies, Course, CourseEvent, EventKind } from "@repigment/core";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const BEGAN = Date.UTC(2016, 10, 1);

/** Ten years of cream twice a day, in days. */
export const TEN_YEARS = 3_650;

/** What was told at an hour of a day, in the order in which it was told. */
class Diary {
  readonly events: CourseEvent[] = [];

  tell<K extends EventKind>(day: number, hour: number, kind: K, body: Bodies[K]): void {
    const at = instant(BEGAN + day * DAY_MS + hour * HOUR_MS);
    const id = `e${String(this.events.length).padStart(7, "0")}`;
    const made: unknown = {
      v: 1,
      id,
      course: "years",
      kind,
      at,
      recorded: at,
      zone: "+00:00",
      author: { role: "person" },
      device: "bench",
      body,
    };
    this.events.push(made as CourseEvent);
  }
}

function instant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
}

function date(day: number): string {
  return instant(BEGAN + day * DAY_MS).slice(0, 10);
}

const BLOOD = ["haemoglobin", "leukocytes", "neutrophils", "platelets"] as const;

/** A course of so many days with two weighed applications each, a tube every fortnight, a diary every month, blood and area every quarter; and the instant of its end. */
export function years(days: number): { readonly course: Course; readonly at: string } {
  const diary = new Diary();
  diary.tell(0, 0, "person", {
    birthDate: "1990-05-05",
    height: { value: 170, unit: "cm" },
    weight: { value: 70, unit: "kg" },
  });
  diary.tell(0, 0, "diagnosis", { condition: "vitiligo", status: "active", facial: true });
  diary.tell(0, 0, "prescription", { product: "cream", indication: "vitiligo", tubeSize: { value: 60, unit: "g" } });
  diary.tell(0, 1, "started", { indication: "vitiligo" });
  for (let day = 0; day < days; day += 1) {
    if (day % 15 === 0) {
      if (day > 0) diary.tell(day, 5, "tube-finished", { tube: `tube ${day - 15}` });
      diary.tell(day, 6, "tube-opened", { tube: `tube ${day}`, size: { value: 60, unit: "g" } });
    }
    if (day > 0 && day % 30 === 0)
      diary.tell(day, 6, "diary-kept", { from: date(day - 30), until: date(day), of: ["applications", "tubes"] });
    if (day % 90 === 0)
      for (const test of BLOOD)
        diary.tell(day, 6, "lab-result", {
          test,
          value: test === "haemoglobin" ? { value: 13.5, unit: "g/dL" } : { value: 6, unit: "10*9/L" },
        });
    for (const hour of [7, 19])
      diary.tell(day, hour, "applied", {
        sites: ["face", "hands"],
        indication: "vitiligo",
        grams: { value: 1.9, unit: "g" },
      });
    if (day % 90 === 0)
      diary.tell(day, 20, "area-measured", { area: { value: 4, unit: "%" }, of: "treated", indication: "vitiligo" });
  }
  return {
    course: { id: "years", events: diary.events, unread: [] },
    at: instant(BEGAN + days * DAY_MS - HOUR_MS),
  };
}
