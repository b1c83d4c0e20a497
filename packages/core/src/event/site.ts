import { type Decoder } from "../decode/decoder.ts";
import { word } from "../decode/scalars.ts";

/** The closed set of sites that a label or a person may name. */
export const SITES = [
  "face",
  "eyelids",
  "eyes",
  "lips",
  "mouth",
  "scalp",
  "neck",
  "trunk",
  "arms",
  "hands",
  "legs",
  "feet",
  "external-genitals",
  "vagina",
  "perianal",
] as const;

export type Site = (typeof SITES)[number];

export const site: Decoder<Site> = word(...SITES);

/** What the cream is used for. */
export const INDICATIONS = ["vitiligo", "eczema"] as const;

export type Indication = (typeof INDICATIONS)[number];

export const indication: Decoder<Indication> = word(...INDICATIONS);
