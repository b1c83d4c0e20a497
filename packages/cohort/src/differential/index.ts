export { compare, type Fast, type Mismatch, type Tally } from "./compare.ts";
export { type MadeCondition, randomCondition } from "./random-condition.ts";
export { type Comparison, compareOnCourse, emptyComparison, type Measure } from "./run.ts";
export { type Shares, shares } from "./shares.ts";
export { type Subject, subjectOf } from "./subject.ts";
export { LEAST_SHARE, unmetStatements, verdict } from "./verdict.ts";
