import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

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

/** Where a content is written before it is hashed; it grows where it has to. */
let room = new Uint8Array(1_024);
let view = new DataView(room.buffer);
let length = 0;

function makeRoomFor(more: number): void {
  if (length + more + 8 <= room.length) return;
  const larger = new Uint8Array(2 * (length + more + 8));
  larger.set(room);
  room = larger;
  view = new DataView(room.buffer);
}

function writeText(kind: number, text: string): void {
  makeRoomFor(3 * text.length + 2);
  let at = length;
  room[at] = kind;
  at += 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      room[at] = code;
      at += 1;
    } else {
      room[at] = UNIT;
      room[at + 1] = code >> 8;
      room[at + 2] = code & 0xff;
      at += 3;
    }
  }
  room[at] = END;
  length = at + 1;
}

function writeMark(mark: number): void {
  makeRoomFor(1);
  room[length] = mark;
  length += 1;
}

/** Writes a value of JSON, so that no two different ones are written alike; the order of keys makes no difference, what is undefined is left out. */
function write(value: unknown): void {
  if (typeof value === "string") writeText(TEXT, value);
  else if (typeof value === "number") writeText(NUMBER, String(value));
  else if (typeof value === "boolean") writeMark(value ? TRUE : FALSE);
  else if (value === null) writeMark(NULL);
  else if (Array.isArray(value)) {
    writeMark(LIST);
    for (const item of value as readonly unknown[]) write(item);
    writeMark(END);
  } else writeObject(value as Readonly<Record<string, unknown>>);
}

function writeObject(value: Readonly<Record<string, unknown>>): void {
  const keys = Object.keys(value);
  if (keys.length > 1) keys.sort();
  writeMark(OBJECT);
  for (const key of keys) {
    const item = value[key];
    if (item === undefined) continue;
    writeText(TEXT, key);
    write(item);
  }
  writeMark(END);
}

/** The key that was used last: an import uses one for all its events. */
let last: { readonly secret: string; readonly key: SipKey } | undefined;

/** A keyed hash of what an event says, 64 bits in hex: it tells one version of a row from another, and names nothing. */
export function keyedContent(secret: string, kind: string, at: string, body: unknown): string {
  if (last?.secret !== secret) last = { secret, key: sipKey(sha256(utf8ToBytes(`content of ${secret}`))) };
  length = 0;
  writeText(TEXT, kind);
  writeText(TEXT, at);
  write(body);
  return sipHash(last.key, view, length);
}
