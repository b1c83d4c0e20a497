import { type Catalogue, LANGUAGES, say, type Voice } from "@repigment/words";
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The languages' tags as a browser knows them. */
const HTML_LANG: Readonly<Record<string, string>> = { "zh-Hant-HK": "zh-HK" };

/** A language's tag as it stands in `lang`. */
export function htmlLang(tag: string): string {
  return HTML_LANG[tag] ?? tag;
}

export const AUDIENCES = ["person", "caregiver", "clinician"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What every page is made with: language, voice, and the path that shows this page in another. */
export interface PageContext {
  readonly catalogue: Catalogue;
  readonly voice: Voice;
  /** For whom: who reads for a young person reads in a person's voice, and not all. */
  readonly audience: Audience;
  /** The page's own address without its query, if it can be asked for again by address alone. */
  readonly path?: string;
}

/** A sentence in the page's language and voice. */
export function word({ catalogue, voice }: PageContext, id: string, args: Parameters<typeof say>[3] = {}): string {
  return say(catalogue, voice, id, args);
}

/** The whole page around its content. */
export function layout(page: PageContext, title: string, content: Html): Html {
  const t = (id: string): string => word(page, id);
  const lang = htmlLang(page.catalogue.tag);
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script src="/page.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">${t("ui.skip-to-content")}</a>
        <header class="top">
          <a class="brand" href="/?${query(page.catalogue.tag, page.audience)}">${t("ui.title")}</a>
          ${page.path === undefined ? "" : languageLinks(page, page.path)}
        </header>
        <main id="content">
          <p class="emergency-line">${t("ui.emergency")}</p>
          ${content}
        </main>
        <footer>
          <p>${t("ui.intended-use")}</p>
          <p>${t("ui.nothing-kept")}</p>
        </footer>
      </body>
    </html>`;
}

/** The query that keeps language and voice. */
export function query(lang: string, voice: Audience): string {
  return new URLSearchParams({ lang, voice }).toString();
}

/** Language and reader, folded on a phone, where they would fill the first screen. */
function languageLinks(page: PageContext, path: string): Html {
  const { catalogue, audience } = page;
  return html`<details class="settings">
    <summary>${catalogue.name} · ${word(page, `ui.voice.${audience}`)}</summary>
    <div class="settings-open">${choices(page, path)}</div>
  </details>`;
}

function choices(page: PageContext, path: string): Html {
  const { catalogue, audience } = page;
  return html`<nav aria-label="${word(page, "ui.language")}" class="choices">
      ${LANGUAGES.map(({ tag, name }) => choice(`${path}?${query(tag, audience)}`, name, tag === catalogue.tag, htmlLang(tag)))}
    </nav>
    <nav aria-label="${word(page, "ui.voice")}" class="choices">
      ${AUDIENCES.map((each) => choice(`${path}?${query(catalogue.tag, each)}`, word(page, `ui.voice.${each}`), each === audience))}
    </nav>`;
}

function choice(href: string, name: string, current: boolean, lang?: string): Html {
  const spoken = lang === undefined ? "" : html` lang="${lang}"`;
  return current
    ? html`<a href="${href}" aria-current="true" ${spoken}>${name}</a>`
    : html`<a href="${href}" ${spoken}>${name}</a>`;
}
