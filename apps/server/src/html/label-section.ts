import type { View } from "@repigment/words";
import { html } from "hono/html";

import { groupHtml } from "./group.ts";
import { type Html, type PageContext, word } from "./layout.ts";
import { sourceList } from "./source-list.ts";

/** One label's view as a section: where it stands, what matters now in full, the rest folded. */
export function labelSection(page: PageContext, view: View, short: string): Html {
  const id = `label-${short}`;
  const { standing } = view;
  return html`<section class="label" id="${id}" aria-labelledby="${id}-title">
    <p class="all-labels"><a href="#glance">${word(page, "ui.all-labels")}</a></p>
    <h2 id="${id}-title">${word(page, `ui.label.${short}`)} <span class="product">${view.product}</span></h2>
    ${view.warnings.map((line) => html`<p class="about stale">${line}</p>`)}
    <div class="standing tone-${toneOf(view)}" data-standing="${standing.word}">
      ${standing.first === undefined ? "" : html`<p class="standing-first">${standing.first}</p>`}
      <p class="standing-text">${standing.text}</p>
      ${standing.more.map((line) => html`<p class="standing-more">${line}</p>`)}
    </div>
    ${view.about.map((line, index) => html`<p class="about${index === 0 ? "" : " kept-back"}">${line}</p>`)}
    ${view.groups.map((group) => groupHtml(page, group, id))} ${sourceList(page, view.sources, id)}
  </section>`;
}

/** How loudly a standing speaks; its words say it too, so that nothing hangs on the colour. */
export function toneOf({ standing }: Pick<View, "standing">): "alarm" | "warn" | "calm" {
  if (standing.first !== undefined || ALARM.has(standing.word)) return "alarm";
  return standing.word === "none-found" ? "calm" : "warn";
}

const ALARM = new Set(["stop", "contraindicated", "pause"]);
