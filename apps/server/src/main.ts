import { serve } from "@hono/node-server";

import { createApp } from "./app.ts";

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** The port from the environment; a wrong one is said before anything listens. */
function portOf(text: string | undefined): number {
  const port = Number(text ?? "7070");
  return Number.isInteger(port) && port >= 0 && port < 65_536
    ? port
    : refuse(
        `PORT: expected a whole number from 0 (any free one) to 65535, found ${JSON.stringify(text)}; leave it out for 7070`,
      );
}

const server = serve(
  { fetch: createApp().fetch, port: portOf(process.env["PORT"]), hostname: process.env["HOST"] ?? "localhost" },
  ({ port }) => process.stdout.write(`Repigment: http://localhost:${port}\n`),
);

server.on("error", (error: NodeJS.ErrnoException) =>
  refuse(
    error.code === "EADDRINUSE"
      ? "This port is in use: stop the other program, or set PORT to another."
      : error.message,
  ),
);

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.close(() => process.exit(0)));
