import {
  type Decoder,
  type Fields,
  MAX_PROBLEMS,
  type Optional,
  pointer,
  REFUSED,
  refuse,
  type Refused,
  show,
} from "@repigment/core";

/** Whether something is a JSON object. */
export function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

/** A decoder that can also read without telling what is wrong: that costs no pointers, and almost nothing is wrong. */
interface Quick<T> extends Decoder<T> {
  readonly quick: (input: unknown) => T | Refused;
  /** The way that tells every problem. */
  readonly tell: Decoder<T>["decode"];
}

function withQuick<T>(schema: Decoder<T>["schema"], quick: Quick<T>["quick"], tell: Quick<T>["tell"]): Quick<T> {
  return {
    schema,
    quick,
    tell,
    decode: (input, at, problems) => {
      const read = quick(input);
      return read === REFUSED ? tell(input, at, problems) : read;
    },
  };
}

/** The quick way of a decoder; of one that has none, what it tells is thrown away. */
function quickOf<T>(decoder: Decoder<T>): Quick<T>["quick"] {
  return "quick" in decoder ? (decoder as Quick<T>).quick : (input) => decoder.decode(input, "", []);
}

/** What tells the problems of something that the quick way has refused already. */
function tellOf<T>(decoder: Decoder<T>): Decoder<T>["decode"] {
  return "tell" in decoder ? (decoder as Quick<T>).tell : decoder.decode;
}

/**
 * The part of a FHIR object that we read. Core's `object` refuses what it does not know; here the rest is let be, since FHIR
 * objects carry much that is none of our business. `null` and empty text say nothing and count as left out. One that `isPlain`
 * is taken as it stands, and not copied: see plain.ts.
 */
export function shape<T extends object>(
  fields: Fields<T>,
  isPlain: (input: object) => boolean = () => false,
): Decoder<T> {
  const read = Object.entries<Decoder<unknown> | Optional<unknown>>(fields).map(([key, field]) => {
    const decoder = "optional" in field ? field.optional : field;
    return { key, needed: !("optional" in field), quick: quickOf(decoder), tell: tellOf(decoder) };
  });
  const quick = (input: unknown): T | Refused => {
    if (!isObject(input)) return REFUSED;
    if (isPlain(input)) return input as T;
    const result: Record<string, unknown> = {};
    for (const field of read) {
      const given = own(input, field.key);
      if (given === undefined || given === null || given === "") {
        if (field.needed) return REFUSED;
        continue;
      }
      const value = field.quick(given);
      if (value === REFUSED) return REFUSED;
      result[field.key] = value;
    }
    return result as T;
  };
  return withQuick({ type: "object" }, quick, (input, at, problems) => {
    if (!isObject(input)) return refuse(problems, { at, expected: "an object", found: show(input) });
    const before = problems.length;
    const result: Record<string, unknown> = {};
    for (const { key, needed, tell } of read) {
      const given = own(input, key);
      if (given === undefined || given === null || given === "") {
        if (needed) refuse(problems, { at, expected: `the property "${key}"`, found: "nothing" });
        continue;
      }
      const value = tell(given, pointer(at, key), problems);
      if (value !== REFUSED) result[key] = value;
    }
    return problems.length > before ? REFUSED : (result as T);
  });
}

/** A decoder that stands within itself, such as a section of sections: made when it is first used, and once. */
export function recursive<T>(make: () => Decoder<T>): Decoder<T> {
  let made: Decoder<T> | undefined;
  const decoder = (): Decoder<T> => (made ??= make());
  return withQuick(
    { type: "object" },
    (input) => quickOf(decoder())(input),
    (input, at, problems) => tellOf(decoder())(input, at, problems),
  );
}

function own(input: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(input, key) ? input[key] : undefined;
}

/** A list of any length; FHIR lists are bounded by the size of the file. */
export function many<T>(item: Decoder<T>): Decoder<readonly T[]> {
  const quickItem = quickOf(item);
  const tellItem = tellOf(item);
  const quick = (input: unknown): readonly T[] | Refused => {
    if (!Array.isArray(input)) return REFUSED;
    const values: T[] = [];
    let same = true;
    for (const value of input as readonly unknown[]) {
      const read = quickItem(value);
      if (read === REFUSED) return REFUSED;
      same &&= read === value;
      values.push(read);
    }
    return same ? (input as readonly T[]) : values;
  };
  return withQuick({ type: "array" }, quick, (input, at, problems) => {
    if (!Array.isArray(input)) return refuse(problems, { at, expected: "a list", found: show(input) });
    const before = problems.length;
    const values: (T | Refused)[] = [];
    for (const [index, value] of input.entries()) {
      values.push(tellItem(value, pointer(at, index), problems));
      if (problems.length - before >= MAX_PROBLEMS) break;
    }
    return problems.length > before ? REFUSED : (values as T[]);
  });
}
