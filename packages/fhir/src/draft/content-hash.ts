import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

import { addByte, makeRoom, type Message, message } from "./message.ts";
import { sipHash, sipKey, type SipKey } from "./sip-hash.ts";

/** What begins and ends a value; texts themselves are written in bytes below these. */
const TEXT = 0x80;
const NUMBER = 0x81;
const TRUE = 0x82;
const FALSE = 0x83;
const NULL = 0x84;
const LIST = 0x85;
const OBJECT = 0x86;
const END = 0x87;
/** Two bytes follow, of a unit beyond ASCII. */
const UNIT = 0x88;

function writeText(to: Message, kind: number, text: string): void {
  makeRoom(to, 3 * text.length + 2);
  const { bytes } = to;
  let at = to.length;
  bytes[at] = kind;
  at += 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes[at] = code;
      at += 1;
    } else {
      bytes[at] = UNIT;
      bytes[at + 1] = code >> 8;
      bytes[at + 2] = code & 0xff;
      at += 3;
    }
  }
  bytes[at] = END;
  to.length = at + 1;
}

function writeMark(to: Message, mark: number): void {
  makeRoom(to, 1);
  addByte(to, mark);
}

/** Writes a value of JSON, so that no two different ones are written alike; the order of keys makes no difference, what is undefined is left out. */
function write(to: Message, value: unknown): void {
  if (typeof value === "string") writeText(to, TEXT, value);
  else if (typeof value === "number") writeText(to, NUMBER, String(value));
  else if (typeof value === "boolean") writeMark(to, value ? TRUE : FALSE);
  else if (value === null) writeMark(to, NULL);
  else if (Array.isArray(value)) {
    writeMark(to, LIST);
    for (const item of value as readonly unknown[]) write(to, item);
    writeMark(to, END);
  } else writeObject(to, value as Readonly<Record<string, unknown>>);
}

function writeObject(to: Message, value: Readonly<Record<string, unknown>>): void {
  writeMark(to, OBJECT);
  for (const key of inOrder(Object.keys(value))) {
    const item = value[key];
    if (item === undefined) continue;
    writeText(to, TEXT, key);
    write(to, item);
  }
  writeMark(to, END);
}

/** Keys in order; most objects have few, put in one after the other. */
function inOrder(keys: string[]): readonly string[] {
  if (keys.length > FEW) return keys.toSorted();
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] as string;
    let place = index;
    for (; place > 0 && (keys[place - 1] as string) > key; place -= 1) keys[place] = keys[place - 1] as string;
    keys[place] = key;
  }
  return keys;
}

const FEW = 8;

/** The key that was used last: an import uses one for all its events. */
let last: { readonly secret: string; readonly key: SipKey } | undefined;

const content = message();

/** A keyed hash of what an event says, 64 bits in hex: it tells one version of a row from another, and names nothing. */
export function keyedContent(secret: string, kind: string, at: string, body: unknown): string {
  if (last?.secret !== secret) last = { secret, key: sipKey(sha256(utf8ToBytes(`content of ${secret}`))) };
  content.length = 0;
  writeText(content, TEXT, kind);
  writeText(content, TEXT, at);
  write(content, body);
  return sipHash(last.key, content);
}
