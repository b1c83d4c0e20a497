import type { ViewItem } from "@repigment/words";
import { html } from "hono/html";

import { toneOf } from "./label-section.ts";
import { type Html, type PageContext, word } from "./layout.ts";
import type { LabelAnswer } from "./result-page.ts";
import { visible } from "./visible.ts";

/** All labels in a few words, each a way to its section: what a phone shows before anything is scrolled. */
export function glance(page: PageContext, answers: readonly LabelAnswer[]): Html {
  return html`<nav class="glance" id="glance" aria-labelledby="glance-title">
    <h2 id="glance-title">${word(page, "ui.glance")}</h2>
    <p class="hint">${word(page, "ui.glance-hint")}</p>
    <ul>
      ${answers.map((answer) => row(page, answer))}
    </ul>
  </nav>`;
}

function row(page: PageContext, answer: LabelAnswer): Html {
  const { tone, product, verdict } =
    "view" in answer
      ? {
          tone: toneOf(answer.view),
          product: answer.view.product,
          verdict:
            answer.view.standing.first === undefined
              ? answer.view.standing.short
              : word(page, "ui.glance-emergency", { standing: answer.view.standing.short }),
        }
      : { tone: "calm", product: "", verdict: word(page, "ui.glance-none") };
  return html`<li>
    <a href="#label-${answer.short}" class="tone-${tone}">
      <span class="place">${word(page, `ui.label.${answer.short}`)} <span class="product">${product}</span></span>
      <span class="verdict">${verdict}</span>
    </a>
  </li>`;
}

/** Signs of an emergency, once and before all labels: they are ours, and the same beside each. */
export function emergencyFirst(page: PageContext, answers: readonly LabelAnswer[]): Html | string {
  const texts = new Set(answers.flatMap((answer) => ("view" in answer ? emergencies(answer.view.groups) : [])));
  if (texts.size === 0) return "";
  return html`<section class="emergency-first" aria-labelledby="emergency-first">
    <h2 id="emergency-first">${word(page, "group.emergency")}</h2>
    ${[...texts].map((text) => html`<p>${visible(text)}</p>`)}
  </section>`;
}

function emergencies(
  groups: readonly { readonly id: string; readonly items: readonly ViewItem[] }[],
): readonly string[] {
  return groups.filter(({ id }) => id === "emergency").flatMap(({ items }) => items.map(({ text }) => text));
}
