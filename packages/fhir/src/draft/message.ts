import { utf8ToBytes } from "@noble/hashes/utils.js";

/** Bytes that are to be hashed, in a room that grows where it has to and is used for one message after the other. */
export interface Message {
  bytes: Uint8Array;
  /** The same bytes. */
  view: DataView;
  length: number;
}

/** An empty message. */
export function message(): Message {
  const bytes = new Uint8Array(1_024);
  return { bytes, view: new DataView(bytes.buffer), length: 0 };
}

/** Makes room for so many bytes behind what is written, and for as many as the ends of hashes need. */
export function makeRoom(to: Message, more: number): void {
  if (to.length + more + 128 <= to.bytes.length) return;
  const larger = new Uint8Array(2 * (to.length + more + 128));
  larger.set(to.bytes.subarray(0, to.length));
  to.bytes = larger;
  to.view = new DataView(larger.buffer);
}

/** Adds a byte, or a character of ASCII by its code; there has to be room. */
export function addByte(to: Message, byte: number): void {
  to.bytes[to.length] = byte;
  to.length += 1;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Adds a text as canonical JSON writes it, in UTF-8. */
export function addJson(to: Message, text: string): void {
  makeRoom(to, text.length + 2);
  const { bytes } = to;
  const start = to.length + 1;
  bytes[start - 1] = QUOTE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e || code === QUOTE || code === BACKSLASH) return addSeldom(to, text);
    bytes[start + index] = code;
  }
  bytes[start + text.length] = QUOTE;
  to.length = start + text.length + 1;
}

/** One with what is escaped, or with letters of more than a byte. */
function addSeldom(to: Message, text: string): void {
  const json = utf8ToBytes(JSON.stringify(text));
  makeRoom(to, json.length);
  to.bytes.set(json, to.length);
  to.length += json.length;
}

/** Writes what a hash puts behind a message: a byte, and zeros until it has so many; the message is not longer for it. */
export function pad({ bytes, length }: Message, first: number, until: number): void {
  bytes[length] = first;
  for (let index = length + 1; index < until; index += 1) bytes[index] = 0;
}
