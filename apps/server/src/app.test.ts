import { readFileSync } from "node:fs";
import { join } from "node:path";

import { LANGUAGES } from "@repigment/words";
import { describe, expect, test } from "vitest";

import { createApp, MAX_RECORD } from "./app.ts";
import { assessAll } from "./assess-all.ts";
import { EXAMPLE_NAMES } from "./example.ts";
import { examples } from "./examples.ts";
import { pageContext } from "./page-context.ts";
import { readDropped } from "./read-dropped.ts";

const app = createApp();
const courses = join(import.meta.dirname, "../../../spec/courses");
const course = readFileSync(join(courses, "clarithromycin-from-the-gp/course.jsonl"), "utf8");

async function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await app.request(path, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function post(fields: Record<string, string | File>): Promise<{ status: number; text: string }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await app.request("/assess", { method: "POST", body });
  return { status: response.status, text: await response.text() };
}

function unescaped(text: string): string {
  return text
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function file(text: string | Uint8Array<ArrayBuffer>): File {
  return new File([text], "record.jsonl");
}

describe("the first page", () => {
  test.each(LANGUAGES.map(({ tag }) => tag))(
    "[W1] says in %s what it is and offers examples and a form",
    async (lang) => {
      const { status, text } = await get(`/?lang=${lang}`);
      expect(status).toBe(200);
      for (const name of EXAMPLE_NAMES) expect(text).toContain(`href="/examples/${name}?lang=${lang}`);
      expect(text).toContain('type="file"');
      // A reader who was sent the address must see at once which medicine this is about.
      for (const name of ["ruxolitinib", "Opzelura", "Lumirix"]) expect(text).toContain(name);
      // An id that slipped through looks like ui.something.
      expect(text.replaceAll(/<[^>]*>/g, " ")).not.toMatch(/\b(ui|example|group|standing|question)\.[a-z-]+/);
    },
  );

  test("[W8] the language is the one asked for, else the browser's, else English", async () => {
    expect((await get("/?lang=sv", { "accept-language": "zh-HK" })).text).toContain('<html lang="sv"');
    expect((await get("/", { "accept-language": "zh-TW,zh;q=0.9" })).text).toContain('<html lang="zh-HK"');
    expect((await get("/?lang=xx", { "accept-language": "fr" })).text).toContain('<html lang="en"');
  });
});

describe("an answer", () => {
  test.each(EXAMPLE_NAMES)("[W2] the example %s shows four labels in their order", async (name) => {
    const { status, text } = await get(`/examples/${name}?lang=en&voice=person`);
    expect(status).toBe(200);
    expect([...text.matchAll(/<section\s+class="label"\s+id="label-(\w+)"/g)].map((match) => match[1])).toEqual([
      "us",
      "eu",
      "hk",
      "ch",
    ]);
  });

  test("[W2] clarithromycin is to be avoided by the American label and not by the European", async () => {
    const { text } = await get("/examples/clarithromycin-from-the-gp?lang=en&voice=clinician");
    const [, american = "", european = ""] = text.split(/class="label"/);
    expect(american).toContain('data-standing="avoid"');
    expect(european).not.toContain('data-standing="avoid"');
  });

  test("[W3] a dropped course is answered, and can be asked again in another language", async () => {
    const first = await post({ file: file(course), lang: "en", voice: "person", at: "2026-11-10T09:00:00Z" });
    expect(first.status).toBe(200);
    expect(first.text).toContain('data-standing="avoid"');
    const again = await post({ record: course, lang: "sv", voice: "clinician", at: "2026-11-10T09:00:00Z" });
    expect(again.status).toBe(200);
    expect(again.text).toContain('<html lang="sv"');
  });

  test("[W15] the carer of a young person reads nothing that was told in confidence", async () => {
    const event = (kind: string, body: object): string =>
      JSON.stringify({
        v: 1,
        id: kind,
        course: "c1",
        kind,
        at: "2026-11-01T10:00:00Z",
        recorded: "2026-11-01T10:00:00Z",
        zone: "Z",
        author: { role: "person" },
        device: "phone",
        body,
      });
    const record = [event("person", { birthDate: "2012-03-04" }), event("pregnancy", { status: "pregnant" })].join(
      "\n",
    );
    const read = async (voice: string): Promise<string> =>
      (await post({ record, lang: "en", voice, at: "2026-11-02T09:00:00Z" })).text;
    expect(await read("person")).toContain('data-standing="contraindicated"');
    const carer = await read("caregiver");
    expect(carer).not.toContain('data-standing="contraindicated"');
    expect(carer).toContain("stays private here");
    expect(carer).toContain('<option value="caregiver" selected>');
    expect(carer).toContain("voice=caregiver");
  });

  test("[W17] every label stands in the overview in a few words, an emergency before them all", async () => {
    const { text } = await get("/examples/swollen-calf?lang=en&voice=person");
    const [, overview = ""] = /<nav class="glance"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(text) ?? [];
    expect([...overview.matchAll(/href="#label-(\w+)"/g)].map(([, short]) => short)).toEqual(["us", "eu", "hk", "ch"]);
    expect(overview).toContain("label says to stop");
    expect(overview).toContain("Get help first. Otherwise: nothing found");
    expect(text.indexOf('class="emergency-first"')).toBeLessThan(text.indexOf('class="glance"'));
    expect((await get("/examples/birth-year-only?lang=en")).text).not.toContain("emergency-first");
  });

  test.each(EXAMPLE_NAMES)(
    "[W18] of %s every item of every group is on the page, what applies not folded",
    async (name) => {
      const page = await pageContext({ lang: "en", voice: "person" });
      const found = (await examples()).find((each) => each.name === name);
      const read = await readDropped(found?.record ?? "");
      if (!read.ok || found === undefined) throw new Error(name);
      const { text } = await get(`/examples/${name}?lang=en&voice=person`);
      const sections = text.split('class="label"').slice(1);
      for (const [index, answer] of (await assessAll(read.value, found.at, page)).entries()) {
        if (!("view" in answer)) throw new Error(answer.short);
        const section = unescaped(sections[index] ?? "");
        const open = section.replaceAll(/<details[\s\S]*?<\/details>/g, "");
        for (const { id, items, title } of answer.view.groups) {
          expect(section).toContain(title);
          for (const { text: sentence, action } of items) {
            expect(section).toContain(sentence);
            const unfolded = ["emergency", "applies"].includes(id) && action !== "inform";
            expect([sentence, open.includes(sentence) || !unfolded]).toEqual([sentence, true]);
          }
        }
        expect(answer.view.sources.every(({ number }) => section.includes(`source-${number}"`))).toBe(true);
      }
    },
  );

  test("[W16] a title and a heading of a document are marked as of their language", async () => {
    const { text } = await get("/examples/swollen-calf?lang=sv&voice=clinician");
    expect(text).toContain('<span lang="de">OPZELURA, Fachinformation</span> (på tyska)');
    expect(text).not.toContain("Our own inferences");
    const english = await get("/examples/swollen-calf?lang=en");
    expect(english.text).toContain('<span lang="de">OPZELURA, Fachinformation</span> (in German)');
    expect(english.text).not.toContain('<span lang="en">');
  });

  test("[W13] a label that was not in force says so beside the others", async () => {
    const { status, text } = await post({ record: course, lang: "en", at: "2022-12-01T09:00:00Z" });
    expect(status).toBe(200);
    const european = text.split(/class="label"/)[2] ?? "";
    expect(european).toContain("The first is from 19 April 2023.");
    expect(european).not.toContain("data-standing");
    expect(text).toContain("no label in force on this day");
  });
});

describe("bad input", () => {
  test.each([
    ["cut off", course.slice(0, 500)],
    ["not JSON", "hello"],
    ["an object that is no record", '{"a":1}'],
    ["a list", "[]"],
    ["empty", " "],
  ])("[W4] %s is refused with its problems", async (_name, text) => {
    const answer = await post({ file: file(text), lang: "en" });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/<ol class="problems">\s*<li>/);
  });

  test("[W4] what is wrong is said in Swedish, and marked where it stands in English", async () => {
    const cut = await post({ file: file(course.slice(0, 500)), lang: "sv" });
    expect(cut.text).toContain("väntat: ");
    expect(cut.text).not.toContain("found");
    const first = JSON.parse(course.split("\n", 1)[0] ?? "{}") as Record<string, unknown>;
    const kind = await post({ record: JSON.stringify({ ...first, kind: "persn" }), lang: "sv" });
    expect(kind.text).toMatch(/<p>\s*väntat: <span lang="en">one of the kinds /);
    expect(kind.text).toMatch(/<p>\s*hittat: &quot;persn&quot;\s*<\/p>/);
  });

  test("[W4] bytes that are no UTF-8 are refused, not read with holes", async () => {
    const answer = await post({ file: file(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])), lang: "en" });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("UTF-8");
  });

  test("[W5] hostile text is text", async () => {
    const hostile = '<script>alert("x")</script>';
    const events = course.trimEnd().split("\n");
    const last = JSON.parse(events.at(-1) ?? "{}") as Record<string, unknown>;
    const medicine = { ...last, id: "hostile", kind: "medication-started", body: { medication: { name: hostile } } };
    const answer = await post({
      record: [...events, JSON.stringify(medicine)].join("\n"),
      lang: "en",
      voice: "clinician",
      at: "2026-11-10T09:00:00Z",
    });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain("<script>alert");
    expect(answer.text).toContain("&lt;script&gt;alert");
  });

  test("[W5] what would turn a sentence round is shown by its number, in an answer and in a problem", async () => {
    const turned = "\u202ehello\u2066\u0007\u009b31m\u2028";
    const shown = "\\u202ehello\\u2066\\u0007\\u009b31m\\u2028";
    const first = JSON.parse(course.split("\n", 1)[0] ?? "{}") as Record<string, unknown>;
    const ask = (body: unknown): Promise<{ text: string }> =>
      post({
        record: JSON.stringify({ ...first, at: "2026-11-01", kind: "medication-started", body }),
        lang: "en",
        voice: "clinician",
        at: "2026-11-10T09:00:00Z",
      });
    const outsideForm = (text: string): string => text.replace(/<textarea[\s\S]*<\/textarea>/, "");
    for (const body of [{ medication: { name: turned } }, { medication: { name: "x" }, [turned]: 1 }]) {
      const text = outsideForm((await ask(body)).text);
      expect(text).toContain(shown.slice(0, 12));
      for (const acting of turned.replaceAll(/\w/g, "")) expect(text).not.toContain(acting);
    }
  });

  test("[W4] a form that is none is a problem of the request, not a fault of ours", async () => {
    for (const type of ["multipart/form-data", "multipart/form-data; boundary=a", "text/plain"]) {
      const sent = { method: "POST", headers: { "content-type": type }, body: "x" };
      expect((await app.request("/assess", sent)).status).toBe(422);
    }
  });

  test("[W7] too large is 413, an unknown address 404, in words", async () => {
    const large = await post({ file: file("x".repeat(MAX_RECORD + 1)), lang: "en" });
    expect(large.status).toBe(413);
    expect(large.text).toContain("too large");
    expect((await get("/nowhere")).status).toBe(404);
    expect((await get("/examples/nobody")).status).toBe(404);
  });
});

describe("headers", () => {
  test.each(["/", "/examples/birth-year-only", "/nowhere"])(
    "[W6] %s carries the policy and is not stored",
    async (path) => {
      const { headers } = await get(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("cache-control")).toBe("no-store");
    },
  );

  test("[W20] a page is sent packed to a browser that can unpack it", async () => {
    const plain = await app.request("/examples/birth-year-only?lang=en");
    const packed = await app.request("/examples/birth-year-only?lang=en", { headers: { "accept-encoding": "gzip" } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect((await packed.arrayBuffer()).byteLength * 4).toBeLessThan((await plain.text()).length);
  });

  test("[W6] no page has inline script or style", async () => {
    const { text } = await get("/examples/swollen-calf?lang=en");
    expect(text).not.toMatch(/<script(?![^>]*src=)|\sstyle=|\son\w+=|<style/);
  });
});
