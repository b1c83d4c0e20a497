import type { FindingSource } from "@repigment/core";

import type { Speaker, ViewOptions } from "./context.ts";
import type { ViewSource } from "./view.ts";

/** Numbers sources in the order in which they are first named; the same place of the same document has one number. */
export interface SourceList {
  readonly numberOf: (source: FindingSource) => number;
  readonly all: () => readonly ViewSource[];
}

export function sourceList(speaker: Speaker, { documents }: ViewOptions): SourceList {
  const numbers = new Map<string, ViewSource>();
  return {
    numberOf: (source) => {
      const key = `${source.document} ${source.section}`;
      const known = numbers.get(key);
      if (known !== undefined) return known.number;
      const number = numbers.size + 1;
      const document = documents[source.document];
      const text =
        document === undefined
          ? `${source.document}, ${source.section}`
          : speaker.say("source.listed", {
              title: document.title,
              publisher: document.publisher,
              version: source.version,
              section: source.section,
            });
      numbers.set(key, { number, text, url: source.url });
      return number;
    },
    all: () => [...numbers.values()],
  };
}
