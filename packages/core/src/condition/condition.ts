import type { Above } from "./operators/above.ts";
import type { All } from "./operators/all.ts";
import type { Any } from "./operators/any.ts";
import type { AtLeast } from "./operators/at-least.ts";
import type { AtMost } from "./operators/at-most.ts";
import type { Below } from "./operators/below.ts";
import type { Between } from "./operators/between.ts";
import type { InPhase } from "./operators/in-phase.ts";
import type { InSubstanceList } from "./operators/in-substance-list.ts";
import type { Includes } from "./operators/includes.ts";
import type { Is } from "./operators/is.ts";
import type { Not } from "./operators/not.ts";
import type { OneOf } from "./operators/one-of.ts";
import type { Since } from "./operators/since.ts";
import type { Within } from "./operators/within.ts";

/** A condition: data, of a closed set of operators. "Yes" means that the statement's action concerns this person now. */
export type Condition =
  | All
  | Any
  | Not
  | Is
  | OneOf
  | Includes
  | Above
  | AtLeast
  | Below
  | AtMost
  | Between
  | Within
  | Since
  | InPhase
  | InSubstanceList;

export type Op = Condition["op"];
