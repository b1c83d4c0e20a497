import type { CourseEvent, Unread } from "@repigment/core";

import { DEFAULT_SYSTEM, type ReadOptions } from "../draft/event.ts";
import type { Amendments } from "./imported.ts";

/** One import under way: what the course held before, and what is added to it. */
export interface Work {
  readonly options: ReadOptions;
  readonly byId: ReadonlyMap<string, CourseEvent>;
  readonly amendments: Amendments;
  readonly events: CourseEvent[];
  readonly unread: Unread[];
}

/** The source whose events these are. */
export function systemOf({ system }: ReadOptions): string {
  return system ?? DEFAULT_SYSTEM;
}
