import type { View, ViewGroup, ViewItem, ViewPiece, ViewSource } from "@repigment/words";
import { html } from "hono/html";

import { type Html, htmlLang, type PageContext, word } from "./layout.ts";
import { visible } from "./visible.ts";

/** Groups that are open from the start: what a reader must not miss. The rest opens by a click or a key. */
const OPEN = new Set<ViewGroup["id"]>([
  "emergency",
  "applies",
  "inferences",
  "questions",
  "conflicts",
  "unread",
  "plan",
  "evidence",
  "coverage",
]);

/** One label's view as a column. */
export function viewColumn(page: PageContext, view: View, short: string): Html {
  const id = `label-${short}`;
  return html`<section class="label" id="${id}" aria-labelledby="${id}-title">
    ${view.warnings.map((line) => html`<p class="about stale">${line}</p>`)}
    <h2 id="${id}-title">${word(page, `ui.label.${short}`)} <span class="product">${view.product}</span></h2>
    <div class="standing standing-${view.standing.first === undefined ? view.standing.word : "emergency"}">
      ${view.standing.first === undefined ? "" : html`<p class="standing-first">${view.standing.first}</p>`}
      <p class="standing-text">${view.standing.text}</p>
      ${view.standing.more.map((line) => html`<p>${line}</p>`)}
    </div>
    ${view.about.map((line) => html`<p class="about">${line}</p>`)}
    ${view.groups.map((group) => groupHtml(page, group, id))} ${sourceList(page, view.sources, id)}
  </section>`;
}

function groupHtml(page: PageContext, group: ViewGroup, id: string): Html {
  const items = html`<ul class="items">
    ${group.items.map((item) => itemHtml(page, item, id))}
  </ul>`;
  if (OPEN.has(group.id))
    return html`<div class="group group-${group.id}">
      <h3>${group.title}</h3>
      ${items}
    </div>`;
  return html`<details class="group group-${group.id}">
    <summary>
      <h3>${group.title}</h3>
      <span class="count">${group.items.length}</span>
    </summary>
    ${items}
  </details>`;
}

function itemHtml(page: PageContext, item: ViewItem, id: string): Html {
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
  return html`<li class="item${item.emergency === true ? " is-emergency" : ""}">
    ${marks}
    <p class="sentence">${visible(item.text)}${source}</p>
    ${more(word(page, "ui.because"), item.because, more(word(page, "ui.show-all"), item.moreBecause))}
    ${more(word(page, "ui.unknown"), item.questions)}
  </li>`;
}

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

function sourceList(page: PageContext, sources: readonly ViewSource[], id: string): Html | string {
  if (sources.length === 0) return "";
  return html`<div class="group group-sources">
    <h3>${word(page, "ui.sources")}</h3>
    <ol class="sources">
      ${sources.map(
        ({ number, pieces, url }) =>
          html`<li id="${id}-source-${number}" value="${number}">${linked(spoken(pieces), url)}</li>`,
      )}
    </ol>
  </div>`;
}

/** A title or a heading in another language is marked as of that language, so that it is read out as such. */
function spoken(pieces: readonly ViewPiece[]): Html {
  return html`${pieces.map(({ text, lang }) => (lang === undefined ? text : html`<span lang="${htmlLang(lang)}">${text}</span>`))}`;
}

/** Only web addresses become links; a path within the repository stays text. */
function linked(text: Html, url: string): Html {
  return url.startsWith("https://") ? html`<a href="${url}" rel="noreferrer noopener">${text}</a>` : text;
}
