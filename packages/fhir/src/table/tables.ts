import type { CodeGroup, Row } from "../code/row.ts";
import { ALLERGY } from "./allergy.ts";
import { CONDITION } from "./condition.ts";
import { LIST } from "./list.ts";
import { MEDICINE } from "./medication/cream.ts";
import { ROUTE } from "./medication/route.ts";
import { OBSERVATION } from "./observation.ts";
import {
  FEEDING_ANSWER,
  PHOTOTYPE_ANSWER,
  PREGNANCY_ANSWER,
  SMOKING_ANSWER,
  TEST_ANSWER,
} from "./observation/answers.ts";
import { PROCEDURE } from "./procedure.ts";
import { SECTION } from "./section.ts";
import { SEVERITY } from "./severity.ts";
import { SITE } from "./site.ts";

/** What a row of any table says of itself: which codes and names it reads, how sure we are of them, and why it is there. */
export interface TableRow {
  readonly id: string;
  readonly codes: readonly CodeGroup[];
  readonly names?: readonly string[];
  readonly reason: string;
}

/** All rows of all tables; `source.row` of an event begins with the id of the row that made it. */
export const ROWS: readonly TableRow[] = [
  CONDITION,
  OBSERVATION,
  PREGNANCY_ANSWER,
  FEEDING_ANSWER,
  SMOKING_ANSWER,
  TEST_ANSWER,
  PHOTOTYPE_ANSWER,
  MEDICINE,
  ROUTE,
  ALLERGY,
  PROCEDURE,
  SECTION,
  LIST,
  SITE,
  SEVERITY,
].flatMap((table: readonly Row<unknown>[]) => table);
