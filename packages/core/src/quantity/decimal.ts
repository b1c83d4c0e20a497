/** An exact decimal: coefficient × 10^-scale. */
interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The shortest decimal that a double stands for: 10.04 is 10.04, not the binary fraction nearest to it. */
function decimalOf(value: number): Decimal {
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = SHAPE.exec(String(value)) ?? [];
  return { coefficient: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length - Number(exponent) };
}

function atScale(decimal: Decimal, scale: number): bigint {
  return decimal.coefficient * 10n ** BigInt(scale - decimal.scale);
}

function toNumber(coefficient: bigint, scale: number): number {
  return Number(`${coefficient}e${-scale}`);
}

/** The double nearest to the exact decimal sum: 0.1 + 0.2 is 0.3. */
export function sum(values: readonly number[]): number {
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
  const { coefficient, scale } = decimalOf(value);
  const top = coefficient * BigInt(numerator);
  const bottom = BigInt(denominator);
  // Thirty more digits than the coefficient has: past what a double can hold, so the division cannot move a limit.
  const digits = 30;
  const shifted = (top * 10n ** BigInt(digits)) / bottom;
  return toNumber(shifted, scale + digits);
}

/** The double nearest to the exact product. */
export function product(left: number, right: number): number {
  const one = decimalOf(left);
  const other = decimalOf(right);
  return toNumber(one.coefficient * other.coefficient, one.scale + other.scale);
}
