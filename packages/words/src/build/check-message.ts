import type { Problem } from "@repigment/core";
import { IntlMessageFormat } from "intl-messageformat";

import type { Message } from "../catalogue.ts";

/** A part of a sentence as the parser gives it, as far as we look into it. */
interface Part {
  readonly value?: unknown;
  readonly type: number;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const LITERAL = 0;
const DIGIT = /[\p{Nd}\p{No}]/u;

/** What is wrong with a sentence: its syntax, a digit in its text, a term that is not in terms.yaml. */
export function checkMessage(
  at: string,
  message: Message,
  terms: Readonly<Record<string, string>>,
): readonly Problem[] {
  const texts =
    typeof message === "string"
      ? [[at, message] as const]
      : Object.entries(message).map(([voice, said]) => [`${at}/${voice}`, said] as const);
  return texts.flatMap(([place, said]) => checkText(place, said, terms));
}

function checkText(at: string, said: string, terms: Readonly<Record<string, string>>): readonly Problem[] {
  try {
    const parts = flat(new IntlMessageFormat(said, "en", undefined, { ignoreTag: true }).getAst());
    return parts.flatMap(({ type, value }): readonly Problem[] => {
      const name = typeof value === "string" ? value : "";
      if (type === LITERAL)
        return DIGIT.test(name)
          ? [
              {
                at,
                expected: "no digit in a sentence",
                found: name.trim(),
                mend: "name the number in the statement's values, a name in terms.yaml",
              },
            ]
          : [];
      return name.startsWith("term_") && !Object.hasOwn(terms, name.slice(5))
        ? [{ at, expected: "a term of terms.yaml", found: name, mend: "add it there" }]
        : [];
    });
  } catch (error) {
    return [
      {
        at,
        expected: "ICU MessageFormat",
        found: error instanceof Error ? error.message : String(error),
        mend: "close every brace; a brace or quote meant as text stands in quotes",
      },
    ];
  }
}

function flat(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [part, ...Object.values(part.options ?? {}).flatMap(({ value }) => flat(value))]);
}
