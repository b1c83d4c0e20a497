import { dayNumber, type Label, STALE_AFTER_DAYS, versionInForce } from "@repigment/core";

/** Which version is in force, when we last looked, and whether that is too long ago. */
export interface LabelStatus {
  /** Undefined before the first version. */
  readonly version: string | undefined;
  readonly checked: string;
  readonly days: number;
  readonly stale: boolean;
}

/** The status of a label on a day: YYYY-MM-DD, or an instant, whose day is taken in its own offset. */
export function labelStatus(label: Label, at: string): LabelStatus {
  const day = at.slice(0, 10);
  const days = numberOf(day) - numberOf(label.checked);
  return { version: versionInForce(label, day)?.version, checked: label.checked, days, stale: days > STALE_AFTER_DAYS };
}

function numberOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return dayNumber({ year, month, day: date });
}
