/** A fact that only direct answers tell. */
export interface Told {
  readonly form: "told";
}
