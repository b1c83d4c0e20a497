import type { Site } from "@repigment/core";

import { type Row, type Table, table } from "../code/row.ts";

function site(means: Site, snomed: readonly string[], ...names: readonly string[]): Row<Site> {
  return {
    id: `site/${means}`,
    means,
    codes: snomed.length === 0 ? [] : [{ system: "snomed", codes: snomed, confidence: "A" }],
    names: [means, ...names],
    reason: "A site of core's closed list: labels ask where the cream is used, and whether the face is affected.",
  };
}

/** Body sites of Conditions and dosages. */
export const SITE: Table<Site> = table(
  site("face", ["89545001"], "facial", "ansikte", "ansiktet", "面部", "面", "臉", "脸"),
  site("eyelids", ["80243003"], "eyelid", "ögonlock", "眼瞼", "眼皮"),
  site("lips", ["48477009"], "lip", "läpp", "läppar", "嘴唇"),
  site("scalp", ["41695006"], "hårbotten", "頭皮"),
  site("neck", ["45048000"], "hals", "nacke", "頸部"),
  site("trunk", ["22943007"], "torso", "bål", "bålen", "軀幹"),
  site("arms", ["53120007"], "arm", "upper limb", "upper limbs", "armar", "手臂"),
  site("hands", ["85562004"], "hand", "händer", "雙手", "手"),
  site("legs", ["61685007"], "leg", "lower limb", "lower limbs", "ben", "腿"),
  site("feet", ["56459004"], "foot", "fötter", "雙腳", "腳"),
  site("external-genitals", [], "genitals", "external genitalia", "genitalier", "外陰"),
  site("perianal", [], "perianal area", "肛周"),
);
