import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

import { LANGUAGES } from "@repigment/words";
import axeCore from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const course = join(import.meta.dirname, "../../../spec/courses/clarithromycin-from-the-gp/course.jsonl");

const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;

let browser: Browser;
let server: ChildProcess;
let origin: string;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  // The real server, as `npm start` runs it, on a port that is free.
  server = spawn(process.execPath, ["--conditions=source", join(import.meta.dirname, "../src/main.ts")], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  origin = await new Promise<string>((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      const [url] = /http:\/\/localhost:\d+/.exec(chunk.toString()) ?? [];
      if (url !== undefined) resolve(url);
    });
    server.on("exit", () => reject(new Error("the server ended before it said where it listens")));
  });
});

afterAll(async () => {
  await browser.close();
  server.kill("SIGTERM");
});

/** Opens a page and gathers what it must not do: ask another origin, complain in the console. */
async function open(
  options: Parameters<Browser["newContext"]>[0],
  path: string,
): Promise<{ page: Page; context: BrowserContext; foreign: string[]; complaints: string[] }> {
  // Axe is put into the page by the driver; the policy is that of the real page otherwise (see the test on it).
  const context = await browser.newContext({ ...options, bypassCSP: true });
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${origin}${path}`);
  return { page, context, foreign, complaints };
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds, as text; every WCAG 2.2 A and AA rule and the best practices. */
async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate<AxeResult>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
  );
}

/** Opens everything that opens. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
}

const PAGES = ["/?", "/examples/swollen-calf?", "/examples/birth-year-only?"] as const;

describe.each(LANGUAGES.map(({ tag }) => tag))("in %s", (lang) => {
  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    test.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
      "[W9] axe has nothing to complain of on a %s",
      async (screen) => {
        for (const path of PAGES) {
          const { page, context, complaints } = await open(
            { viewport: SCREENS[screen], colorScheme },
            `${path}lang=${lang}&voice=person`,
          );
          // Everything that opens is opened, so that nothing hides from axe.
          await openAll(page);
          expect(await axe(page), `${path} ${screen} ${colorScheme}`).toEqual([]);
          expect(complaints).toEqual([]);
          await context.close();
        }
      },
    );
  });

  test("[W9] axe has nothing to complain of as the page stands, folded, and with a label chosen", async () => {
    const { page, context } = await open(
      { viewport: SCREENS.phone },
      `/examples/swollen-calf?lang=${lang}&voice=person`,
    );
    expect(await axe(page)).toEqual([]);
    await page.locator('.glance a[href="#label-hk"]').click();
    expect(await axe(page)).toEqual([]);
    await context.close();
  });

  test("[W12] a phone scrolls only downwards", async () => {
    for (const path of PAGES) {
      const { page, context } = await open(
        { viewport: { width: 320, height: 700 } },
        `${path}lang=${lang}&voice=clinician`,
      );
      await openAll(page);
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect({ path, overflow }).toEqual({ path, overflow: 0 });
      await context.close();
    }
  });
});

test.each([1280, 1366, 1440])("[W2] at %i pixels the four labels stand in one row", async (width) => {
  const { page, context } = await open({ viewport: { width, height: 800 } }, "/examples/swollen-calf?lang=en");
  const tops = await page.evaluate<number[]>(
    "[...document.querySelectorAll('.label')].map((label) => Math.round(label.getBoundingClientRect().top))",
  );
  expect(tops).toHaveLength(4);
  expect(new Set(tops).size).toBe(1);
  await context.close();
});

describe("in use", () => {
  test("[W10] because and not known yet open by a click and by a key", async () => {
    const { page, context } = await open(
      { viewport: SCREENS.desktop },
      "/examples/clarithromycin-from-the-gp?lang=en&voice=person",
    );
    const because = page.locator("#label-us .group-applies details.more").first();
    await because.locator("summary").click();
    expect(await because.locator("li").first().isVisible()).toBe(true);
    expect(await because.locator("li").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/clarithromycin/i)]),
    );
    const unknown = page.locator("#label-us details.group-unknown");
    await unknown.locator("> summary").focus();
    await page.keyboard.press("Enter");
    expect(await unknown.locator("li").first().isVisible()).toBe(true);
    await page.keyboard.press("Space");
    expect(await unknown.locator("li").first().isVisible()).toBe(false);
    await context.close();
  });

  test("[W19] on a phone the label that was chosen stands alone, and a source's number opens its list, without a script", async () => {
    const { page, context } = await open(
      { viewport: SCREENS.phone, javaScriptEnabled: false },
      "/examples/clarithromycin-from-the-gp?lang=en&voice=person",
    );
    const shown = (): Promise<readonly boolean[]> =>
      Promise.all(["us", "eu", "hk", "ch"].map((short) => page.locator(`#label-${short}`).isVisible()));
    expect(await shown()).toEqual([true, true, true, true]);
    await page.locator('.glance a[href="#label-eu"]').click();
    expect(await shown()).toEqual([false, true, false, false]);
    const cite = page.locator("#label-eu .cite").first();
    const source = page.locator(`#label-eu ${await cite.getAttribute("href")}`);
    expect(await source.isVisible()).toBe(false);
    await cite.click();
    expect(await source.isVisible()).toBe(true);
    expect(await shown()).toEqual([false, true, false, false]);
    await page.locator("#label-eu .all-labels a").click();
    expect(await shown()).toEqual([true, true, true, true]);
    await context.close();
  });

  test("[W19] on paper everything stands open, without a script", async () => {
    const { page, context } = await open(
      { viewport: SCREENS.phone, javaScriptEnabled: false },
      "/examples/birth-year-only?lang=en&voice=clinician",
    );
    await page.emulateMedia({ media: "print" });
    for (const line of ["#label-us .sources li", "#label-us .group-coverage li", "#label-ch .more li"])
      expect([line, await page.locator(line).last().isVisible()]).toEqual([line, true]);
    await page.goto(`${page.url()}#label-us`);
    expect(await page.locator("#label-us .sources li").last().isVisible()).toBe(true);
    expect(await page.locator("#label-ch").isVisible()).toBe(false);
    await context.close();
  });

  test("[W19] the first page of an answer is short: on a phone a label is a few screens", async () => {
    const { page, context } = await open(
      { viewport: SCREENS.phone },
      "/examples/birth-year-only?lang=en&voice=person#label-us",
    );
    const height = await page.evaluate<number>("document.documentElement.scrollHeight");
    expect(height).toBeLessThan(5 * SCREENS.phone.height);
    await context.close();
  });

  test("[W3] [W11] a file is chosen, answered, and asked again in Swedish; no request leaves, and the policy refuses nothing", async () => {
    const context = await browser.newContext({ viewport: SCREENS.desktop });
    const page = await context.newPage();
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => void (request.url().startsWith(origin) || foreign.push(request.url())));
    page.on("console", (message) => void complaints.push(message.text()));
    await page.goto(`${origin}/?lang=en`);
    await page.setInputFiles("input[type=file]", course);
    await page.getByRole("button", { name: "Show what the labels say" }).click();
    await page.waitForSelector("#label-us .standing");
    expect(await page.locator(".label .standing").count()).toBe(4);
    await page.selectOption("select[name=lang]", "sv");
    await page.locator(".again button").click();
    await page.waitForSelector('html[lang="sv"] #label-us .standing');
    expect(await page.locator(".label .standing").count()).toBe(4);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test("[W4] a broken file is answered with its problems", async () => {
    const { page, context } = await open({ viewport: SCREENS.phone }, "/?lang=en");
    await page.setInputFiles("input[type=file]", {
      name: "broken.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"resourceType":"Bundle","type":'),
    });
    await page.getByRole("button", { name: "Show what the labels say" }).click();
    await page.waitForSelector(".problems li");
    expect(await page.locator(".problems").innerText()).toMatch(/how to mend it|expected/);
    await context.close();
  });
});
