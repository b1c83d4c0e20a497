import type { Problem } from "@repigment/core";
import { html } from "hono/html";

import { type Html, layout, type PageContext, word } from "./layout.ts";
import { problemList } from "./result-page.ts";

/** A record that could not be read: every problem, and the way back. */
export function errorPage(page: PageContext, problems: readonly Problem[]): Html {
  return layout(
    page,
    word(page, "ui.error"),
    html`<h1>${word(page, "ui.error")}</h1>
      ${problemList(page, problems)}
      <p><a href="/?lang=${page.catalogue.tag}&amp;voice=${page.audience}">${word(page, "ui.back")}</a></p>`,
  );
}

/** One sentence, for what is not about the record. */
export function messagePage(page: PageContext, message: string): Html {
  return layout(
    page,
    message,
    html`<h1>${message}</h1>
      <p><a href="/?lang=${page.catalogue.tag}&amp;voice=${page.audience}">${word(page, "ui.back")}</a></p>`,
  );
}
