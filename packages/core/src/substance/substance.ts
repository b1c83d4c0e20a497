/** How sure we are of a code: A sure, B likely, C to be looked up. Codes carry it along. */
export type Confidence = "A" | "B" | "C";

export type Route = "systemic" | "topical";

/** An ingredient that we recognise, by names and by our own short list of codes. */
export interface Substance {
  readonly id: string;
  readonly names: readonly string[];
  readonly brands?: readonly string[];
  readonly misspellings?: readonly string[];
  readonly atc?: readonly { readonly code: string; readonly route: Route; readonly confidence: Confidence }[];
  readonly rxnorm?: readonly { readonly code: string; readonly confidence: Confidence }[];
  readonly routes: readonly Route[];
  /** What its names are looked up by, worked out beforehand: of thousands it takes longer than all else in the start of a program. */
  readonly keys?: readonly string[];
  /** Ids of the ingredients of a combination. */
  readonly contains?: readonly string[];
}

/** A dated list of substances that a label's statement speaks of. */
export interface SubstanceList {
  readonly id: string;
  readonly date: string;
  readonly route: Route | "any";
  readonly substances: readonly { readonly id: string; readonly confidence: Confidence }[];
  readonly atcPrefixes?: readonly { readonly prefix: string }[];
  /** Classes of combinations that may hold a member: unknown, never no. */
  readonly doubtfulAtcPrefixes?: readonly { readonly prefix: string; readonly why: string }[];
}
