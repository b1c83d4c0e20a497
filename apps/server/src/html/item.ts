import type { ViewGroup, ViewItem } from "@repigment/words";
import { html } from "hono/html";

import { type Html, type PageContext, word } from "./layout.ts";
import { visible } from "./visible.ts";

/** One thing that is said, its source, and what opens below it: why, and what is not known yet. */
export function itemHtml(page: PageContext, item: ViewItem, id: string, group: ViewGroup["id"]): Html {
  const source =
    item.source === undefined
      ? ""
      : html` <a
          class="cite"
          href="#${id}-source-${item.source}"
          aria-label="${word(page, "ui.source-number", { number: String(item.source) })}"
          >[${item.source}]</a
        >`;
  const marks =
    item.marks.length === 0 ? "" : html`<p class="marks">${item.marks.map((mark) => html`<span>${mark}</span>`)}</p>`;
  return html`<li class="item${toneClass(item)}">
    ${group === "questions" ? "" : marks}
    <p class="sentence">${visible(item.text)}${source}</p>
    ${group === "questions" ? marks : ""}
    ${more(word(page, "ui.because"), item.because, more(word(page, "ui.show-all"), item.moreBecause))}
    ${more(word(page, "ui.unknown"), item.questions)}
  </li>`;
}

/** By what the statement asks for, where it applies. */
function toneClass({ action, emergency }: ViewItem): string {
  if (action === undefined) return "";
  return emergency === true ? " is-emergency" : ` item-${TONES[action] ?? "warn"}`;
}

const TONES: Partial<Readonly<Record<NonNullable<ViewItem["action"]>, string>>> = {
  "do-not-use": "alarm",
  stop: "alarm",
  pause: "alarm",
  instruct: "calm",
  inform: "calm",
  discard: "calm",
};

/** Opened by a click; what is too much even then is opened by another. */
function more(title: string, lines: readonly string[], rest: Html | string = ""): Html | string {
  return lines.length === 0
    ? ""
    : html`<details class="more">
        <summary>${title}</summary>
        <ul>
          ${lines.map((line) => html`<li>${visible(line)}</li>`)}
        </ul>
        ${rest}
      </details>`;
}
