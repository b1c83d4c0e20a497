import { mergeItems, type ViewGroup, type ViewItem } from "@repigment/words";
import { html } from "hono/html";

import { itemHtml } from "./item.ts";
import { type Html, type PageContext, word } from "./layout.ts";

/** Groups that stand open: what a reader must not miss. The rest opens by a click or a key, and on paper. */
const OPEN = new Set<ViewGroup["id"]>([
  "emergency",
  "applies",
  "inferences",
  "questions",
  "conflicts",
  "unread",
  "plan",
]);

/** Of an open group so many items are shown at first, if it can be long: the questions are ranked, so the first decide most. */
const SHOWN_FIRST: Partial<Readonly<Record<ViewGroup["id"], number>>> = { questions: 3, conflicts: 3, unread: 3 };

/** Things that belong together under a heading: open, begun, or folded. */
export function groupHtml(page: PageContext, group: ViewGroup, id: string): Html {
  const items = mergeItems(group.items);
  if (!OPEN.has(group.id)) return folded(page, group, items, id);
  const [first, rest] = halves(group.id, items);
  return html`<div class="group group-${group.id}">
    <h3>${group.title}</h3>
    ${first.length === 0 ? "" : list(page, group.id, first, id)}
    ${rest.length === 0 ? "" : further(page, group.id, rest, first.length, id)}
  </div>`;
}

/** What is shown at once and what waits. What applies waits only where it is for information; what is for later, till then. */
function halves(
  group: ViewGroup["id"],
  items: readonly ViewItem[],
): readonly [readonly ViewItem[], readonly ViewItem[]] {
  if (group === "plan") return apart(items, ({ statement }) => statement === undefined);
  if (group === "applies" && items.length > 3) return apart(items, ({ action }) => action !== "inform");
  const most = SHOWN_FIRST[group] ?? items.length;
  // One more line is not worth a fold.
  return items.length <= most + 1 ? [items, []] : [items.slice(0, most), items.slice(most)];
}

function apart(
  items: readonly ViewItem[],
  atOnce: (item: ViewItem) => boolean,
): readonly [readonly ViewItem[], readonly ViewItem[]] {
  return [items.filter(atOnce), items.filter((item) => !atOnce(item))];
}

function further(
  page: PageContext,
  group: ViewGroup["id"],
  items: readonly ViewItem[],
  before: number,
  id: string,
): Html {
  const count = items.length;
  const titled = group === "plan" || group === "applies";
  return html`<details class="further${titled ? "" : " rest"}">
    <summary>
      <span>${titled ? word(page, `ui.further.${group}`) : word(page, "ui.further", { value: String(count) })}</span>
      ${titled ? html`<span class="count">${count}</span>` : ""}
    </summary>
    ${list(page, group, items, id, before)}
  </details>`;
}

function folded(page: PageContext, { id: group, title }: ViewGroup, items: readonly ViewItem[], id: string): Html {
  return html`<details class="group folded group-${group}">
    <summary>
      <h3>${title}</h3>
      <span class="count">${items.length}</span>
    </summary>
    ${list(page, group, items, id)}
  </details>`;
}

/** Questions are numbered, on through the fold: the first decides most. */
function list(page: PageContext, group: ViewGroup["id"], items: readonly ViewItem[], id: string, before = 0): Html {
  const lines = items.map((item) => itemHtml(page, item, id, group));
  if (group !== "questions")
    return html`<ul class="items">
      ${lines}
    </ul>`;
  return html`<ol class="items" start="${before + 1}">
    ${lines}
  </ol>`;
}
