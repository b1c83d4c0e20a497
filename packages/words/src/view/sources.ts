import type { FindingSource } from "@repigment/core";

import type { Speaker, ViewDocument, ViewOptions } from "./context.ts";
import { ownWords, type Part } from "./own-words.ts";
import type { ViewPiece, ViewSource } from "./view.ts";

/** Numbers sources in the order in which they are first named; the same place of the same document has one number. */
export interface SourceList {
  readonly numberOf: (source: FindingSource) => number;
  readonly all: () => readonly ViewSource[];
}

export function sourceList(speaker: Speaker, { documents, catalogue }: ViewOptions): SourceList {
  const numbers = new Map<string, ViewSource>();
  return {
    numberOf: (source) => {
      const key = `${source.document} ${source.section}`;
      const known = numbers.get(key);
      if (known !== undefined) return known.number;
      const number = numbers.size + 1;
      const document = documents[source.document];
      const pieces =
        document === undefined
          ? [{ text: `${source.document}, ${source.section}` }]
          : piecesOf(listed(source, document, speaker), catalogue.tag);
      numbers.set(key, { number, text: pieces.map(({ text }) => text).join(""), pieces, url: source.url });
      return number;
    },
    all: () => [...numbers.values()],
  };
}

/** Stand around a text and the tag of its language while a sentence is put together; no text of ours or of a document has them. */
const MARK = { open: "\u{f0000}", tag: "\u{f0001}", close: "\u{f0002}" } as const;

function foreign(text: string, language: string): string {
  return `${MARK.open}${language}${MARK.tag}${text}${MARK.close}`;
}

/** A source as one sentence in the reader's language, what is in the document's own language marked. */
function listed({ document: id, section, version }: FindingSource, document: ViewDocument, speaker: Speaker): string {
  const { say, trySay } = speaker;
  const title = foreign(document.title, document.language);
  const name =
    trySay(`document.${id}`, { title, version: document.version, date: { day: document.date } }) ??
    say("source.document", { title, publisher: document.publisher, version });
  const parts = ownWords(section, "section", speaker);
  const place = parts.map((part) => placeText(part, document.language)).join(", ");
  return say(parts[0]?.ours === true ? "source.place" : "source.listed", { document: name, section: place });
}

/** A heading is in the language of its document; in one with two languages its script tells which. */
function placeText({ text, ours }: Part, language: string): string {
  if (ours || !/\p{L}/u.test(text)) return text;
  return foreign(text, language.startsWith("zh") && !/\p{Script=Han}/u.test(text) ? "en" : language);
}

function piecesOf(text: string, own: string): readonly ViewPiece[] {
  return text.split(MARK.open).flatMap((part, index): readonly ViewPiece[] => {
    if (index === 0) return part === "" ? [] : [{ text: part }];
    const [tag = "", rest = ""] = part.split(MARK.tag);
    const [inside = "", after = ""] = rest.split(MARK.close);
    return [tag === own ? { text: inside } : { text: inside, lang: tag }, ...(after === "" ? [] : [{ text: after }])];
  });
}
