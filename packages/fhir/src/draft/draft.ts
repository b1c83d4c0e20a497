import type { Bodies, EventKind, Unread } from "@repigment/core";

import type { Entry } from "../bundle/entries.ts";

/** An event before it has an id: what a row of a table made of a resource. */
export interface Draft<K extends EventKind = EventKind> {
  readonly kind: K;
  readonly body: Bodies[K];
  /** An instant or a partial date. */
  readonly at: string;
  /** Table and row; one resource makes at most one event a row. */
  readonly row: string;
  /** Where in the input it comes from. */
  readonly pointer: string;
  /** The resource that says it, by type and id. */
  readonly resource: string;
  /** When the record was last touched; undefined where neither resource nor Bundle tells. */
  readonly stamp: string | undefined;
  readonly author?: "person" | "caregiver" | "clinician";
  /** Says a state again as of the day of the record; a later record does not take it back. */
  readonly again?: true;
}

/** What a resource gave: events, and what of it was not used. */
export interface Page {
  readonly drafts: Draft[];
  readonly unread: Unread[];
  /** Every resource that was looked at, whatever it gave. */
  readonly seen: { readonly entry: Entry; readonly stamp: string | undefined }[];
}
