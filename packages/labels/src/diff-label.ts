import { canonical, inForce, type Statement, versionInForce } from "@repigment/core";

import type { LabelData, VersionData } from "./label-data.ts";

/** A statement that stands on both days and says something else: what of it differs. */
export interface ChangedStatement {
  readonly id: string;
  readonly parts: readonly (keyof Statement)[];
  readonly before: Statement;
  readonly after: Statement;
}

/** What changed in one label between two days. A version is null where none was in force yet. */
export interface LabelDiff {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly versions: { readonly from: string | null; readonly to: string | null };
  readonly begun: readonly Statement[];
  readonly ended: readonly Statement[];
  readonly changed: readonly ChangedStatement[];
}

/** The parts by which a person is told something else; when we looked, and on which days it stands, is none of them. */
const TELLING = [
  "topic",
  "action",
  "scope",
  "phase",
  "urgency",
  "indication",
  "values",
  "grade",
  "axis",
  "condition",
] as const satisfies readonly (keyof Statement)[];

/** What began, ended and changed in a label from one day (YYYY-MM-DD) to another; our own inferences are no part of it. */
export function diffLabel(label: LabelData, from: string, to: string): LabelDiff {
  const before = new Map(on(label, from).map((statement) => [statement.id, statement]));
  const after = new Map(on(label, to).map((statement) => [statement.id, statement]));
  return {
    label: label.id,
    from,
    to,
    versions: { from: versionInForce(label, from)?.version ?? null, to: versionInForce(label, to)?.version ?? null },
    begun: [...after.values()].filter(({ id }) => !before.has(id)),
    ended: [...before.values()].filter(({ id }) => !after.has(id)),
    changed: [...after.values()].flatMap((now) => changeOf(before.get(now.id), now)),
  };
}

/**
 * The label as if its text of one day had always been in force: so the same course at the same instant can be assessed under
 * the text of another day. Our own inferences stay as they are. Undefined where no version was in force on that day.
 */
export function textOfDay(label: LabelData, day: string): LabelData | undefined {
  const version = versionInForce(label, day);
  const whole = label.versions.find(({ from }) => from === version?.from);
  if (whole === undefined) return undefined;
  const always: VersionData = { ...whole, from: "0001-01-01" };
  return {
    ...label,
    versions: [always],
    statements: on(label, day).map((statement) => ({ ...statement, from: always.from, until: null })),
  };
}

function on({ statements }: LabelData, day: string): readonly Statement[] {
  return statements.filter((statement) => inForce(statement, day));
}

function changeOf(before: Statement | undefined, after: Statement): readonly ChangedStatement[] {
  if (before === undefined) return [];
  const parts = TELLING.filter((part) => text(before[part]) !== text(after[part]));
  return parts.length === 0 ? [] : [{ id: after.id, parts, before, after }];
}

function text(part: unknown): string {
  return part === undefined ? "" : canonical(part);
}
