import { type Decoder } from "../decode/decoder.ts";

/** A kind of event: its name, the decoder of its body, and whether it is kept for the record only (changes no fact and no plan line). */
export interface KindDefinition<Kind extends string, Body> {
  readonly kind: Kind;
  readonly body: Decoder<Body>;
  readonly recordOnly?: true;
}
