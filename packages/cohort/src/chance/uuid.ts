import type { Random } from "./random.ts";

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

/** A UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then chance from the given stream. */
export function uuid(random: Random, ms: number): string {
  const time = hex(ms, 12);
  const version = hex(0x7000 | random.whole(0, 0xfff), 4);
  const variant = hex(0x8000 | random.whole(0, 0x3fff), 4);
  const rest = `${hex(random.word(), 8)}${hex(random.whole(0, 0xffff), 4)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}`;
}
