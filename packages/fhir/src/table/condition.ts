import type { Table } from "../code/row.ts";
import { BLOOD_AND_ORGANS } from "./condition/blood-and-organs.ts";
import { CANCER } from "./condition/cancer.ts";
import { HEART_AND_VESSELS } from "./condition/heart-and-vessels.ts";
import { INFECTION } from "./condition/infection.ts";
import type { ConditionMeans } from "./condition/means.ts";
import { NONE } from "./condition/none.ts";
import { PREGNANCY } from "./condition/pregnancy.ts";
import { SKIN } from "./condition/skin.ts";

/** Condition.code → event, all chapters. Nothing else is known of a code than what stands here: no terminology is shipped. */
export const CONDITION: Table<ConditionMeans> = [
  ...NONE,
  ...SKIN,
  ...PREGNANCY,
  ...INFECTION,
  ...HEART_AND_VESSELS,
  ...CANCER,
  ...BLOOD_AND_ORGANS,
];
