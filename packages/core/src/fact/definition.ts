import type { Unit } from "../quantity/unit.ts";
import type { Form } from "./forms.ts";

/** How long an answer or a record holds: for ever, until a newer word, or so many days. Our own table, grade `inference`. */
export type Holds = "for-ever" | "until-changed" | { readonly days: number };

/** What a fact is told apart by: one value an indication, one a site, or one a person. */
export type Axis = "indication" | "site";

/** One row of the catalogue: facts are data, none has code of its own. Its question is the message `question.<id>`. */
export interface FactDefinition {
  readonly id: string;
  readonly type: "truth" | "code" | "set" | "quantity" | "count";
  /** Of a quantity: the unit that its value is given in. */
  readonly unit?: Unit;
  /** Of a code, or of a set with closed members. */
  readonly words?: readonly string[];
  readonly axis?: Axis;
  /** Of a set of sites: told once for the whole body, it is read site by site too; in one site's scope that site is in it or nothing is. */
  readonly ofSites?: true;
  /** Values on which a label warns or forbids: a permissive answer never beats a record of one of these. */
  readonly cautious?: readonly string[];
  readonly holds: Holds;
  /** What a young person may tell in confidence: a caregiver who says otherwise does not know better. */
  readonly confidential?: true;
  /** How long it holds instead for somebody who is younger than so many years, or may be: what is not so at twelve may be at thirteen. */
  readonly young?: { readonly below: number; readonly holds: Holds };
  /** A cautious word does not run out, or later: a cancer of three years ago is still in the history, a pregnancy goes on for months, though a "none" must be asked anew. */
  readonly lasting?: true | { readonly days: number };
  /** An answer about elapsed time grows older with time. */
  readonly elapses?: true;
  /** How it follows from events, besides direct answers. */
  readonly from: Form;
}

/** What a fact is asked for: of which indication or site, where it has that axis. */
export interface Scope {
  readonly indication?: string;
  readonly site?: string;
  /** Of a fact that is told apart by site, asked for without one: what is told of a single site does not count. */
  readonly everywhere?: true;
}
