/** An exact decimal: coefficient × 10^-scale. */
interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The shortest decimal that a double stands for: 10.04 is 10.04, not the binary fraction nearest to it. */
function decimalOf(value: number): Decimal {
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = SHAPE.exec(String(value)) ?? [];
  return {
    coefficient: BigInt(`${sign}${whole}${fraction}`),
    scale: fraction.length - Number(exponent),
  };
}

/** A decimal that is exact in doubles: the whole number `units`, and ten to the power of `scale`. */
interface Small {
  readonly units: number;
  readonly scale: number;
}

const POWERS: readonly number[] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
/** Below this two decimals of so many digits are never one double, so that the one found is the shortest. */
const LARGEST = 999_999_999_999_999;

/**
 * A value of a few digits, as nearly all that people write are: units ÷ 10^scale is rounded right, and gives the value back, so
 * that it is the decimal that the value stands for. Undefined where that is not seen at once: then it is read off its digits.
 */
function smallOf(value: number): Small | undefined {
  for (let scale = 0; scale < POWERS.length; scale += 1) {
    const power = POWERS[scale] ?? 1;
    const units = Math.round(value * power);
    if (Math.abs(units) > LARGEST) return undefined;
    if (units / power === value) return { units, scale };
  }
  return undefined;
}

/** The sum of values of a few digits, exact as long as it stays a safe whole number; undefined where it does not. */
function smallSum(values: readonly number[]): number | undefined {
  let scale = 0;
  let total = 0;
  for (const value of values) {
    const small = smallOf(value);
    if (small === undefined) return undefined;
    if (small.scale > scale) {
      total *= POWERS[small.scale - scale] ?? Number.NaN;
      scale = small.scale;
    }
    total += small.units * (POWERS[scale - small.scale] ?? Number.NaN);
    if (!(Math.abs(total) <= LARGEST)) return undefined;
  }
  // A sum of zeros has no sign.
  return total === 0 ? 0 : total / (POWERS[scale] ?? 1);
}

function atScale(decimal: Decimal, scale: number): bigint {
  return decimal.coefficient * 10n ** BigInt(scale - decimal.scale);
}

function toNumber(coefficient: bigint, scale: number): number {
  return Number(`${coefficient}e${-scale}`);
}

/** The double nearest to the exact decimal sum: 0.1 + 0.2 is 0.3. */
export function sum(values: readonly number[]): number {
  const small = smallSum(values);
  if (small !== undefined) return small;
  const decimals = values.map(decimalOf);
  // Not spread into Math.max: a course may hold more tubes than a call takes arguments.
  const scale = decimals.reduce((most, decimal) => Math.max(most, decimal.scale), 0);
  return toNumber(
    decimals.reduce((total, decimal) => total + atScale(decimal, scale), 0n),
    scale,
  );
}

/** The double nearest to the exact decimal difference. */
export function difference(minuend: number, subtrahend: number): number {
  return sum([minuend, -subtrahend]);
}

/** The double nearest to value × numerator ÷ denominator; both are whole numbers, the denominator is not zero. */
export function scaled(value: number, numerator: number, denominator: number): number {
  const small = smallShare(value, numerator, denominator);
  if (small !== undefined) return small;
  const { coefficient, scale } = decimalOf(value);
  const top = coefficient * BigInt(numerator);
  const bottom = BigInt(denominator);
  // Thirty more digits than the coefficient has: past what a double can hold, so the division cannot move a limit.
  const digits = 30;
  const shifted = (top * 10n ** BigInt(digits)) / bottom;
  return toNumber(shifted, scale + digits);
}

/** One division of whole numbers is rounded right; undefined where either is no safe whole number. */
function smallShare(value: number, numerator: number, denominator: number): number | undefined {
  const small = smallOf(value);
  if (small === undefined) return undefined;
  const top = small.units * numerator;
  const bottom = denominator * (POWERS[small.scale] ?? Number.NaN);
  return Math.abs(top) <= LARGEST && bottom > 0 && bottom <= LARGEST && top % 1 === 0 && bottom % 1 === 0
    ? top === 0
      ? 0
      : top / bottom
    : undefined;
}

/** The double nearest to the exact product. */
export function product(left: number, right: number): number {
  const [first, second] = [smallOf(left), smallOf(right)];
  if (first !== undefined && second !== undefined) {
    const units = first.units * second.units;
    const power = (POWERS[first.scale] ?? Number.NaN) * (POWERS[second.scale] ?? Number.NaN);
    if (Math.abs(units) <= LARGEST) return units === 0 ? 0 : units / power;
  }
  const one = decimalOf(left);
  const other = decimalOf(right);
  return toNumber(one.coefficient * other.coefficient, one.scale + other.scale);
}
