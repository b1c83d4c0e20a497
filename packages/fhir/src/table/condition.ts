import type { Table } from "../code/row.ts";
import type { ConditionMeans } from "./condition/means.ts";
import { NONE } from "./condition/none.ts";
import { PREGNANCY } from "./condition/pregnancy.ts";
import { SKIN } from "./condition/skin.ts";

/** Condition.code → event, all chapters. */
export const CONDITION: Table<ConditionMeans> = [...NONE, ...SKIN, ...PREGNANCY];
