import type { ViewPiece, ViewSource } from "@repigment/words";
import { html } from "hono/html";

import { type Html, htmlLang, type PageContext, word } from "./layout.ts";

/** The sources that the numbers beside the sentences name; folded, and opened by the browser where a number leads into it. */
export function sourceList(page: PageContext, sources: readonly ViewSource[], id: string): Html | string {
  if (sources.length === 0) return "";
  return html`<details class="group folded group-sources">
    <summary>
      <h3>${word(page, "ui.sources")}</h3>
      <span class="count">${sources.length}</span>
    </summary>
    <ol class="sources">
      ${sources.map(({ number, pieces, url }) => html`<li id="${id}-source-${number}" value="${number}">${linked(spoken(pieces), url)}</li>`)}
    </ol>
  </details>`;
}

/** A title or a heading in another language is marked as of that language, so that it is read out as such. */
function spoken(pieces: readonly ViewPiece[]): Html {
  return html`${pieces.map(({ text, lang }) => (lang === undefined ? text : html`<span lang="${htmlLang(lang)}">${text}</span>`))}`;
}

/** Only web addresses become links; a path within the repository stays text. */
function linked(text: Html, url: string): Html {
  return url.startsWith("https://") ? html`<a href="${url}" rel="noreferrer noopener">${text}</a>` : text;
}
