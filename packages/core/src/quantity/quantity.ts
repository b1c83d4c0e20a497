import { type Decoder } from "../decode/decoder.ts";
import { optional } from "../decode/decoder.ts";
import { amount, scalar, text } from "../decode/scalars.ts";
import { either, object, refine } from "../decode/structures.ts";
import { convert, isUnit, type Unit, UNITS } from "./unit.ts";

/** A quantity as a range: mostly one point; `most` null means "at least". Both ends belong to it. */
export interface Range {
  readonly least: number;
  readonly most: number | null;
  readonly unit: Unit;
}

/** A quantity as people and devices give it. */
export interface Point {
  readonly value: number;
  readonly unit: Unit;
}

export type Quantity = Point | Range;

/** A value with its statistical interval and how it was come by. */
export interface Measured {
  readonly value: number;
  readonly unit: Unit;
  readonly low: number;
  readonly high: number;
  readonly method: string;
  readonly methodVersion: string;
  readonly calibration?: string;
}

export const unit: Decoder<Unit> = scalar(
  `a UCUM unit of our table (${UNITS.join(" ")})`,
  { enum: UNITS },
  isUnit,
  "give the unit in UCUM, in the same letters; there is no default unit",
);

const point: Decoder<Point> = object<Point>({ value: amount, unit });

const atLeastOrNull: Decoder<number | null> = either<number | null>(
  "a number or null",
  amount,
  scalar("null", { type: "null" }, (input): input is null => input === null),
);

const range: Decoder<Range> = refine(object<Range>({ least: amount, most: atLeastOrNull, unit }), (value) =>
  value.most !== null && value.most < value.least
    ? { expected: "most not below least", found: `${value.least} to ${value.most}` }
    : undefined,
);

/** A point or a range, never negative, always with a unit. */
export const quantity: Decoder<Quantity> = either<Quantity>(
  "a quantity { value, unit } or { least, most, unit }",
  point,
  range,
);

/** A measured value whose interval holds it. */
export const measured: Decoder<Measured> = refine(
  object<Measured>({
    value: amount,
    unit,
    low: amount,
    high: amount,
    method: text,
    methodVersion: text,
    calibration: optional(text),
  }),
  (value) =>
    value.low <= value.value && value.value <= value.high
      ? undefined
      : { expected: "low ≤ value ≤ high", found: `${value.low} ≤ ${value.value} ≤ ${value.high}` },
);

/** A quantity or a measurement, where either may stand. */
export const quantityOrMeasured: Decoder<Quantity | Measured> = either<Quantity | Measured>(
  "a quantity or a measurement",
  point,
  range,
  measured,
);

/** A quantity as a range in the wanted unit; undefined where the unit does not convert. A statistical interval is not a range: its point counts. */
export function toRange(given: Quantity | Measured, to: Unit): Range | undefined {
  const least = convert("value" in given ? given.value : given.least, given.unit, to);
  const top = "value" in given ? given.value : given.most;
  const most = top === null ? null : convert(top, given.unit, to);
  return least === undefined || most === undefined ? undefined : { least, most, unit: to };
}
