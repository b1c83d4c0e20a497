import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { secureHeaders } from "hono/secure-headers";

import { messagePage } from "./html/error-page.ts";
import { word } from "./html/layout.ts";
import { pageContext } from "./page-context.ts";
import { assessRoute } from "./routes/assess.ts";
import { asset, ASSET_NAMES } from "./routes/asset.ts";
import { example } from "./routes/example.ts";
import { home } from "./routes/home.ts";

/** The most that is read of a dropped record: 20 MB is a hundred times a long record. */
export const MAX_RECORD = 20_000_000;

/** The page as a function of requests: tests ask it without a port. */
export function createApp(): Hono {
  const app = new Hono();
  // An answer of four labels is a few hundred KB, an eighth of that when packed.
  app.use(compress({ encoding: "gzip" }));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
      strictTransportSecurity: false,
    }),
  );
  app.use(async (c, next) => {
    await next();
    // What was read is a health record: no cache keeps it, in the browser or on the way.
    if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
  });
  app.get("/", home);
  app.get("/examples/:name", example);
  app.post(
    "/assess",
    bodyLimit({ maxSize: MAX_RECORD, onError: (c) => say(c, "ui.error.too-large", 413) }),
    assessRoute,
  );
  for (const name of ASSET_NAMES) app.get(`/${name}`, asset(name));
  app.get("/healthz", (c) => c.json({ ok: true }));
  app.notFound(async (c) => say(c, "ui.not-found", 404));
  app.onError(async (error, c) => {
    // The name of the fault and the route: a message could hold a piece of somebody's record.
    process.stderr.write(`${error.name} at ${c.req.method} ${c.req.routePath}\n`);
    return say(c, "ui.error.ours", 500);
  });
  return app;
}

/** A page with one sentence. */
async function say(c: Context, id: string, status: 404 | 413 | 500): Promise<Response> {
  const page = await pageContext({
    lang: c.req.query("lang"),
    voice: c.req.query("voice"),
    accept: c.req.header("accept-language"),
  });
  return c.html(messagePage(page, word(page, id, { limit: `${MAX_RECORD / 1_000_000} MB` })), status);
}
