import { createReadStream, readFileSync, statSync } from "node:fs";

import type { InputProblem } from "../outcome.ts";

/** The most bytes of one record that are read: a lifetime of events, or a Bundle of a whole hospital stay, with room. */
export const MAX_BYTES = 200_000_000;

/** Either what was read, or why it was not. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: InputProblem };

/** All bytes of a file, or of standard input for `-`; what is too large, missing or a folder is refused before it is read. */
export async function readBytes(path: string): Promise<Read<Buffer>> {
  if (path === "-") return fromStream(process.stdin, "standard input");
  try {
    const found = statSync(path);
    if (found.isDirectory())
      return refused(path, "a file", "a folder", "name one file in it: a FHIR R4 Bundle or a course");
    if (!found.isFile()) return await fromStream(createReadStream(path), path);
    if (found.size > MAX_BYTES) return tooLarge(path, `${found.size} bytes`);
    return { ok: true, value: readFileSync(path) };
  } catch (error) {
    return unreadable(path, error);
  }
}

async function fromStream(stream: AsyncIterable<unknown>, name: string): Promise<Read<Buffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BYTES) return tooLarge(name, `more than ${MAX_BYTES} bytes`);
    chunks.push(bytes);
  }
  return { ok: true, value: Buffer.concat(chunks) };
}

function tooLarge(file: string, found: string): Read<never> {
  return refused(
    file,
    `at most ${MAX_BYTES} bytes`,
    found,
    "one record is one person's: split the file by person, or leave out what is no clinical data",
  );
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "nothing of that name",
  EACCES: "a file that may not be read by this user",
  EPERM: "a file that may not be read by this user",
  ELOOP: "a chain of links that leads nowhere",
  ENAMETOOLONG: "a name that is too long",
  ENOTDIR: "a path that leads through a file",
};

function unreadable(file: string, error: unknown): Read<never> {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
  // Anything without a code of the operating system is a fault of ours, not of the file.
  if (code === undefined) throw error;
  return refused(file, "a file that can be read", WHY[code] ?? code, "check the path and the rights");
}

function refused(file: string, expected: string, found: string, mend: string): Read<never> {
  return { ok: false, problem: { file, at: "", expected, found, mend } };
}
