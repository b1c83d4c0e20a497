import type { Problem } from "@repigment/core";
import { LANGUAGES, problemText, type View } from "@repigment/words";
import { html } from "hono/html";

import { emergencyFirst, glance } from "./glance.ts";
import { labelSection } from "./label-section.ts";
import { AUDIENCES, type Html, htmlLang, layout, type PageContext, word } from "./layout.ts";
import { visible } from "./visible.ts";

/** One label's answer: its view, or why there is none. */
export type LabelAnswer =
  | { readonly short: string; readonly view: View }
  | { readonly short: string; readonly problems: readonly Problem[]; readonly inForceFrom?: string };

/** What can be shown again in another language without keeping anything: the record itself goes back and forth. */
export interface Again {
  readonly record: string;
  readonly at: string;
}

/** The answer of all labels, side by side. */
export function resultPage(
  page: PageContext,
  title: string,
  at: string,
  answers: readonly LabelAnswer[],
  again?: Again,
): Html {
  const t = (id: string): string => word(page, id);
  return layout(
    page,
    `${title} · ${t("ui.title")}`,
    html`<h1>${title}</h1>
      <p class="at">${t("ui.at")} ${word(page, "value.instant", { instant: { instant: at } })}</p>
      ${again === undefined ? "" : againForm(page, again)} ${emergencyFirst(page, answers)} ${glance(page, answers)}
      <div class="labels">
        ${answers.map((answer) => ("view" in answer ? labelSection(page, answer.view, answer.short) : refused(page, answer)))}
      </div>
      <p><a href="/?lang=${page.catalogue.tag}&amp;voice=${page.audience}">${t("ui.back")}</a></p>`,
  );
}

/** No answer of this label: it was not in force yet, which is no fault of the record, or what is wrong. */
function refused(
  page: PageContext,
  { short, problems, inForceFrom }: Exclude<LabelAnswer, { readonly view: View }>,
): Html {
  return html`<section class="label" id="label-${short}" aria-labelledby="label-${short}-title">
    <h2 id="label-${short}-title">${word(page, `ui.label.${short}`)}</h2>
    ${inForceFrom === undefined ? problemList(page, problems) : html`<p>${word(page, "label.none-in-force", { date: { day: inForceFrom } })}</p>`}
  </section>`;
}

/** Every problem at once: where, expected, found, how to mend it. */
export function problemList(page: PageContext, problems: readonly Problem[]): Html {
  const shown = problems.slice(0, 200);
  return html`<ol class="problems">
      ${shown.map(
        ({ at, expected, found, mend }) =>
          html`<li>
            <p class="where">${word(page, "ui.error.where", { at: at === "" ? "/" : visible(at) })}</p>
            ${problemLine(page, "expected", expected)} ${problemLine(page, "found", found)}
            ${mend === undefined ? "" : problemLine(page, "mend", mend)}
          </li>`,
      )}
    </ol>
    ${problems.length > shown.length ? html`<p>${word(page, "ui.error.more", { count: problems.length - shown.length, value: String(problems.length - shown.length) })}</p>` : ""}`;
}

/** Stands where the text goes, until it does: no message has it. */
const PLACE = "\u{f0000}";

/** "expected: …", in the reader's language as far as we have it, else marked as English. */
function problemLine(page: PageContext, about: "expected" | "found" | "mend", english: string): Html {
  const { text, lang } = problemText(page.catalogue, english);
  const [before = "", after = ""] = word(page, `ui.error.${about}`, { [about]: PLACE }).split(PLACE);
  const said = visible(text);
  return html`<p>
    ${before}${lang === page.catalogue.tag ? said : html`<span lang="${htmlLang(lang)}">${said}</span>`}${after}
  </p>`;
}

/** The same record in another language or voice: it is sent again, since nothing was kept. Folded on a phone, as in the head. */
function againForm(page: PageContext, { record, at }: Again): Html {
  const { catalogue, audience } = page;
  return html`<details class="settings again-settings">
    <summary>${catalogue.name} · ${word(page, `ui.voice.${audience}`)}</summary>
    <form method="post" action="/assess" enctype="multipart/form-data" class="again">
      <textarea name="record" hidden>${record}</textarea>
      <input type="hidden" name="at" value="${at}" />
      <label
        >${word(page, "ui.language")}
        <select name="lang">
          ${LANGUAGES.map(({ tag, name }) => option(tag, name, tag === catalogue.tag))}
        </select></label
      >
      <label
        >${word(page, "ui.voice")}
        <select name="voice">
          ${AUDIENCES.map((each) => option(each, word(page, `ui.voice.${each}`), each === audience))}
        </select></label
      >
      <button type="submit">${word(page, "ui.assess")}</button>
    </form>
  </details>`;
}

function option(value: string, name: string, selected: boolean): Html {
  return selected
    ? html`<option value="${value}" selected>${name}</option>`
    : html`<option value="${value}">${name}</option>`;
}
