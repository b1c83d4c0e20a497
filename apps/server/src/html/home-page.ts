import { html } from "hono/html";

import type { ExampleName } from "../example.ts";
import { type Html, layout, type PageContext, query, word } from "./layout.ts";

/** The first page: drop a record, or pick an example. */
export function homePage(page: PageContext, examples: readonly ExampleName[]): Html {
  const t = (id: string): string => word(page, id);
  return layout(
    page,
    t("ui.title"),
    html`<h1>${t("ui.tagline")}</h1>
      <p class="for-whom">${t("ui.for-whom")}</p>
      <div class="start">
        ${recordForm(page)}
        <section aria-labelledby="examples">
          <h2 id="examples">${t("ui.choose-example")}</h2>
          <ul class="examples">
            ${examples.map((name) => html`<li><a href="/examples/${name}?${query(page.catalogue.tag, page.audience)}">${t(`example.${name}`)}</a></li>`)}
          </ul>
        </section>
      </div>`,
  );
}

function recordForm(page: PageContext): Html {
  const t = (id: string): string => word(page, id);
  return html`<section aria-labelledby="drop">
    <h2 id="drop">${t("ui.drop")}</h2>
    <form method="post" action="/assess" enctype="multipart/form-data" class="drop" data-drop>
      <input type="hidden" name="lang" value="${page.catalogue.tag}" />
      <input type="hidden" name="voice" value="${page.audience}" />
      <input type="hidden" name="offset" value="" data-offset />
      <p id="drop-explain">${t("ui.drop-explain")}</p>
      <p>
        <label
          >${t("ui.choose-file")}
          <input
            type="file"
            name="file"
            required
            accept=".json,.jsonl,.ndjson,application/json,application/fhir+json"
            aria-describedby="drop-explain"
        /></label>
      </p>
      <p><button type="submit">${t("ui.assess")}</button></p>
    </form>
  </section>`;
}
